import {
  accept,
  chunked,
  chunkedAs,
  closed,
  drain,
  either,
  fence,
  framedBy,
  halfClose,
  HIDDEN,
  LAST_CHUNK_AND_HIDDEN,
  noReply,
  post,
  readsOne,
  refusesOrCloses,
  reject,
  saw,
  serverCase,
  servesHidden,
  status,
  stillOpen,
  topic,
  unseen,
  write,
} from '../../harness/vocabulary/index.js';

// Every body here ends in two places, according to what is taken for the end of a line or for a size. The nearer end has the hidden request
// behind it, the farther one holds that as data.

const inChunks = (body: string) => post('/echo', framedBy({ 'Transfer-Encoding': 'chunked' }, body));
/** Data that reads as a trailer section where its chunk is taken for the last one. */
const FIELD = 'a: b\r\n\r\n';
const DATA = LAST_CHUNK_AND_HIDDEN;
const SIZE = DATA.length.toString(16);
const control = post('/echo', chunkedAs({ extension: ';name=value' }, DATA));

/**
 * A chunk with this octet inside its extension: a reader that ends the line there has the filling for data, then the last chunk, then the
 * hidden request; one that ends it at CRLF has all of these for data.
 */
const endInExtension = (octet: string) =>
  inChunks(`${SIZE};name${octet}${'x'.repeat(DATA.length)}\r\n${DATA}\r\n0\r\n\r\n`);

const requires = ['rfc9112-s7.1-4', 'rfc9112-s11.2-1'] as const;

/** What is no chunk size is refused, because every reading of it but one is wrong. */
const refused = {
  ...servesHidden,
  ...refusesOrCloses,
  'refuses and goes on': reject(status('4xx', '5xx'), unseen(), stillOpen()),
  'serves the request': reject(saw({ nth: 0 })),
};

