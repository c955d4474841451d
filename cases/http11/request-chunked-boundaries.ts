import {
  accept,
  chunked,
  chunkedAs,
  closed,
  either,
  fence,
  pipelined,
  post,
  reject,
  replies,
  saw,
  serverCase,
  status,
  stillOpen,
  topic,
  unseen,
} from '../../harness/vocabulary/index.js';

export default topic('http11/request-chunked-boundaries', [
  serverCase({
    id: 'many-chunks',
    title: 'A body in a thousand chunks of one octet is whole',
    requires: ['rfc9112-s7.1-1', 'rfc9112-s7.1.3-1'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', chunked(...Array.from({ length: 1_000 }, (_, index) => String(index % 10)))), fence()],
    outcomes: {
      'reads the body': accept(saw({ requests: 1, body: '0123456789'.repeat(100) }), either(stillOpen(), closed())),
      'hands the framing over': reject(saw({ body: /\r\n/ })),
    },
    faults: ['chunked-body-not-decoded'],
  }),

  serverCase({
    id: 'next-request-follows',
    title: 'What comes behind a chunked body is the next request',
    requires: ['rfc9112-s6.3-4'],
    control: post('/echo', chunked('hello')),
    send: [pipelined(post('/echo', chunked('hello')), post('/echo?next', chunked('again')))],
    outcomes: {
      'serves both': accept(saw({ requests: 2, nth: 0, body: 'hello' }), saw({ nth: 1, body: 'again' })),
      'closes behind the first': accept(saw({ requests: 1, body: 'hello' }), replies(1)),
      'refuses the second': reject(saw({ requests: 1, body: 'hello' }), replies(2)),
    },
    note: 'RFC 9112 section 9.5 lets a server close at any time; whether it says so is another case.',
    faults: ['chunked-body-not-decoded'],
  }),

  serverCase({
    id: 'trailer-authorizes-nothing',
    title: 'A trailer field that says who asks is not among the fields of the request',
    requires: ['rfc9112-s7.1.2-3', 'rfc9110-s6.5-1', 'rfc9110-s6.5.1-2'],
    control: post('/echo', chunked('hello'), { Authorization: 'Basic YTpi' }),
    send: [post('/echo', chunkedAs({ trailers: { Authorization: 'Basic YTpi' } }, 'hello'))],
    outcomes: {
      'keeps it apart or drops it': accept(saw({ requests: 1, body: 'hello', fields: { Authorization: null } })),
      'refuses the request': accept(status('4xx'), unseen()),
      'adds it to the fields': reject(saw({ fields: { Authorization: /./ } })),
    },
    faults: ['trailer-into-fields'],
  }),
]);
