import {
  accept,
  body,
  brokeOff,
  chunked,
  chunkedAs,
  clientCase,
  completed,
  failed,
  framedBy,
  httpServer,
  noResponse,
  reject,
  reply,
  topic,
} from '../../harness/vocabulary/index.js';

/** Chunked data written out by hand. */
const data = (...lines: readonly string[]) => framedBy({ 'Transfer-Encoding': 'chunked' }, lines.join('\r\n'));

const rightly = httpServer(reply(200, chunked('hello')));

export default topic('http11/response-chunked-broken', [
  clientCase({
    id: 'prefix-of-hexadecimal',
    title: 'A chunk size with the prefix 0x makes the body incomplete',
    requires: ['rfc9112-s7.1-4', 'rfc9112-s8-2'],
    control: rightly,
    peer: httpServer(reply(200, data('0x5', 'hello', '0', '', ''))),
    outcomes: {
      'reports an error': accept(failed()),
      'takes it for 5': reject(body('hello')),
      'takes it for the last chunk': reject(body('')),
    },
    faults: ['chunk-size-prefix-accepted'],
  }),

  clientCase({
    id: 'plus-sign',
    title: 'A chunk size with a plus sign makes the body incomplete',
    requires: ['rfc9112-s7.1-4', 'rfc9112-s8-2'],
    control: rightly,
    peer: httpServer(reply(200, data('+5', 'hello', '0', '', ''))),
    outcomes: {
      'reports an error': accept(failed()),
      'takes it for 5': reject(body('hello')),
      'takes it for the last chunk': reject(body('')),
    },
    faults: ['chunk-size-sign-accepted'],
  }),

  clientCase({
    id: 'minus-sign',
    title: 'A negative chunk size makes the body incomplete',
    requires: ['rfc9112-s7.1-4', 'rfc9112-s8-2'],
    control: rightly,
    peer: httpServer(reply(200, data('5', 'hello', '-0', '', ''))),
    outcomes: {
      'reports an error': accept(failed()),
      'takes it for the last chunk': reject(body('hello')),
    },
    faults: ['chunk-size-sign-accepted'],
  }),

  clientCase({
    id: 'no-number',
    title: 'A chunk size that is no number does not end the body',
    requires: ['rfc9112-s7.1-4', 'rfc9112-s8-2', 'rfc9112-s8-3'],
    control: rightly,
    peer: httpServer(reply(200, data('5', 'hello', 'none', '', ''))),
    outcomes: {
      'reports an error': accept(failed()),
      'takes it for the last chunk': reject(body('hello')),
    },
    faults: ['chunk-size-garbage-is-zero'],
  }),

  clientCase({
    id: 'empty-size',
    title: 'An empty line in place of a chunk size does not end the body',
    requires: ['rfc9112-s7.1-4', 'rfc9112-s8-2', 'rfc9112-s8-3'],
    control: rightly,
    peer: httpServer(reply(200, data('5', 'hello', '', '', ''))),
    outcomes: {
      'reports an error': accept(failed()),
      'takes it for the last chunk': reject(body('hello')),
    },
    faults: ['chunk-size-garbage-is-zero'],
  }),

  clientCase({
    id: 'more-than-32-bits',
    title: 'A chunk size beyond 32 bits is not cut to a smaller number',
    requires: ['rfc9112-s7.1-2', 'rfc9112-s8-2', 'rfc9112-s8-3'],
    control: rightly,
    peer: httpServer(reply(200, data('100000005', 'hello', '0', '', ''))),
    outcomes: {
      'reports an error': accept(failed()),
      'takes it for 5': reject(body('hello')),
      'delivers the part as if it were the whole': reject(completed()),
    },
    note: 'The number is 2^32 + 5; the connection ends long before so many octets.',
    faults: ['chunk-size-truncated-to-32-bits'],
  }),

  clientCase({
    id: 'more-than-64-bits',
    title: 'A chunk size beyond 64 bits is not cut to a smaller number',
    requires: ['rfc9112-s7.1-2', 'rfc9112-s8-2', 'rfc9112-s8-3'],
    control: rightly,
    peer: httpServer(reply(200, data('10000000000000005', 'hello', '0', '', ''))),
    outcomes: {
      'reports an error': accept(failed()),
      'takes it for 5': reject(body('hello')),
      'delivers the part as if it were the whole': reject(completed()),
    },
    note: 'The number is 2^64 + 5; the connection ends long before so many octets.',
    faults: ['chunk-size-truncated-to-32-bits'],
  }),

  clientCase({
    id: 'data-without-terminator',
    title: 'Chunk data that is not followed by CRLF makes the body incomplete',
    requires: ['rfc9112-s7.1-1', 'rfc9112-s8-2'],
    control: rightly,
    peer: httpServer(reply(200, data('5', 'helloXX0', '', ''))),
    outcomes: {
      'reports an error': accept(failed()),
      'skips two octets of any kind': reject(body('hello')),
      'delivers something else': reject(completed()),
    },
    faults: ['chunk-data-terminator-unchecked'],
  }),

  clientCase({
    id: 'no-last-chunk',
    title: 'Chunked data without its last chunk is reported as incomplete',
    requires: ['rfc9112-s8-3', 'rfc9112-s8-2'],
    control: rightly,
    peer: httpServer(reply(200, chunkedAs({ last: false }, 'hello'))),
    outcomes: {
      'reports that the body broke off': accept(brokeOff()),
      'reports an error instead of a response': accept(noResponse()),
      'delivers the part as if it were the whole': reject(completed()),
    },
    faults: ['missing-last-chunk-is-complete'],
  }),
]);
