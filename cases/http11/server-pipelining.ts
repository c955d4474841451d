import {
  accept,
  answered,
  cleanReplies,
  get,
  pipelined,
  post,
  reject,
  replies,
  request,
  saw,
  serverCase,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http11/server-pipelining', [
  serverCase({
    id: 'answers-in-order',
    title: 'Requests that arrive in one write are answered in their order',
    requires: ['rfc9112-s9.3.2-3'],
    control: get('/bytes/1'),
    send: [pipelined(get('/bytes/1'), get('/bytes/2'), get('/bytes/3'))],
    outcomes: {
      'answers each in its turn': accept(
        answered({ nth: 0, status: 200, body: '0' }),
        answered({ nth: 1, status: 200, body: '01' }),
        answered({ nth: 2, status: 200, body: '012' }),
        cleanReplies(),
      ),
      'answers the first two and closes': accept(
        replies(2),
        answered({ nth: 0, status: 200, body: '0' }),
        answered({ nth: 1, status: 200, body: '01' }),
      ),
      'answers the first and closes': accept(replies(1), answered({ status: 200, body: '0' })),
      'answers out of order': reject(answered({ nth: 0, body: /^01/ })),
    },
    note: 'Either side may close at any time (RFC 9112 section 9.5), so a server may answer only the first of them; it may not forget them and wait.',
    faults: ['pipelined-dropped', 'pipelined-out-of-order'],
  }),

  serverCase({
    id: 'bodies-are-told-apart',
    title: 'Pipelined requests with bodies are each answered for their own body',
    requires: ['rfc9112-s9.3.2-3'],
    control: post('/echo', sized('first')),
    send: [pipelined(post('/echo', sized('first')), post('/echo', sized('second')), post('/echo', sized('third')))],
    outcomes: {
      'answers each in its turn': accept(
        answered({ nth: 0, status: 200, body: /"first"/ }),
        answered({ nth: 1, status: 200, body: /"second"/ }),
        answered({ nth: 2, status: 200, body: /"third"/ }),
        saw({ requests: 3 }),
      ),
      'answers the first two and closes': accept(
        replies(2),
        answered({ nth: 0, status: 200, body: /"first"/ }),
        answered({ nth: 1, status: 200, body: /"second"/ }),
      ),
      'answers the first and closes': accept(replies(1), answered({ status: 200, body: /"first"/ })),
      'answers out of order': reject(answered({ nth: 0, status: 200, body: /"(?:second|third)"/ })),
    },
    faults: ['pipelined-dropped', 'pipelined-out-of-order'],
  }),

  serverCase({
    id: 'head-is-told-from-get',
    title: 'Of a pipelined HEAD and GET, only the reply to GET has a body',
    requires: ['rfc9110-s9.3.2-1', 'rfc9112-s9.3.2-3'],
    control: get('/bytes/5'),
    send: [pipelined(request('HEAD', '/bytes/5'), get('/bytes/3'))],
    outcomes: {
      'answers both': accept(
        answered({ nth: 0, status: 200, body: '' }),
        answered({ nth: 1, status: 200, body: '012' }),
        cleanReplies(),
      ),
      'answers HEAD and closes': accept(replies(1), answered({ status: 200, body: '' }), cleanReplies()),
      'sends a body to HEAD': reject(answered({ nth: 0, status: 200 })),
    },
    faults: ['head-with-body', 'pipelined-out-of-order'],
  }),
]);
