import {
  accept,
  answered,
  lines,
  noReply,
  reject,
  replies,
  serverCase,
  status,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http09/server-simple-error', [
  serverCase({
    id: 'explains-itself-without-a-status-line',
    title: 'The error that answers a simple request is a document to read, without status line and fields',
    requires: ['http09-response-9', 'http09-response-1', 'rfc1945-s5-1'],
    control: lines('GET /bytes/3 HTTP/1.0', '', ''),
    send: [lines('GET /nothing-is-here', '')],
    outcomes: {
      'sends a document': accept(answered({ version: '', body: /\S/ }), replies(1)),
      'answers with a status line': reject(status('2xx', '3xx', '4xx', '5xx')),
      'closes without a word': reject(noReply()),
    },
    faults: ['simple-request-gets-status-line'],
  }),

  serverCase({
    id: 'words-after-the-address',
    title: 'Words after the address of a request line are ignored, or taken as the full protocol takes them',
    requires: ['http09-request-5'],
    control: {
      send: [lines('GET /bytes/3', '', '')],
      expects: [answered({ version: '', body: '012' })],
    },
    send: [lines('GET /bytes/3 and more', '', '')],
    outcomes: {
      'ignores them': accept(answered({ version: '', body: '012' })),
      'sends a document about the error': accept(answered({ version: '', body: /\S/ })),
      'answers as the full protocol': accept(status(400)),
      'serves it as the full protocol': reject(status('2xx')),
      'closes without a word': reject(noReply()),
    },
    note: 'In the full protocol such a line is malformed (RFC 9112 section 3), which is answered 400.',
    faults: ['refusal-without-answer', 'rejects-by-reset'],
  }),
]);
