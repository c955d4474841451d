import {
  accept,
  body,
  chunked,
  chunkedAs,
  clientCase,
  completed,
  failed,
  framedBy,
  httpServer,
  reject,
  reply,
  stall,
  topic,
} from '../../harness/vocabulary/index.js';

/** Chunked data written out by hand. */
const data = (text: string) => reply(200, framedBy({ 'Transfer-Encoding': 'chunked' }, text));
const rightly = httpServer(reply(200, chunked('hello')));

/** What the grammar does not have and a recipient may recover from (RFC 9110 section 2.4). */
const survey = {
  requires: ['rfc9110-s2.4-2'],
  control: rightly,
  outcomes: {
    'tolerates it': accept(body('hello')),
    'reports an error': accept(failed()),
    'delivers something else': reject(completed()),
  },
} as const;
const exact = {
  'delivers the data': accept(body('hello')),
  'reports an error': reject(failed()),
  'delivers something else': reject(completed()),
} as const;

export default topic('http11/response-chunk-grammar', [
  clientCase({
    id: 'letters-behind-the-size',
    title: 'Letters behind the digits of a chunk size',
    peer: httpServer(data('5xyz\r\nhello\r\n0\r\n\r\n')),
    ...survey,
    faults: ['chunk-line-read-leniently'],
  }),

  clientCase({
    id: 'space-behind-the-size',
    title: 'A space behind a chunk size, and no extension',
    peer: httpServer(data('5 \r\nhello\r\n0\r\n\r\n')),
    ...survey,
    faults: ['chunk-line-read-leniently'],
  }),

  clientCase({
    id: 'space-in-front-of-the-size',
    title: 'A space in front of a chunk size',
    peer: httpServer(data(' 5\r\nhello\r\n0\r\n\r\n')),
    ...survey,
    faults: ['chunk-line-read-leniently'],
  }),

  clientCase({
    id: 'semicolon-without-a-name',
    title: 'A semicolon behind a chunk size, and no extension',
    peer: httpServer(data('5;\r\nhello\r\n0\r\n\r\n')),
    ...survey,
    faults: ['chunk-line-read-leniently'],
  }),

  clientCase({
    id: 'lf-behind-the-size',
    title: 'A chunk-size line that ends in LF alone',
    peer: httpServer(data('5\nhello\r\n0\r\n\r\n')),
    ...survey,
    note: 'RFC 9112 section 2.2 allows LF alone in the head only; recovering from it here is how two readers of one body come apart.',
    faults: ['chunk-line-ends-in-lf'],
  }),

  clientCase({
    id: 'lf-behind-the-data',
    title: 'Chunk data that is followed by LF alone',
    peer: httpServer(data('5\r\nhello\n0\r\n\r\n')),
    ...survey,
    faults: ['chunk-data-ends-in-lf'],
  }),

  clientCase({
    id: 'end-behind-the-last-chunk',
    title: 'Chunked data whose last chunk is there and whose last empty line is not',
    peer: httpServer(data('5\r\nhello\r\n0\r\n')),
    ...survey,
    note: 'RFC 9112 section 8 calls chunked data incomplete when the chunk of size zero is missing, and says nothing of what follows that.',
    faults: ['missing-last-chunk-is-complete'],
  }),

  clientCase({
    id: 'trailer-without-a-colon',
    title: 'A line without a colon in the trailer section',
    peer: httpServer(data('5\r\nhello\r\n0\r\nX-Late yes\r\n\r\n')),
    ...survey,
    faults: ['broken-line-ends-fields'],
  }),

  clientCase({
    id: 'underscore-in-the-size',
    title: 'An underscore among the digits of a chunk size makes the body incomplete',
    requires: ['rfc9112-s7.1-4', 'rfc9112-s8-2'],
    control: rightly,
    peer: httpServer(data('1_0\r\nsixteen octets..\r\n0\r\n\r\n')),
    outcomes: {
      'reports an error': accept(failed()),
      'takes it for 10': reject(body('sixteen octets..')),
      'delivers something else': reject(completed()),
    },
    faults: ['chunk-size-underscore-accepted'],
  }),

  clientCase({
    id: 'thirty-zeros-in-front',
    title: 'A chunk size with thirty zeros in front is the number behind them',
    requires: ['rfc9112-s7.1-4', 'rfc9112-s7.1-2'],
    peer: httpServer(data(`${'0'.repeat(30)}5\r\nhello\r\n0\r\n\r\n`)),
    outcomes: exact,
    note: 'A chunk size is any number of digits, and large ones must be expected (RFC 9112 section 7.1).',
    faults: ['chunk-size-leading-zero-refused'],
  }),

  clientCase({
    id: 'extension-of-the-last-chunk',
    title: 'The last chunk may have extensions, although the connection stays open',
    requires: ['rfc9112-s7.1.1-1', 'rfc9112-s7.1-1'],
    peer: httpServer(data('5\r\nhello\r\n0;done="yes"\r\n\r\n'), stall()),
    outcomes: exact,
    faults: ['chunk-extension-refused'],
  }),

  clientCase({
    id: 'quoted-pairs-in-an-extension',
    title: 'A quoted string with escaped quotation marks and backslashes in an extension is skipped whole',
    requires: ['rfc9112-s7.1.1-1'],
    peer: httpServer(reply(200, chunkedAs({ extension: ';a="\\";\\\\";b' }, 'hello'))),
    outcomes: exact,
    faults: ['chunk-extension-refused'],
  }),

  clientCase({
    id: 'long-extension',
    title: 'A chunk extension of 2,000 octets is skipped',
    requires: ['rfc9112-s7.1.1-1'],
    peer: httpServer(reply(200, chunkedAs({ extension: `;a=${'b'.repeat(2000)}` }, 'hello'))),
    outcomes: exact,
    faults: ['long-chunk-extension-refused'],
  }),
]);
