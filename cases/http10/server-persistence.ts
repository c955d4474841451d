import {
  accept,
  answered,
  cleanReplies,
  closed,
  fence,
  get,
  reject,
  replies,
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
      'answers and closes': accept(answered({ status: 200, body: 'ok' }), replies(1), closed()),
      'answers and goes on': reject(status(200), stillOpen()),
    },
    faults: ['http10-keep-alive-unasked'],
  }),

  serverCase({
    id: 'never-chunked',
    title: 'A reply to an HTTP/1.0 request has no transfer coding',
    requires: ['rfc9112-s6.1-11'],
    control: get('/stream/3'),
    send: [get('/stream/3', {}, 'HTTP/1.0')],
    outcomes: {
      'delimits the body by closing': accept(
        answered({
          status: 200,
          framing: 'close',
          body: 'piece 0\npiece 1\npiece 2\n',
          fields: { 'Transfer-Encoding': null },
        }),
        cleanReplies(),
      ),
      'announces the length': accept(answered({ status: 200, framing: 'length', body: 'piece 0\npiece 1\npiece 2\n' })),
      'sends chunks': reject(answered({ framing: 'chunked' })),
    },
    faults: ['chunked-to-http10'],
  }),
]);
