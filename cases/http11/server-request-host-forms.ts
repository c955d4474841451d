import {
  accept,
  answered,
  get,
  lines,
  noReply,
  octets,
  reject,
  saw,
  serverCase,
  status,
  topic,
} from '../../harness/vocabulary/index.js';

const withHost = (host: string) => get('/echo', { Host: host });

const refuses = {
  'gives it to the application': reject(saw({ requests: 1 })),
  'serves it': reject(status('2xx')),
  'answers 400': accept(status(400)),
  'refuses it otherwise': reject(status('4xx', '5xx')),
  'closes without a reply': reject(noReply()),
};

/** Whose host this is, the server may know or not; that it is one, it has to know. */
const understands = {
  'calls it malformed': reject(status(400)),
  'serves it': accept(saw({ requests: 1, target: /\/echo$/ }), status(200)),
  'is not that host': accept(status('3xx', 404, 421, 403)),
  'refuses it otherwise': reject(status('4xx', '5xx')),
  'closes without a reply': reject(noReply()),
};

export default topic('http11/server-request-host-forms', [
  ...[
    { id: 'ipv6-literal', what: 'an IPv6 address in brackets', host: '[::1]:8080', fault: 'ipv6-host-refused' },
    {
      id: 'ipv6-without-port',
      what: 'an IPv6 address without a port',
      host: '[2001:db8::1]',
      fault: 'ipv6-host-refused',
    },
    { id: 'empty-port', what: 'a host, a colon and no port', host: 'localhost:', fault: 'empty-port-refused' },
    { id: 'upper-case', what: 'a host in upper case', host: 'LOCALHOST', fault: 'host-lower-case-only' },
  ].map(({ id, what, host, fault }) =>
    serverCase({
      id,
      title: `A Host with ${what} is valid`,
      requires: ['rfc9112-s3.3-1'],
      control: withHost('localhost'),
      send: [withHost(host)],
      outcomes: understands,
      note: 'RFC 9110 section 7.2 takes host and port from RFC 3986 section 3.2, where a port may be empty.',
      faults: [fault],
    }),
  ),

  ...[
    { id: 'ipv6-without-brackets', what: 'an IPv6 address without brackets', host: '2001:db8::1' },
    { id: 'unclosed-bracket', what: 'a bracket that is not closed', host: '[::1' },
    { id: 'space-inside', what: 'a space inside', host: 'local host' },
    { id: 'scheme', what: 'a scheme', host: 'http://localhost' },
    { id: 'query', what: 'a query', host: 'localhost?a' },
    { id: 'backslash', what: 'a backslash', host: 'localhost\\a' },
    { id: 'octet-beyond-ascii', what: 'an octet beyond ASCII', host: 'caf\xe9.example' },
    { id: 'two-ports', what: 'two ports', host: 'localhost:80:80' },
  ].map(({ id, what, host }) =>
    serverCase({
      id: `invalid-${id}`,
      title: `A Host with ${what} is answered 400`,
      requires: ['rfc9112-s3.2-7'],
      control: withHost('localhost'),
      send: [withHost(host)],
      outcomes: refuses,
      note: 'RFC 9112 section 3.2 asks for 400 where Host is no uri-host with an optional port (RFC 3986 section 3.2); many servers hand on whatever stands there.',
      faults: ['invalid-host-accepted'],
    }),
  ),

  serverCase({
    id: 'two-under-http10',
    title: 'An HTTP/1.0 request with two Host lines is answered 400',
    requires: ['rfc9112-s3.2-7'],
    control: lines('GET /echo HTTP/1.0', 'Host: a.example', 'X-Host: b.example', '', ''),
    send: [lines('GET /echo HTTP/1.0', 'Host: a.example', 'Host: b.example', '', '')],
    outcomes: refuses,
    note: 'RFC 9112 section 3.2 asks this of any request, whatever its version.',
    faults: ['two-hosts-accepted'],
  }),

  serverCase({
    id: 'names-in-different-case',
    title: 'Two Host lines are two, in whatever case their names are',
    requires: ['rfc9112-s3.2-7', 'rfc9112-s5-1'],
    control: lines('GET /echo HTTP/1.1', 'Host: a.example', 'x-host: b.example', '', ''),
    send: [lines('GET /echo HTTP/1.1', 'Host: a.example', 'hOST: b.example', '', '')],
    outcomes: refuses,
    faults: ['two-hosts-accepted', 'field-names-case-sensitive'],
  }),

  serverCase({
    id: 'behind-other-fields',
    title: 'Host is found wherever it stands among the fields',
    requires: ['rfc9112-s3.3-1', 'rfc9112-s5-1'],
    control: lines('GET /echo HTTP/1.1', 'Host: {peer}', 'X-Value: one', '', ''),
    send: [octets('GET /echo HTTP/1.1\r\n', { repeat: 'X-Value: one\r\n', length: 14 * 40 }, 'Host: {peer}\r\n\r\n')],
    outcomes: {
      'serves it': accept(status(200), saw({ requests: 1 })),
      'refuses it': reject(status('4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    faults: ['host-must-be-first'],
  }),

  serverCase({
    id: 'invalid-beside-absolute-form',
    title: 'The host of a target in absolute-form counts, whatever valid host Host names',
    requires: ['rfc9112-s3.2.2-3'],
    control: lines('GET http://{peer}/bytes/3 HTTP/1.1', 'Host: {peer}', '', ''),
    send: [get('http://{peer}/bytes/3', { Host: 'elsewhere.example:81' })],
    outcomes: {
      'serves it': accept(answered({ status: 200, body: '012' })),
      'goes by Host': reject(status(404, 421)),
      'refuses it': reject(status('4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    note: 'RFC 9112 section 3.2.2: an origin server ignores the received Host in favour of the target.',
    faults: ['absolute-form-refused', 'host-must-match-target'],
  }),
]);
