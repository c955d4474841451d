import {
  accept,
  body,
  brokeOff,
  chunked,
  chunkedAs,
  clientCase,
  completed,
  delivered,
  failed,
  httpServer,
  noResponse,
  reject,
  reply,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http11/response-chunked', [
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
    faults: ['chunk-extension-noResponse'],
  }),

  clientCase({
    id: 'no-last-chunk-is-incomplete',
    title: 'Chunked data without its last chunk is reported as incomplete',
    requires: ['rfc9112-s8-3', 'rfc9112-s8-2'],
    control: httpServer(reply(200, chunked('hello'))),
    peer: httpServer(reply(200, chunkedAs({ last: false }, 'hello'))),
    outcomes: {
      'reports that the body broke off': accept(brokeOff()),
      'reports an error instead of a response': accept(noResponse()),
      'delivers the part as if it were the whole': reject(completed()),
    },
    faults: ['missing-last-chunk-is-complete'],
  }),

  clientCase({
    id: 'trailer-is-no-header-field',
    title: 'A trailer field does not become a header field of the response',
    requires: ['rfc9112-s7.1.2-3'],
    peer: httpServer(reply(200, chunkedAs({ trailers: { 'X-Late': 'yes' } }, 'hello'))),
    outcomes: {
      'keeps it apart or drops it': accept(delivered({ body: 'hello', fields: { 'X-Late': null } })),
      'adds it to the header fields': reject(delivered({ body: 'hello', fields: { 'X-Late': 'yes' } })),
      'reports an error': reject(failed()),
    },
    faults: ['trailer-into-fields'],
  }),
]);
