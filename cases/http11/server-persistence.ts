import {
  accept,
  answered,
  closed,
  fence,
  get,
  pipelined,
  reject,
  replies,
  saw,
  serverCase,
  sized,
  post,
  status,
  stillOpen,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http11/server-persistence', [
  serverCase({
    id: 'closing-is-announced',
    title: 'An HTTP/1.1 connection persists after a reply, unless the reply says close',
    requires: ['rfc9112-s9.3-3', 'rfc9112-s9.3-7', 'rfc9112-s9.6-1'],
    send: [get('/'), fence()],
    outcomes: {
      'keeps the connection': accept(answered({ status: 200 }), stillOpen()),
      'says close and closes': accept(answered({ status: 200, fields: { Connection: /\bclose\b/i } }), closed()),
      'closes without a word': reject(status(200), closed()),
    },
    faults: ['http11-closed-unannounced'],
  }),

  serverCase({
    id: 'many-requests-on-one-connection',
    title: 'Several HTTP/1.1 requests are served on one connection, one after the other',
    requires: ['rfc9112-s9.3-1'],
    control: get('/bytes/1'),
    send: [get('/bytes/1'), post('/echo', sized('hello')), get('/bytes/3')],
    outcomes: {
      'serves them all': accept(
        answered({ nth: 0, status: 200, body: '0' }),
        answered({ nth: 1, status: 200, body: /"hello"/ }),
        answered({ nth: 2, status: 200, body: '012' }),
      ),
      'closes before the last': reject(answered({ nth: 0, status: 200, body: '0' })),
    },
    faults: ['http11-closed-unannounced'],
  }),

  serverCase({
    id: 'close-is-honoured',
    title: 'After answering a request that says close, the server closes',
    requires: ['rfc9112-s9.6-4'],
    control: get('/'),
    send: [get('/', { Connection: 'close' }), fence()],
    outcomes: {
      'answers and closes': accept(answered({ status: 200 }), closed()),
      'answers and goes on': reject(status(200), stillOpen()),
    },
    faults: ['close-ignored', 'served-after-close'],
  }),

  serverCase({
    id: 'close-is-repeated',
    title: 'The reply to a request that says close says close too',
    requires: ['rfc9112-s9.6-5'],
    send: [get('/', { Connection: 'close' })],
    outcomes: {
      'says close': accept(answered({ status: 200, fields: { Connection: /\bclose\b/i } })),
      'does not say it': reject(answered({ status: 200 })),
    },
    faults: ['close-not-announced', 'close-ignored'],
  }),

  serverCase({
    id: 'close-in-another-case',
    title: 'The connection option close is known in any case of its letters',
    requires: ['rfc9110-s7.6.1-3', 'rfc9112-s9.6-4'],
    control: get('/'),
    send: [get('/', { Connection: 'CLOSE' }), fence()],
    outcomes: {
      'answers and closes': accept(answered({ status: 200 }), closed()),
      'answers and goes on': reject(status(200), stillOpen()),
    },
    faults: ['connection-option-case-sensitive'],
  }),

  serverCase({
    id: 'close-among-others',
    title: 'The connection option close is known among other options',
    requires: ['rfc9112-s9.6-4'],
    control: get('/', { Connection: 'close' }),
    send: [get('/', { Connection: 'x-option, close' }), fence()],
    outcomes: {
      'answers and closes': accept(answered({ status: 200 }), closed()),
      'answers and goes on': reject(status(200), stillOpen()),
    },
    faults: ['connection-option-whole-value'],
  }),

  serverCase({
    id: 'close-in-a-second-line',
    title: 'The connection option close is known in a second Connection line',
    requires: ['rfc9112-s9.6-4', 'rfc9110-s5.2-1'],
    control: get('/', { Connection: 'close' }),
    send: [get('/', { Connection: ['x-option', 'close'] }), fence()],
    outcomes: {
      'answers and closes': accept(answered({ status: 200 }), closed()),
      'answers and goes on': reject(status(200), stillOpen()),
    },
    faults: ['close-ignored'],
  }),

  serverCase({
    id: 'nothing-is-served-after-close',
    title: 'A request that comes after one that said close is not served',
    requires: ['rfc9112-s9.6-6', 'rfc9112-s9.6-8'],
    control: get('/bytes/1'),
    send: [pipelined(get('/bytes/1', { Connection: 'close' }), get('/bytes/2'))],
    outcomes: {
      'processes the second': reject(saw({ requests: 2 })),
      'answers the second': reject(replies(2)),
      'refuses the first because of it': reject(status('4xx', '5xx')),
      'answers the first alone': accept(replies(1), answered({ status: 200, body: '0' })),
    },
    faults: ['served-after-close', 'close-ignored'],
  }),
]);
