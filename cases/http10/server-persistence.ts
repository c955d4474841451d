import {
  accept,
  answered,
  closed,
  fence,
  get,
  reject,
  serverCase,
  status,
  stillOpen,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http10/server-persistence', [
  serverCase({
    id: 'closes-unless-asked',
    title: 'After answering an HTTP/1.0 request that did not ask for more, the server closes',
    requires: ['rfc9112-s9.3-7'],
    send: [get('/', {}, 'HTTP/1.0'), fence()],
    outcomes: {
      'answers and closes': accept(status(200), closed()),
      'answers and goes on': reject(status(200), stillOpen()),
    },
    faults: ['http10-keep-alive-unasked', 'version-not-honoured'],
  }),

  serverCase({
    id: 'close-beats-keep-alive',
    title: 'An HTTP/1.0 request that says both keep-alive and close is the last one on its connection',
    requires: ['rfc9112-s9.3-7', 'rfc9112-s9.6-4'],
    send: [get('/', { Connection: 'keep-alive, close' }, 'HTTP/1.0'), fence()],
    outcomes: {
      'answers and closes': accept(status(200), closed()),
      'answers and goes on': reject(status(200), stillOpen()),
    },
    faults: ['close-ignored'],
  }),

  serverCase({
    id: 'keep-alive-is-granted-or-not',
    title: 'What becomes of the connection when an HTTP/1.0 request asks to keep it',
    requires: ['rfc9112-s9.5-3'],
    send: [get('/', { Connection: 'keep-alive' }, 'HTTP/1.0'), fence()],
    outcomes: {
      'keeps it and says so': accept(answered({ status: 200, fields: { Connection: /keep-alive/i } }), stillOpen()),
      'keeps it without a word': reject(status(200), stillOpen()),
      'closes it': accept(status(200), closed()),
    },
    note: 'RFC 9112 section 9.3 leaves it to the server whether it honours keep-alive; a client of HTTP/1.0 learns it from the reply alone.',
    faults: ['http10-keep-alive-ignored', 'http10-keep-alive-unannounced'],
  }),

  serverCase({
    id: 'unknown-length-ends-by-closing',
    title: 'Content of unknown length ends by closing even where an HTTP/1.0 request asked to keep the connection',
    requires: ['rfc9112-s9.3-8', 'rfc9112-s6.1-11'],
    control: get('/stream/3'),
    send: [get('/stream/3', { Connection: 'keep-alive' }, 'HTTP/1.0')],
    outcomes: {
      'ends it by closing': accept(answered({ status: 200, framing: 'close', body: 'piece 0\npiece 1\npiece 2\n' })),
      'announces the length': accept(answered({ status: 200, framing: 'length', body: 'piece 0\npiece 1\npiece 2\n' })),
      'sends chunks': reject(answered({ framing: 'chunked' })),
    },
    faults: ['chunked-to-http10', 'version-not-honoured'],
  }),
]);
