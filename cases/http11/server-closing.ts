import {
  accept,
  answered,
  closed,
  drain,
  endsInOrder,
  fence,
  get,
  halfClose,
  lines,
  noReply,
  octets,
  reject,
  serverCase,
  sized,
  post,
  status,
  stillOpen,
  topic,
  write,
} from '../../harness/vocabulary/index.js';

/** More than a server reads at once, and less than any gives up on when it drains. */
const MORE = { repeat: 'x', length: 262_144 };

export default topic('http11/server-closing', [
  serverCase({
    id: 'half-close-is-answered',
    title: 'A client that has ended its own direction is still answered',
    requires: ['rfc9112-s9.6-12'],
    control: get('/bytes/5'),
    send: [write(get('/bytes/5')), halfClose(), drain()],
    outcomes: {
      'answers it': accept(answered({ status: 200, body: '01234' })),
      'drops it': reject(noReply()),
    },
    faults: ['half-close-cancels'],
  }),

  serverCase({
    id: 'half-close-after-a-body-is-answered',
    title: 'A client that has ended its own direction after a body is still answered',
    requires: ['rfc9112-s9.6-12'],
    control: post('/echo', sized('hello')),
    send: [write(post('/echo', sized('hello'))), halfClose(), drain()],
    outcomes: {
      'answers it': accept(answered({ status: 200, body: /"hello"/ })),
      'drops it': reject(noReply()),
    },
    faults: ['half-close-cancels'],
  }),

  serverCase({
    id: 'connection-ends-in-order',
    title: 'After the reply to a request that says close, the connection ends by FIN, whatever the client still sends',
    requires: ['rfc9112-s9.6-11'],
    control: get('/bytes/5', { Connection: 'close' }),
    send: [write(get('/bytes/5', { Connection: 'close' })), write(octets(MORE)), drain()],
    outcomes: {
      'ends in order': accept(answered({ status: 200, body: '01234' }), endsInOrder()),
      'resets after the reply': reject(answered({ status: 200, body: '01234' })),
      'resets before the reply': reject(noReply()),
    },
    note: 'RFC 9112 section 9.6: octets that are unread when the socket is closed make a reset of it, which can take the reply with it.',
    faults: ['close-without-draining'],
  }),

  serverCase({
    id: 'rejection-survives',
    title: 'The reply to a request that is refused ends by FIN, whatever the client still sends',
    requires: ['rfc9112-s9.6-11'],
    control: lines('GET / HTTP/1.1', 'Host: {peer}', '', ''),
    send: [write(lines('GET / HTTP/1.1', '', '')), write(octets(MORE)), drain()],
    outcomes: {
      'answers and ends in order': accept(status('4xx'), endsInOrder()),
      'answers and resets': reject(status('4xx')),
      'resets without an answer': reject(noReply()),
      'serves it': reject(status('2xx')),
    },
    note: 'RFC 9112 section 9.6, as for any reply after which the connection is closed.',
    faults: ['rejects-by-reset', 'refusal-without-answer', 'close-without-draining'],
  }),

  serverCase({
    id: 'malformed-request-is-answered',
    title: 'What is no request is answered 400, and the connection closed',
    requires: ['rfc9112-s2.2-10'],
    control: lines('GET / HTTP/1.1', 'Host: {peer}', '', ''),
    send: [lines('THIS IS NO REQUEST', 'Host: {peer}', '', ''), fence()],
    outcomes: {
      'answers 400 and closes': accept(status(400), closed()),
      'answers 400 and goes on': reject(status(400), stillOpen()),
      'refuses it otherwise': reject(status('4xx', '5xx')),
      'closes without a reply': reject(noReply(), closed()),
    },
    faults: ['error-kept-alive', 'refusal-without-answer', 'rejects-by-reset'],
  }),
]);
