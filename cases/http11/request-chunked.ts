import {
  accept,
  chunked,
  chunkedAs,
  closed,
  either,
  fence,
  framedBy,
  noReply,
  not,
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

/** Nothing of the request was left over to be taken for another one. */
const readToItsEnd = [replies(1), either(stillOpen(), closed())];

const reads = (body: string) => ({
  'reads the body': accept(saw({ requests: 1, body }), ...readToItsEnd),
  'reads something else': reject(saw({ nth: 0 })),
  'refuses it': reject(status('4xx', '5xx')),
});

const inChunks = (body: string) => post('/echo', framedBy({ 'Transfer-Encoding': 'chunked' }, body));

export default topic('http11/request-chunked', [
  serverCase({
    id: 'chunks-are-joined',
    title: 'The chunks of a request are joined without their framing',
    requires: ['rfc9112-s7.1-1', 'rfc9112-s6.1-1', 'rfc9112-s6.3-4'],
    send: [post('/echo', chunked('hel', 'lo, ', 'world')), fence()],
    outcomes: { 'asks for a length': accept(status(411), unseen()), ...reads('hello, world') },
    faults: ['chunked-body-not-decoded'],
  }),

  serverCase({
    id: 'empty',
    title: 'A chunked body of the last chunk alone is empty',
    requires: ['rfc9112-s7.1-1'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', chunked()), fence()],
    outcomes: reads(''),
    faults: ['chunked-body-not-decoded'],
  }),

  serverCase({
    id: 'size-in-upper-case',
    title: 'The digits of a chunk size may be in upper case',
    requires: ['rfc9112-s7.1-4'],
    control: post('/echo', chunked('0123456789')),
    send: [inChunks('A\r\n0123456789\r\n0\r\n\r\n'), fence()],
    outcomes: reads('0123456789'),
    faults: ['chunk-size-lowercase-only'],
  }),

  serverCase({
    id: 'size-with-leading-zeros',
    title: 'A chunk size may have leading zeros, that of the last chunk too',
    requires: ['rfc9112-s7.1-4'],
    control: post('/echo', chunked('hello')),
    send: [inChunks('0005\r\nhello\r\n000\r\n\r\n'), fence()],
    outcomes: reads('hello'),
    faults: ['chunk-size-leading-zero-is-last'],
  }),

  serverCase({
    id: 'unknown-extension',
    title: 'Unknown chunk extensions are skipped',
    requires: ['rfc9112-s7.1.1-1'],
    control: post('/echo', chunked('hello')),
    send: [inChunks('5;name=value;flag\r\nhello\r\n0;last\r\n\r\n'), fence()],
    outcomes: reads('hello'),
    faults: ['chunk-extension-refused'],
  }),

  serverCase({
    id: 'quoted-extension',
    title: 'A chunk extension may have a quoted value, and what is in it means nothing',
    requires: ['rfc9112-s7.1.1-1'],
    control: post('/echo', chunked('hello')),
    send: [inChunks('5;name="a;b\\"c=0"\r\nhello\r\n0\r\n\r\n'), fence()],
    outcomes: reads('hello'),
    faults: ['chunk-extension-refused'],
  }),

  serverCase({
    id: 'white-space-in-extension',
    title: 'White space around the parts of a chunk extension is read over',
    requires: ['rfc9112-s7.1.1-2', 'rfc9110-s5.6.3-6'],
    control: post('/echo', chunked('hello')),
    send: [inChunks('5 ; name = value\r\nhello\r\n0\r\n\r\n'), fence()],
    outcomes: reads('hello'),
    note: 'RFC 9112 section 7.1.1 puts the bad white space into the grammar again, which recipients have to parse (RFC 9110 section 5.6.3).',
    faults: ['chunk-extension-refused'],
  }),

  serverCase({
    id: 'extensions-are-bounded',
    title: 'Chunk extensions of a size that serves nobody are refused',
    requires: ['rfc9112-s7.1.1-3'],
    control: post('/echo', chunkedAs({ extension: ';name=value' }, 'hello')),
    send: [post('/echo', chunkedAs({ extension: `;name=${'v'.repeat(200_000)}` }, 'hello')), fence()],
    outcomes: {
      'refuses and closes': accept(status('4xx'), unseen(), closed()),
      'refuses and goes on': accept(status('4xx'), unseen(), stillOpen()),
      'reads over them all': reject(saw({ body: 'hello' })),
      'refuses it otherwise': reject(status('5xx')),
    },
    faults: ['chunk-extension-unbounded'],
  }),

  serverCase({
    id: 'trailers-are-read',
    title: 'The trailer section belongs to the body, and the next request follows it',
    requires: ['rfc9112-s7.1-1'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', chunkedAs({ trailers: { 'X-Trailer': 'yes' } }, 'hello')), fence()],
    outcomes: {
      'reads the trailers': accept(saw({ requests: 1, body: 'hello' }), ...readToItsEnd),
      'takes them for a request': reject(saw({ body: 'hello' })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['trailer-becomes-request'],
  }),

  serverCase({
    id: 'trailers-stay-apart',
    title: 'A trailer is no header field',
    requires: ['rfc9112-s7.1.2-2', 'rfc9112-s7.1.2-3', 'rfc9110-s6.5.1-2'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', chunkedAs({ trailers: { 'X-Trailer': 'yes' } }, 'hello'))],
    outcomes: {
      'keeps it apart': accept(saw({ requests: 1, body: 'hello', fields: { 'X-Trailer': null } })),
      'makes it a header field': reject(saw({ fields: { 'X-Trailer': 'yes' } })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['trailer-into-fields'],
  }),

  serverCase({
    id: 'trailers-do-not-frame',
    title: 'A Content-Length among the trailers frames nothing and is no header field',
    requires: ['rfc9110-s6.5-1', 'rfc9110-s6.5.1-2', 'rfc9112-s7.1.2-3'],
    control: post('/echo', chunkedAs({ trailers: { 'X-Trailer': 'yes' } }, 'hello')),
    send: [post('/echo', chunkedAs({ trailers: { 'Content-Length': '30' } }, 'hello')), fence()],
    outcomes: {
      'frames nothing by it': accept(
        saw({ requests: 1, body: 'hello' }),
        not(saw({ fields: { 'Content-Length': '30' } })),
        ...readToItsEnd,
      ),
      'refuses and closes': accept(status('4xx'), unseen(), closed()),
      'makes it a header field': reject(saw({ fields: { 'Content-Length': '30' } })),
      'frames by it': reject(saw({ body: 'hello' })),
    },
    faults: ['trailer-into-fields'],
  }),

  serverCase({
    id: 'malformed-trailer',
    title: 'A trailer section with a line that is no field',
    requires: ['rfc9112-s7.1.2-1'],
    control: post('/echo', chunkedAs({ trailers: { 'X-Trailer': 'yes' } }, 'hello')),
    send: [inChunks('5\r\nhello\r\n0\r\nno field\r\n\r\n'), fence()],
    outcomes: {
      'refuses and closes': accept(status('4xx'), unseen(), closed()),
      'closes without a reply': accept(noReply(), unseen(), closed()),
      'skips the line': accept(saw({ requests: 1, body: 'hello' }), ...readToItsEnd),
      'takes it for a request': reject(saw({ body: 'hello' })),
    },
    faults: ['trailer-unchecked'],
  }),
]);
