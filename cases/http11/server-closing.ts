import {
  accept,
  answered,
  closed,
  drain,
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

/** More than a server takes in one field line. */
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
    id: 'rejection-survives',
    title: 'The reply to a request that is refused before all of it was read reaches the client',
    requires: ['rfc9112-s9.6-11'],
    control: get('/', { 'X-Long': 'x' }),
    send: [octets('GET / HTTP/1.1\r\nHost: {peer}\r\nX-Long: ', MORE, '\r\n\r\n')],
    outcomes: {
      'answers it': accept(status('4xx', '5xx')),
      'serves it': accept(status('2xx')),
      'closes without a reply': reject(noReply()),
    },
    note: 'Whether the reply is followed by a reset is not judged: that depends on how much has arrived by then.',
    faults: ['rejects-by-reset', 'refusal-without-answer'],
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
