import {
  accept,
  answered,
  awaitInterim,
  chunked,
  chunkedAs,
  drain,
  either,
  get,
  halfClose,
  lines,
  noReply,
  octets,
  pipelined,
  post,
  reject,
  replies,
  saw,
  serverCase,
  silent,
  sized,
  status,
  topic,
  unseen,
  write,
} from '../../harness/vocabulary/index.js';

const end = [halfClose(), drain()];

/** Nothing more can come, so that the request is over and cannot be served. */
const incomplete = {
  'gives it to the application': reject(saw({ nth: 0 })),
  'answers with an error': accept(status('4xx', '5xx'), unseen()),
  'closes without a reply': accept(noReply(), unseen()),
  'serves it': reject(status('2xx')),
  'goes on waiting': reject(silent()),
};

export default topic('http11/server-connection-half-closed', [
  serverCase({
    id: 'before-anything',
    title: 'A connection that the client ends without a request is closed by the server too',
    requires: ['rfc9112-s9.5-2'],
    control: get('/bytes/3'),
    send: end,
    outcomes: {
      'closes it': accept(noReply()),
      'answers with an error': accept(status('4xx')),
      'goes on waiting': reject(silent()),
    },
    faults: ['end-of-client-unnoticed'],
  }),

  serverCase({
    id: 'after-a-reply',
    title: 'A kept connection that the client ends is closed by the server too',
    requires: ['rfc9112-s9.5-2'],
    control: get('/bytes/3'),
    send: [get('/bytes/3'), ...end],
    outcomes: {
      'closes it': accept(replies(1), answered({ status: 200, body: '012' })),
      'goes on waiting': reject(answered({ status: 200, body: '012' })),
    },
    faults: ['end-of-client-unnoticed'],
  }),

  serverCase({
    id: 'in-the-request-line',
    title: 'A request line that the client ends without a line end is no request',
    requires: ['rfc9110-s5.3-4', 'rfc9112-s9.5-2'],
    control: get('/echo', {}, 'HTTP/1.0'),
    send: [write(octets('GET /echo HTTP/1.0')), ...end],
    outcomes: incomplete,
    faults: ['unfinished-line-served'],
  }),

  serverCase({
    id: 'simple-line-without-end',
    title: 'A request line without version and line end that the client ends is no request of HTTP/1.1',
    requires: ['rfc9112-s9.5-2'],
    control: get('/echo'),
    send: [write(octets('GET /echo')), ...end],
    outcomes: {
      'gives it to the application': reject(saw({ nth: 0 })),
      'answers with an error': accept(either(status('4xx', '5xx'), answered({ version: '' })), unseen()),
      'closes without a reply': accept(noReply(), unseen()),
      'goes on waiting': reject(silent()),
    },
    faults: ['unfinished-line-served'],
  }),

  serverCase({
    id: 'after-a-field-line',
    title: 'A head that the client ends behind a whole field line is not applied',
    requires: ['rfc9110-s5.3-4'],
    control: post('/echo', sized('')),
    send: [write(lines('POST /echo HTTP/1.1', 'Host: {peer}', 'Content-Length: 0', '')), ...end],
    outcomes: incomplete,
    faults: ['unfinished-head-served'],
  }),

  serverCase({
    id: 'before-the-body',
    title: 'A request that the client ends before its body never reaches the application',
    requires: ['rfc9112-s6.3-11', 'rfc9112-s8-4'],
    control: post('/echo', sized('hello')),
    send: [write(lines('POST /echo HTTP/1.1', 'Host: {peer}', 'Content-Length: 5', '', '')), ...end],
    outcomes: incomplete,
    faults: ['short-body-is-served'],
  }),

  serverCase({
    id: 'after-being-told-to-go-on',
    title: 'A request that the client ends after it was told to go on never reaches the application',
    requires: ['rfc9112-s6.3-11', 'rfc9112-s8-4'],
    control: {
      send: [post('/echo', sized('hello'), { Expect: '100-continue' })],
      expects: [status(200), saw({ requests: 1, body: 'hello' })],
    },
    send: [
      write(lines('POST /echo HTTP/1.1', 'Host: {peer}', 'Content-Length: 5', 'Expect: 100-continue', '', '')),
      awaitInterim(),
      ...end,
    ],
    outcomes: {
      'gives it to the application': reject(saw({ nth: 0 })),
      'serves it': reject(status('2xx')),
      'goes on waiting': reject(silent()),
      'ends without serving it': accept(unseen()),
    },
    faults: ['short-body-is-served'],
  }),

  ...[
    {
      id: 'before-the-first-chunk',
      where: 'before its first chunk',
      body: '',
    },
    {
      id: 'in-a-chunk-size',
      where: 'inside a chunk size',
      body: '5\r\nhello\r\n1',
    },
  ].map(({ id, where, body }) =>
    serverCase({
      id,
      title: `A chunked request that the client ends ${where} never reaches the application`,
      requires: ['rfc9112-s8-3'],
      control: post('/echo', chunked('hello')),
      send: [write(lines('POST /echo HTTP/1.1', 'Host: {peer}', 'Transfer-Encoding: chunked', '', body)), ...end],
      outcomes: incomplete,
      faults: ['missing-last-chunk-is-complete'],
    }),
  ),

  ...[
    { id: 'in-the-last-line-end', where: 'inside the CRLF behind its last chunk', body: '5\r\nhello\r\n0\r\n\r' },
    { id: 'before-the-last-line-end', where: 'before the CRLF behind its last chunk', body: '5\r\nhello\r\n0\r\n' },
  ].map(({ id, where, body }) =>
    serverCase({
      id,
      title: `What becomes of a chunked request that the client ends ${where}`,
      requires: ['rfc9112-s7.1-5', 'rfc9112-s8-3'],
      control: post('/echo', chunked('hello')),
      send: [write(lines('POST /echo HTTP/1.1', 'Host: {peer}', 'Transfer-Encoding: chunked', '', body)), ...end],
      outcomes: {
        'serves it': accept(status('2xx'), saw({ requests: 1, body: 'hello' })),
        'answers with an error': accept(status('4xx', '5xx'), unseen()),
        'closes without a reply': accept(noReply(), unseen()),
        'gives the application something else': reject(saw({ nth: 0 })),
        'goes on waiting': reject(silent()),
      },
      note: 'By the grammar of RFC 9112 section 7.1 it has no end yet; section 8 calls it incomplete only where the last chunk is missing.',
      faults: ['end-in-trailers-unnoticed'],
    }),
  ),

  serverCase({
    id: 'behind-pipelined',
    title: 'A client that ends its direction behind three pipelined requests is still answered',
    requires: ['rfc9112-s9.6-12'],
    control: {
      send: [pipelined(get('/bytes/1'), get('/bytes/2'), get('/bytes/3'))],
      expects: [answered({ nth: 0, status: 200, body: '0' })],
    },
    send: [write(get('/bytes/1')), write(get('/bytes/2')), write(get('/bytes/3')), ...end],
    outcomes: {
      'answers all': accept(
        replies(3),
        answered({ nth: 0, body: '0' }),
        answered({ nth: 2, status: 200, body: '012' }),
      ),
      'says close and answers one': accept(
        replies(1),
        answered({ status: 200, body: '0', fields: { Connection: /\bclose\b/i } }),
      ),
      'says close and answers two': accept(
        replies(2),
        answered({ nth: 0, body: '0' }),
        answered({ nth: 1, status: 200, body: '01', fields: { Connection: /\bclose\b/i } }),
      ),
      'answers fewer': reject(answered({ status: 200, body: '0' })),
      'answers none': reject(noReply()),
    },
    note: 'RFC 9112 section 9.5 lets a server close behind any of them, as it would have without the half-close.',
    faults: ['half-close-cancels'],
  }),

  serverCase({
    id: 'behind-a-request-for-much',
    title: 'A client that ends its direction gets all of a long reply',
    requires: ['rfc9112-s9.6-12', 'rfc9112-s6.3-10'],
    control: get('/bytes/1000000'),
    send: [write(get('/bytes/1000000')), ...end],
    outcomes: {
      'sends all of it': accept(answered({ status: 200, body: { length: 1_000_000 } })),
      'drops it': reject(noReply()),
      'breaks off': reject(status(200)),
    },
    faults: ['half-close-cancels'],
  }),

  serverCase({
    id: 'behind-chunks',
    title: 'A client that ends its direction behind a chunked body is still answered',
    requires: ['rfc9112-s9.6-12'],
    control: post('/echo', chunkedAs({ trailers: { 'X-Trailer': 'yes' } }, 'hello')),
    send: [write(post('/echo', chunkedAs({ trailers: { 'X-Trailer': 'yes' } }, 'hello'))), ...end],
    outcomes: {
      'answers it': accept(answered({ status: 200 }), saw({ requests: 1, body: 'hello' })),
      'drops it': reject(noReply()),
    },
    faults: ['half-close-cancels'],
  }),
]);
