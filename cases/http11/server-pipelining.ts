import {
  accept,
  answered,
  chunked,
  fence,
  get,
  pipelined,
  post,
  reject,
  replies,
  saw,
  serverCase,
  stillOpen,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http11/server-pipelining', [
  serverCase({
    id: 'answers-in-order',
    title: 'Requests that arrive in one write are each answered, in their order',
    requires: ['rfc9112-s9.3.2-3'],
    control: get('/bytes/1'),
    send: [pipelined(get('/bytes/1'), post('/echo', chunked('hello')), get('/bytes/3')), fence()],
    outcomes: {
      'answers each in its turn': accept(
        answered({ nth: 0, status: 200, body: '0' }),
        answered({ nth: 1, status: 200 }),
        answered({ nth: 2, status: 200, body: '012' }),
        saw({ requests: 3, nth: 1, target: '/echo', body: 'hello' }),
        stillOpen(),
      ),
      'answers out of order': reject(answered({ nth: 0, body: '012' })),
      'answers some of them': reject(saw({ nth: 0, target: '/bytes/1' })),
      'answers none': reject(replies(0)),
    },
    faults: ['pipelined-dropped', 'pipelined-out-of-order'],
  }),
]);
