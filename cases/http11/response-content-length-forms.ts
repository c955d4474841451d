import {
  accept,
  body,
  clientCase,
  completed,
  failed,
  framedBy,
  httpServer,
  reject,
  reply,
  sized,
  stall,
  topic,
} from '../../harness/vocabulary/index.js';

const rightly = httpServer(reply(200, sized('hello')));
const announcing = (length: string, octets = 'hello') =>
  httpServer(reply(200, framedBy({ 'Content-Length': length }, octets)));

/** A value that is no number: the response must be discarded (RFC 9112 section 6.3). */
const fatal = ['rfc9112-s6.3-7', 'rfc9112-s6.3-9', 'rfc9110-s8.6-11'] as const;
const forgiving = ['content-length-read-leniently', 'content-length-invalid-reads-to-close'] as const;
const asFive = {
  control: rightly,
  outcomes: {
    'discards the response': accept(failed()),
    'takes it for 5, or reads to the end': reject(body('hello')),
    'reads it as 0': reject(body('')),
    'delivers something else': reject(completed()),
  },
} as const;
const asTen = {
  control: rightly,
  outcomes: {
    'discards the response': accept(failed()),
    'takes it for 10, or reads to the end': reject(body('ten octets')),
    'believes the first digit': reject(body('t')),
    'delivers something else': reject(completed()),
  },
} as const;

export default topic('http11/response-content-length-forms', [
  clientCase({
    id: 'space-inside',
    title: 'A Content-Length with a space inside the number makes the response invalid',
    requires: fatal,
    peer: announcing('1 0', 'ten octets'),
    ...asTen,
    faults: forgiving,
  }),

  clientCase({
    id: 'underscore-inside',
    title: 'A Content-Length with an underscore inside the number makes the response invalid',
    requires: fatal,
    peer: announcing('1_0', 'ten octets'),
    ...asTen,
    faults: forgiving,
  }),

  clientCase({
    id: 'fraction',
    title: 'A Content-Length with a decimal point makes the response invalid',
    requires: fatal,
    peer: announcing('5.0'),
    ...asFive,
    faults: forgiving,
  }),

  clientCase({
    id: 'exponent',
    title: 'A Content-Length with an exponent makes the response invalid',
    requires: fatal,
    peer: announcing('5e0'),
    ...asFive,
    faults: forgiving,
  }),

  clientCase({
    id: 'no-break-space',
    title: 'A no-break space in front of a Content-Length is no whitespace and makes the response invalid',
    requires: fatal,
    peer: announcing('\xa05'),
    ...asFive,
    note: 'Optional whitespace is made of SP and HTAB alone (RFC 9110 section 5.6.3).',
    faults: forgiving,
  }),

  clientCase({
    id: 'form-feed',
    title: 'A form feed in front of a Content-Length is no whitespace and makes the response invalid',
    requires: fatal,
    peer: announcing('\f5'),
    ...asFive,
    note: 'Optional whitespace is made of SP and HTAB alone (RFC 9110 section 5.6.3).',
    faults: ['content-length-read-leniently'],
  }),

  clientCase({
    id: 'word-among-the-members',
    title: 'A Content-Length that lists a number and a word makes the response invalid',
    requires: ['rfc9112-s6.3-7', 'rfc9112-s6.3-9'],
    peer: announcing('5, five'),
    ...asFive,
    faults: ['content-length-conflict-takes-first', 'content-length-invalid-reads-to-close'],
  }),

  clientCase({
    id: 'empty-member',
    title: 'A Content-Length with a comma behind its number is taken for that number, or refused',
    requires: ['rfc9110-s8.6-13'],
    control: rightly,
    peer: announcing('5,'),
    outcomes: {
      'takes it for 5': accept(body('hello')),
      'discards the response': accept(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'Read as a list its empty members are ignored (RFC 9110 section 5.6.1.2); read as a number it is invalid.',
    faults: ['content-length-invalid-reads-to-close'],
  }),

  clientCase({
    id: 'one-number-in-two-spellings',
    title: 'A Content-Length that lists one number in two spellings is taken for that number, or refused',
    requires: ['rfc9110-s8.6-13'],
    control: rightly,
    peer: announcing('5, 05'),
    outcomes: {
      'takes it for 5': accept(body('hello')),
      'discards the response': accept(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['content-length-conflict-takes-first'],
  }),

  clientCase({
    id: 'many-zeros-in-front',
    title: 'A Content-Length with thirty zeros in front is the number behind them',
    requires: ['rfc9110-s8.6-10', 'rfc9112-s6.3-10'],
    peer: httpServer(reply(200, framedBy({ 'Content-Length': `${'0'.repeat(30)}10` }, 'ten octets')), stall()),
    outcomes: {
      'delivers ten octets': accept(body('ten octets')),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'Content-Length is any number of digits (RFC 9110 section 8.6).',
    faults: ['content-length-octal'],
  }),

  clientCase({
    id: 'more-than-31-bits',
    title: 'A Content-Length beyond 31 bits is not cut to a smaller number and not taken for a negative one',
    requires: ['rfc9110-s8.6-10', 'rfc9112-s8-4', 'rfc9112-s8-2'],
    peer: announcing('2147483653'),
    ...asFive,
    note: 'The number is 2^31 + 5; the connection ends after 5 octets.',
    faults: ['short-body-is-complete'],
  }),

  clientCase({
    id: 'more-than-63-bits',
    title: 'A Content-Length beyond 63 bits is not cut to a smaller number and not taken for a negative one',
    requires: ['rfc9110-s8.6-10', 'rfc9112-s8-4', 'rfc9112-s8-2'],
    peer: announcing('9223372036854775813'),
    ...asFive,
    note: 'The number is 2^63 + 5; the connection ends after 5 octets.',
    faults: ['content-length-overflows', 'content-length-invalid-reads-to-close'],
  }),
]);
