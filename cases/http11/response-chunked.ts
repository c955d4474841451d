import {
  accept,
  body,
  chunked,
  chunkedAs,
  clientCase,
  completed,
  delivered,
  failed,
  framedBy,
  httpServer,
  reject,
  reply,
  stall,
  topic,
} from '../../harness/vocabulary/index.js';

/** Chunked data written out by hand. */
const data = (...lines: readonly string[]) => framedBy({ 'Transfer-Encoding': 'chunked' }, lines.join('\r\n'));

export default topic('http11/response-chunked', [
  clientCase({
    id: 'body-ends-with-the-last-chunk',
    title: 'The chunks are joined, and the body ends with the last one, although the connection stays open',
    requires: ['rfc9112-s6.1-1', 'rfc9112-s6.3-4', 'rfc9112-s7.1-1'],
    peer: httpServer(reply(200, chunked('hello', ' ', 'world')), stall()),
    outcomes: {
      'delivers the data': accept(body('hello world')),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['chunked-not-decoded'],
  }),

  clientCase({
    id: 'digits-of-either-case',
    title: 'The hexadecimal digits of a chunk size may be small or capital letters',
    requires: ['rfc9112-s7.1-4', 'rfc9112-s7.1-1'],
    peer: httpServer(reply(200, data('a', 'ten octets', 'B', ', or eleven', '0', '', ''))),
    outcomes: {
      'delivers the data': accept(body('ten octets, or eleven')),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['chunk-size-lower-case-refused'],
  }),

  clientCase({
    id: 'leading-zeros',
    title: 'Chunk sizes may begin with zeros, and the last one may be several of them',
    requires: ['rfc9112-s7.1-4', 'rfc9112-s7.1-1'],
    peer: httpServer(reply(200, data('00005', 'hello', '000', '', '')), stall()),
    outcomes: {
      'delivers the data': accept(body('hello')),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'The grammar of RFC 9112 section 7.1 has one or more digits in a size, and one or more zeros in the last one.',
    faults: ['chunk-size-leading-zero-refused'],
  }),

  clientCase({
    id: 'extensions-are-skipped',
    title: 'Chunk extensions are skipped, quoted strings included',
    requires: ['rfc9112-s7.1.1-1'],
    peer: httpServer(reply(200, chunkedAs({ extension: ';name=value;quoted="a;b"' }, 'hello', ' world'))),
    outcomes: {
      'delivers the data without the extensions': accept(body('hello world')),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['chunk-extension-refused'],
  }),

  clientCase({
    id: 'whitespace-around-extensions',
    title: 'Whitespace around the semicolon and the equals sign of a chunk extension is skipped',
    requires: ['rfc9112-s7.1.1-2', 'rfc9110-s5.6.3-6'],
    peer: httpServer(reply(200, chunkedAs({ extension: ' ; \tname = value' }, 'hello', ' world'))),
    outcomes: {
      'delivers the data without the extensions': accept(body('hello world')),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'The grammar of RFC 9112 section 7.1.1 has bad whitespace in these places, which a recipient must parse (RFC 9110 section 5.6.3).',
    faults: ['chunk-extension-whitespace-refused'],
  }),

  clientCase({
    id: 'trailer-is-not-body',
    title: 'The trailer section is read and is not a part of the body, although the connection stays open',
    requires: ['rfc9112-s7.1-1', 'rfc9112-s7.1.3-1'],
    peer: httpServer(reply(200, chunkedAs({ trailers: { 'X-Late': 'yes', 'X-Later': 'no' } }, 'hello')), stall()),
    outcomes: {
      'delivers the data alone': accept(body('hello')),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['trailer-into-body'],
  }),

  clientCase({
    id: 'trailer-is-no-header-field',
    title: 'A trailer field does not become a header field of the response',
    requires: ['rfc9112-s7.1.2-3', 'rfc9112-s7.1.2-2', 'rfc9110-s6.5-1', 'rfc9110-s6.5.1-2'],
    peer: httpServer(reply(200, chunkedAs({ trailers: { 'X-Late': 'yes' } }, 'hello'))),
    outcomes: {
      'keeps it apart or drops it': accept(delivered({ body: 'hello', fields: { 'X-Late': null } })),
      'adds it to the header fields': reject(delivered({ body: 'hello', fields: { 'X-Late': 'yes' } })),
      'reports an error': reject(failed()),
    },
    faults: ['trailer-into-fields'],
  }),
]);
