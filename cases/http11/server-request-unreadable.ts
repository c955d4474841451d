import {
  accept,
  closed,
  drain,
  either,
  fence,
  get,
  halfClose,
  lines,
  noReply,
  octets,
  reject,
  saw,
  serverCase,
  status,
  topic,
  unseen,
  write,
} from '../../harness/vocabulary/index.js';

export default topic('http11/server-request-unreadable', [
  serverCase({
    id: 'status-line',
    title: 'A status line where a request belongs is answered like an invalid request line or an unknown method',
    requires: ['rfc9112-s2.1-2', 'rfc9112-s2.2-10'],
    control: get('/'),
    send: [lines('HTTP/1.1 200 OK', 'Host: {peer}', 'Content-Length: 0', '', ''), fence()],
    outcomes: {
      'answers 400 and closes': accept(status(400), closed()),
      'calls the method unknown': accept(status(501, 405)),
      'answers 400 and goes on': reject(status(400)),
      'serves it': reject(status('2xx')),
      'closes without a reply': reject(noReply()),
    },
    faults: ['refusal-without-answer', 'rejects-by-reset', 'error-kept-alive'],
  }),

  serverCase({
    id: 'beginning-of-tls',
    title: 'The first message of TLS where a request belongs is answered 400 and the connection closed',
    requires: ['rfc9112-s2.2-10'],
    control: get('/'),
    send: [octets('\x16\x03\x01\x00\x08\x01\x00\x00\x04\x03\x03\x00\x00\r\n\r\n'), fence()],
    outcomes: {
      'answers 400 and closes': accept(status(400), closed()),
      'answers 400 and goes on': reject(status(400)),
      'answers something else': reject(status('2xx', '3xx', '4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    note: 'RFC 9112 section 2.2: whatever is no HTTP message. An empty line ends it, so that no server waits for more.',
    faults: ['refusal-without-answer', 'rejects-by-reset', 'error-kept-alive'],
  }),

  serverCase({
    id: 'head-without-its-end',
    title: 'A request whose head breaks off before the empty line is not applied',
    requires: ['rfc9110-s5.3-4'],
    control: get('/echo'),
    send: [write(octets('GET /echo HTTP/1.1\r\nHost: {peer}\r\nX-Whole: no\r\n')), halfClose(), drain()],
    outcomes: {
      'gives it to the application': reject(saw({ requests: 1 })),
      'serves it': reject(status('2xx')),
      'refuses it or closes': accept(unseen(), either(status('4xx'), noReply())),
    },
    note: 'What follows could have been a condition or an expectation (RFC 9110 section 5.3).',
    faults: ['unfinished-head-served'],
  }),
]);
