import {
  accept,
  body,
  brokeOff,
  clientCase,
  completed,
  connections,
  either,
  failed,
  failedUnconnected,
  httpServer,
  noResponse,
  placed,
  reject,
  reply,
  requested,
  requests,
  sized,
  topic,
  unframed,
} from '../../harness/vocabulary/index.js';

const of10 = { version: 'HTTP/1.0' };
const serves = httpServer(reply(200, sized('ok'), of10));

export default topic('http09/client-request', [
  clientCase({
    id: 'goes-to-the-host-of-the-address',
    title: 'The connection goes to the host and port that the address names',
    requires: ['http09-connection-1'],
    peer: placed({ host: '127.0.0.2' }, serves),
    open: 'http://{peer}/a',
    outcomes: {
      'goes there': accept(requested({ target: '/a' }), body('ok'), connections(1)),
      'goes elsewhere': reject(failedUnconnected()),
      'goes there and loses the reply': reject(failed()),
    },
    faults: ['host-is-always-local'],
  }),

  clientCase({
    id: 'goes-to-port-80',
    title: 'The port is 80 where the address names none',
    requires: ['http09-connection-2'],
    peer: placed({ host: '127.0.0.1', port: 80 }, serves),
    open: 'http://{host}/a',
    outcomes: {
      'goes there': accept(requested({ target: '/a' }), body('ok')),
      'goes elsewhere': reject(failedUnconnected()),
      'goes there and loses the reply': reject(failed()),
    },
    faults: ['default-port-is-8080'],
  }),

  clientCase({
    id: 'begins-with-get-and-the-address',
    title: 'A request begins with GET in capitals, one space and the address without scheme, host and port',
    requires: ['http09-request-1', 'http09-request-3'],
    peer: serves,
    open: 'http://{peer}/a/b.html',
    outcomes: {
      'asks in full': accept(
        requested({ method: 'GET', target: '/a/b.html', version: /^HTTP\/1\.[01]$/ }),
        requests(1),
        body('ok'),
      ),
      'asks in one line': accept(
        requested({ method: 'GET', target: '/a/b.html', version: '' }),
        requests(1),
        completed(),
      ),
      'asks with the whole URL': reject(requested({ method: 'GET', target: /^http:/ })),
      'asks by another method': reject(requested({ method: /^(?!GET$)/ })),
    },
    note: 'HTTP/1.0 puts its version behind the address, where a server of HTTP/0.9 ignores it.',
    faults: ['method-in-small-letters', 'absolute-form-to-origin'],
  }),

  clientCase({
    id: 'no-simple-request',
    title: 'A client that understands full replies asks with a version, in full',
    requires: ['rfc1945-s5-2', 'rfc1945-s3.1-5'],
    peer: serves,
    outcomes: {
      'states a version': accept(requested({ version: /^HTTP\/1\.[01]$/ }), body('ok')),
      'states none, and understands no full reply': accept(requested({ version: '' }), body(/^HTTP\/1\.[01] 200/)),
      'states none': reject(requested({ version: '' })),
      'states another': reject(requested({ version: /./ })),
    },
    note: 'RFC 1945 section 3.1 knows no other version than HTTP/1.0; that a client of HTTP/1.1 states its own is RFC 9110 section 6.2.',
    faults: ['simple-request-sent', 'unknown-version-sent'],
  }),

  clientCase({
    id: 'search-words-stay-in-the-address',
    title: 'The words of a search stand behind the question mark of the address, joined by plus signs',
    requires: ['http09-request-6', 'http09-request-4'],
    peer: serves,
    open: 'http://{peer}/index?one+two',
    outcomes: {
      'sends them there': accept(requested({ method: 'GET', target: '/index?one+two' }), body('ok')),
      'leaves them out': reject(requested({ target: '/index' })),
      'puts spaces between them': reject(requested({ target: / / })),
      'writes them otherwise': reject(requested({ target: /^\/index\?/ })),
    },
    faults: ['query-not-sent'],
  }),

  clientCase({
    id: 'transfer-that-is-given-up',
    title: 'A client that has enough of a document may end the connection',
    requires: ['http09-disconnection-2'],
    peer: httpServer(reply(200, unframed({ repeat: 'enough', length: 1_200_000 }), of10)),
    open: { url: 'http://{peer}/', abort: { afterOctets: 6 } },
    outcomes: {
      'reports an error instead of a response': reject(noResponse()),
      'reads on to the end': reject(body({ length: 1_200_000 })),
      'reports the part that it read': accept(requests(1), either(brokeOff(/^enough/), body(/^enough/))),
    },
    faults: ['abort-reads-to-the-end'],
  }),
]);
