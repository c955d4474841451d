import {
  accept,
  answered,
  get,
  lines,
  noReply,
  reject,
  request,
  serverCase,
  status,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http11/server-request-target', [
  serverCase({
    id: 'absolute-form-is-accepted',
    title: 'A request-target in absolute-form is served like its path',
    requires: ['rfc9112-s3.2.2-4'],
    control: get('/bytes/3'),
    send: [get('http://{peer}/bytes/3')],
    outcomes: {
      'serves the path': accept(answered({ status: 200, body: '012' })),
      'takes the whole target for a path': reject(status(404)),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['absolute-form-refused'],
  }),

  serverCase({
    id: 'absolute-form-beats-host',
    title: 'The host of a request-target in absolute-form counts, whatever Host says',
    requires: ['rfc9112-s3.2.2-3', 'rfc9112-s3.3-1'],
    control: lines('GET http://{peer}/static/hello.txt HTTP/1.1', 'Host: {peer}', '', ''),
    send: [get('http://{peer}/static/sub', { Host: 'elsewhere.example' })],
    outcomes: {
      'does not name Host in its redirect': accept(
        answered({ status: '3xx', fields: { Location: /^(?!.*elsewhere\.example)/ } }),
      ),
      'does not redirect': accept(status('2xx', 404)),
      'names Host in its redirect': reject(answered({ fields: { Location: /elsewhere\.example/ } })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    note: 'The URI that a directory is redirected to is built from that of the request; a Location without a host is right as well.',
    faults: ['absolute-form-host-ignored'],
  }),

  serverCase({
    id: 'absolute-form-without-a-host',
    title: 'An http URI without a host is refused',
    requires: ['rfc9110-s4.2.1-2', 'rfc9110-s7.4-1'],
    control: lines('GET http://{peer}/ HTTP/1.1', 'Host: {peer}', '', ''),
    send: [get('http:///')],
    outcomes: {
      'refuses it': accept(status('4xx')),
      'serves it': reject(status('2xx', '3xx')),
      'closes without a reply': reject(noReply()),
    },
    faults: ['empty-host-accepted'],
  }),

  serverCase({
    id: 'https-in-the-clear',
    title: 'An https URI is refused on a connection that is not secured',
    requires: ['rfc9110-s7.4-2'],
    control: lines('GET http://{peer}/ HTTP/1.1', 'Host: {peer}', '', ''),
    send: [get('https://{peer}/')],
    outcomes: {
      'refuses it': accept(status('4xx')),
      'serves it': reject(status('2xx')),
      'closes without a reply': reject(noReply()),
    },
    note: 'RFC 9110 section 7.4 forbids it, and 421 is the status for it; most servers do not look at the scheme.',
    faults: ['https-target-served'],
  }),

  serverCase({
    id: 'asterisk-with-get',
    title: 'A GET whose request-target is *',
    requires: ['rfc9110-s2.4-2'],
    control: get('/'),
    send: [get('*')],
    outcomes: {
      'calls it malformed': accept(status(400)),
      'takes it for a path': accept(status(404)),
      'serves it': accept(status('2xx')),
      'refuses it otherwise': accept(status('4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    note: 'The grammar of RFC 9112 section 3.2.4 means * for OPTIONS alone; section 3.3 gives it an empty path, so that serving it can be argued.',
    faults: ['asterisk-form-anywhere'],
  }),

  serverCase({
    id: 'connect-without-a-port',
    title: 'CONNECT to an authority without a port is refused',
    requires: ['rfc9110-s9.3.6-2'],
    control: get('/'),
    send: [request('CONNECT', 'elsewhere.example:')],
    outcomes: {
      'refuses it': accept(status('4xx', '5xx')),
      'closes without a reply': accept(noReply()),
      'grants it': reject(status('2xx')),
    },
    faults: ['connect-port-unchecked'],
  }),

  serverCase({
    id: 'octets-that-no-uri-holds',
    title: 'A request-target with octets that no URI holds is answered 400, or redirected to one that is right',
    requires: ['rfc9112-s3.2-2', 'rfc9112-s3.2-3'],
    control: get('/bytes/3?q'),
    send: [get('/bytes/3?<">')],
    outcomes: {
      'answers 400': accept(status(400)),
      'redirects it': accept(status(301)),
      'serves it': reject(status('2xx')),
      'refuses it otherwise': reject(status('4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    note: 'RFC 9112 section 3.2 asks for 400 or a redirect where the request line is invalid; most servers do not look at what a query is made of.',
    faults: ['invalid-target-accepted'],
  }),

  serverCase({
    id: 'escaped-letters',
    title: 'Percent-encoded letters in a path are the letters themselves',
    requires: ['rfc9110-s4.2.3-1', 'rfc1945-s5.1.2-2'],
    control: get('/bytes/3'),
    send: [get('/%62ytes/3')],
    outcomes: {
      'serves the same resource': accept(answered({ status: 200, body: '012' })),
      'serves another resource': reject(status(200)),
      'finds nothing': reject(status(404)),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['percent-escapes-not-decoded'],
  }),
]);
