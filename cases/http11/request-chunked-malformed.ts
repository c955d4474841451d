import {
  accept,
  chunked,
  chunkedAs,
  closed,
  fence,
  framedBy,
  halfClose,
  noReply,
  post,
  reject,
  saw,
  serverCase,
  status,
  topic,
  unseen,
  write,
} from '../../harness/vocabulary/index.js';

const inChunks = (body: string) => post('/echo', framedBy({ 'Transfer-Encoding': 'chunked' }, body));

/** What cannot be read as chunks cannot be told from the next request either, so the connection has to end. */
const refuses = {
  'refuses and closes': accept(status('4xx'), unseen(), closed()),
  'closes without a reply': accept(noReply(), unseen(), closed()),
  'goes on after refusing': reject(status('4xx')),
  'serves the request': reject(saw({ nth: 0 })),
};

const neverComplete = {
  'refuses it': accept(status('4xx', '5xx'), unseen()),
  'closes without a reply': accept(noReply(), unseen()),
  'serves what came': reject(saw({ nth: 0 })),
};

export default topic('http11/request-chunked-malformed', [
  ...[
    { id: 'size-with-a-sign', what: 'a sign', size: '+5' },
    { id: 'size-with-a-prefix', what: 'the prefix 0x', size: '0x5' },
    { id: 'size-after-a-space', what: 'a space before it', size: ' 5' },
  ].map(({ id, what, size }) =>
    serverCase({
      id,
      title: `A chunk size with ${what} is refused and the connection closed`,
      requires: ['rfc9112-s7.1-4', 'rfc9112-s11.2-1'],
      control: post('/echo', chunked('hello')),
      send: [inChunks(`${size}\r\nhello\r\n0\r\n\r\n`), fence()],
      outcomes: refuses,
      faults: ['chunk-size-lenient'],
    }),
  ),

  serverCase({
    id: 'size-missing',
    title: 'A chunk without a size is refused and the connection closed',
    requires: ['rfc9112-s7.1-4', 'rfc9112-s11.2-1'],
    control: post('/echo', chunked('hello')),
    send: [inChunks('5\r\nhello\r\n\r\n\r\n'), fence()],
    outcomes: refuses,
    faults: ['chunk-size-empty-is-zero'],
  }),

  serverCase({
    id: 'size-followed-by-garbage',
    title: 'A chunk size that is followed by what is no extension is refused and the connection closed',
    requires: ['rfc9112-s7.1-4', 'rfc9112-s11.2-1'],
    control: post('/echo', chunked('hello')),
    send: [inChunks('5 garbage\r\nhello\r\n0\r\n\r\n'), fence()],
    outcomes: refuses,
    faults: ['chunk-size-garbage-skipped'],
  }),

  serverCase({
    id: 'size-beyond-32-bits',
    title: 'A chunk size beyond 32 bits is not reduced to what is left of it',
    requires: ['rfc9112-s7.1-2'],
    control: post('/echo', chunked('hello')),
    send: [write(inChunks('100000005\r\nhello\r\n0\r\n\r\n')), halfClose()],
    outcomes: neverComplete,
    note: 'The value is 2^32 + 5. A server may wait for all of it, so the client ends its direction.',
    faults: ['chunk-size-truncated-to-32-bits'],
  }),

  serverCase({
    id: 'size-beyond-64-bits',
    title: 'A chunk size beyond 64 bits is not reduced to what is left of it',
    requires: ['rfc9112-s7.1-2'],
    control: post('/echo', chunked('hello')),
    send: [write(inChunks('10000000000000005\r\nhello\r\n0\r\n\r\n')), halfClose()],
    outcomes: neverComplete,
    note: 'The value is 2^64 + 5. A server may wait for all of it, so the client ends its direction.',
    faults: ['chunk-size-truncated-to-32-bits'],
  }),

  serverCase({
    id: 'data-without-its-end',
    title: 'Chunk data that is not followed by CRLF is refused and the connection closed',
    requires: ['rfc9112-s2.2-10', 'rfc9112-s11.2-1'],
    control: post('/echo', chunked('hello')),
    send: [inChunks('5\r\nhelloXX0\r\n\r\n'), fence()],
    outcomes: refuses,
    faults: ['chunk-data-terminator-unchecked'],
  }),

  ...[
    { id: 'lf-after-the-size', where: 'chunk size', body: '5\nhello\r\n0\r\n\r\n' },
    { id: 'lf-after-an-extension', where: 'chunk extension', body: '5;name=value\nhello\r\n0\r\n\r\n' },
    { id: 'lf-after-the-data', where: 'chunk data', body: '5\r\nhello\n0\r\n\r\n' },
  ].map(({ id, where, body }) =>
    serverCase({
      id,
      title: `LF alone after ${where} is refused and the connection closed`,
      requires: ['rfc9112-s2.2-10', 'rfc9112-s11.2-1'],
      control: post('/echo', chunkedAs({ extension: ';name=value' }, 'hello')),
      send: [inChunks(body), fence()],
      outcomes: refuses,
      note: 'RFC 9112 section 2.2 lets LF alone end the lines of a head only; in chunks it makes two recipients see two requests.',
      faults: ['chunk-bare-lf-accepted'],
    }),
  ),

  serverCase({
    id: 'last-chunk-missing',
    title: 'A chunked request that ends without its last chunk never reaches the application',
    requires: ['rfc9112-s8-3'],
    control: post('/echo', chunked('hello')),
    send: [write(post('/echo', chunkedAs({ last: false }, 'hello'))), halfClose()],
    outcomes: neverComplete,
    faults: ['missing-last-chunk-is-complete'],
  }),

  serverCase({
    id: 'chunk-broken-off',
    title: 'A chunked request that ends inside a chunk never reaches the application',
    requires: ['rfc9112-s8-3'],
    control: post('/echo', chunked('hello')),
    send: [write(inChunks('5\r\nhel')), halfClose()],
    outcomes: neverComplete,
    faults: ['missing-last-chunk-is-complete'],
  }),
]);