export default topic('http11/request-smuggling-chunks', [
  serverCase({
    id: 'data-like-a-request',
    title: 'A request in the data of a chunk is data',
    requires: ['rfc9112-s7.1-1', 'rfc9112-s11.2-1'],
    send: [post('/echo', chunked(HIDDEN, LAST_CHUNK_AND_HIDDEN)), fence()],
    outcomes: {
      ...servesHidden,
      'reads the data': readsOne(HIDDEN + LAST_CHUNK_AND_HIDDEN),
      'reads something else': reject(saw({ nth: 0 })),
      'asks for a length': accept(status(411), unseen()),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['chunked-body-not-decoded'],
  }),

  serverCase({
    id: 'lf-in-an-extension',
    title: 'LF alone in a chunk extension does not end the line',
    requires: ['rfc9112-s2.2-10', 'rfc9112-s11.2-1'],
    control,
    send: [endInExtension('\n'), fence()],
    outcomes: { ...servesHidden, ...refusesOrCloses, 'reads on to CRLF': readsOne(DATA) },
    note: 'RFC 9112 section 2.2 lets LF alone end the lines of a head, and section 7.1 has no such line. Readers that pass over an extension up to CRLF do not see it.',
    faults: ['chunk-bare-lf-accepted'],
  }),

  serverCase({
    id: 'cr-in-an-extension',
    title: 'CR alone in a chunk extension does not end the line',
    requires: ['rfc9112-s2.2-4', 'rfc9112-s11.2-1'],
    control,
    send: [endInExtension('\r'), fence()],
    outcomes: { ...servesHidden, ...refusesOrCloses, 'reads on to CRLF': readsOne(DATA) },
    faults: ['bare-cr-ends-line'],
  }),

  serverCase({
    id: 'cr-behind-a-size',
    title: 'CR alone behind a chunk size does not end the line',
    requires: ['rfc9112-s2.2-4', 'rfc9112-s7.1-4', 'rfc9112-s11.2-1'],
    control: post('/echo', chunked('hello')),
    send: [write(inChunks('5\rhello\r\n0\r\n\r\n')), fence()],
    outcomes: refused,
    faults: ['bare-cr-ends-line'],
  }),

  serverCase({
    id: 'cr-behind-the-data',
    title: 'CR alone does not end the data of a chunk',
    requires: ['rfc9112-s2.2-4', 'rfc9112-s11.2-1'],
    control: post('/echo', chunked('hello')),
    send: [write(inChunks('5\r\nhello\r0\r\n\r\n')), fence()],
    outcomes: refused,
    faults: ['bare-cr-ends-line'],
  }),

  ...[
    { id: 'size-with-underscore', what: 'an underscore between its digits', size: '0_5', fault: 'digits-grouped' },
    { id: 'size-before-vertical-tab', what: 'a vertical tab behind it', size: '5\x0b', fault: 'any-space-trimmed' },
    { id: 'size-behind-form-feed', what: 'a form feed before it', size: '\x0c5', fault: 'any-space-trimmed' },
    { id: 'size-with-fraction', what: 'a fraction', size: '5.0', fault: 'chunk-size-garbage-skipped' },
    {
      id: 'size-with-other-letter',
      what: 'a letter that is no digit',
      size: '5g',
      fault: 'chunk-size-garbage-skipped',
    },
  ].map(({ id, what, size, fault }) =>
    serverCase({
      id,
      title: `A chunk size with ${what} is refused and the connection closed`,
      requires,
      control: post('/echo', chunked('hello')),
      send: [write(inChunks(`${size}\r\nhello\r\n0\r\n\r\n`)), fence()],
      outcomes: refused,
      faults: [fault],
    }),
  ),

  serverCase({
    id: 'size-before-nul',
    title: 'A chunk size with NUL behind it is refused, or its line never ends',
    requires,
    control: post('/echo', chunked('hello')),
    send: [write(inChunks('5\0\r\nhello\r\n0\r\n\r\n')), halfClose(), drain()],
    outcomes: {
      'serves the request': reject(saw({ nth: 0 })),
      'answers with an error': accept(status('4xx', '5xx'), unseen()),
      'closes without a reply': accept(noReply(), unseen()),
    },
    note: 'A server to which NUL ends a text may wait for the end of the line, so the client ends its direction.',
    faults: ['chunk-size-garbage-skipped'],
  }),

  serverCase({
    id: 'space-behind-a-size',
    title: 'A space between a chunk size and the end of its line changes nothing, or is refused',
    requires: ['rfc9112-s11.2-1'],
    control: post('/echo', chunked(FIELD)),
    send: [inChunks(`8 \r\n${FIELD}\r\n0\r\n\r\n`), fence()],
    outcomes: {
      'reads the body': readsOne(FIELD),
      ...refusesOrCloses,
      'reads something else': reject(saw({ nth: 0 })),
    },
    note: 'The grammar of RFC 9112 section 7.1.1 has white space around an extension only; no rule says what becomes of other such space.',
    faults: ['chunk-size-unreadable-is-zero'],
  }),

  ...[
    { id: 'size-that-wraps-at-32-bits', bits: 32, size: '100000000' },
    { id: 'size-that-wraps-at-64-bits', bits: 64, size: '10000000000000000' },
  ].map(({ id, bits, size }) =>
    serverCase({
      id,
      title: `A chunk size of two to the power of ${bits} is not that of the last chunk`,
      requires: ['rfc9112-s7.1-2', 'rfc9112-s11.2-1'],
      control: post('/echo', chunked(HIDDEN)),
      send: [write(inChunks(`${size}\r\n\r\n${HIDDEN}`)), halfClose(), drain()],
      outcomes: {
        ...servesHidden,
        'answers with an error': accept(status('4xx', '5xx'), unseen()),
        'closes without a reply': accept(noReply(), unseen()),
        'serves the request': reject(saw({ nth: 0 })),
      },
      note: 'A server may wait for all of the chunk, so the client ends its direction.',
      faults: ['chunk-size-truncated-to-32-bits'],
    }),
  ),

  serverCase({
    id: 'many-zeros',
    title: 'A hundred zeros before a chunk size are no overflow',
    requires: ['rfc9112-s7.1-2', 'rfc9112-s7.1-4'],
    control: post('/echo', chunked(FIELD)),
    send: [inChunks(`${'0'.repeat(100)}8\r\n${FIELD}\r\n0\r\n\r\n`), fence()],
    outcomes: {
      'reads the body': readsOne(FIELD),
      'finds the size too long': accept(status('4xx'), unseen(), either(closed(), stillOpen())),
      'closes without a reply': accept(noReply(), unseen(), closed()),
      'reads something else': reject(saw({ nth: 0 })),
    },
    faults: ['chunk-size-leading-zero-is-last'],
  }),

  serverCase({
    id: 'data-beyond-the-size',
    title: 'Data that goes on behind the size of its chunk is refused and the connection closed',
    requires: ['rfc9112-s2.2-10', 'rfc9112-s11.2-1'],
    control: post('/echo', chunked('hello')),
    send: [inChunks(`3\r\nhello${LAST_CHUNK_AND_HIDDEN}`), fence()],
    outcomes: refused,
    note: 'A reader that skips two octets of whatever they are is behind the data then, and takes the rest for chunks.',
    faults: ['chunk-data-terminator-unchecked'],
  }),

  serverCase({
    id: 'size-beyond-the-data',
    title: 'A chunk size that reaches into the last chunk does not make a request of what follows',
    requires: ['rfc9112-s7.1-1', 'rfc9112-s11.2-1'],
    control: post('/echo', chunked('hello')),
    send: [inChunks(`a\r\nhello\r\n${LAST_CHUNK_AND_HIDDEN}`), fence()],
    outcomes: refused,
    note: 'The ten octets end with the line of the zero, and behind them comes a request where a chunk size belongs.',
    faults: ['chunk-data-ends-at-crlf'],
  }),

  serverCase({
    id: 'octets-for-the-final-crlf',
    title: 'Two other octets in place of the CRLF that ends a chunked body make no request of what follows',
    requires: ['rfc9112-s7.1-1', 'rfc9112-s11.2-1'],
    control: post('/echo', chunked('hello')),
    send: [inChunks(`5\r\nhello\r\n0\r\nXX${HIDDEN}`), fence()],
    outcomes: {
      ...servesHidden,
      ...refusesOrCloses,
      'passes over the trailer section': readsOne('hello'),
      'takes it for another request': reject(saw({ nth: 0 })),
    },
    note: 'What stands there is a line of the trailer section that is no field, and behind it one that is.',
    faults: ['last-chunk-end-unchecked'],
  }),
]);
