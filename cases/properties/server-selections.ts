import type { DateForm, GeneratedClimb, GeneratedRange } from '../../harness/vocabulary/index.js';
import {
  anyClimb,
  anyOf,
  anyRanges,
  anySeconds,
  climbFrom,
  get,
  givesPartsOf,
  httpDate,
  isAnsweredLikeBaseline,
  isAnsweredWith,
  neverGives,
  OUTSIDE,
  rangeValue,
  sending,
  serverProperty,
  topic,
} from '../../harness/vocabulary/index.js';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** When `/cond` was last modified, in seconds since 1970: 1 January 2022. Dates before 1990 or after 2025 are left out, because of what
 * two digits of a year mean, and because what is to come may be ignored (RFC 9110 section 5.6.7). */
const MODIFIED = 1_640_995_200;
const anyDistance = () => anySeconds(631_152_000 - MODIFIED, 1_767_139_200 - MODIFIED);

const since = (name: string, seconds: number, form?: DateForm) =>
  sending(get('/cond', { [name]: httpDate(MODIFIED + seconds, form) }));

export default topic('properties/server-selections', [
  serverProperty<{ ranges: readonly GeneratedRange[] }>({
    id: 'one-range',
    title: 'Any single byte range draws exactly those octets, the whole, or 416 where there are none',
    requires: [
      'rfc9110-s14.1.2-2',
      'rfc9110-s14.1.2-3',
      'rfc9110-s14.1.2-4',
      'rfc9110-s14.1.1-1',
      'rfc9110-s15.3.7.1-1',
      'rfc9110-s15.3.7.2-6',
    ],
    features: ['app.range'],
    given: { ranges: anyRanges(ALPHABET.length, { most: 1, reach: 'near' }) },
    always: [
      { ranges: [{ first: null, last: '30' }] },
      { ranges: [{ first: '20', last: '30' }] },
      { ranges: [{ first: '5', last: '2' }] },
      { ranges: [{ first: null, last: '0' }] },
      { ranges: [{ first: '0', last: '0' }] },
    ],
    play: ({ ranges }) => sending(get('/range', { Range: rangeValue(ranges) })),
    holds: givesPartsOf(ALPHABET, ({ ranges }) => ranges),
    show: ({ ranges }) => rangeValue(ranges),
    note: 'Range may always be ignored (RFC 9110 section 14.2).',
    faults: ['range-end-exclusive', 'range-suffix-as-prefix', 'range-suffix-not-clamped', 'range-reversed-swapped'],
  }),

  serverProperty<{ ranges: readonly GeneratedRange[] }>({
    id: 'far-range',
    title: 'A byte range with positions beyond what any number type holds is read like any other',
    requires: ['rfc9110-s14.1.2-1'],
    features: ['app.range'],
    given: { ranges: anyRanges(ALPHABET.length, { most: 1, reach: 'far' }) },
    always: [{ ranges: [{ first: '0', last: '18446744073709551617' }] }],
    play: ({ ranges }) => sending(get('/range', { Range: rangeValue(ranges) })),
    holds: givesPartsOf(ALPHABET, ({ ranges }) => ranges),
    show: ({ ranges }) => rangeValue(ranges),
    faults: ['range-overflow-wraps', 'range-end-not-clamped'],
  }),

  serverProperty<{ ranges: readonly GeneratedRange[] }>({
    id: 'several-ranges',
    title: 'Every part that is sent for any set of byte ranges is what it says that it is, and was asked for',
    requires: ['rfc9110-s15.3.7.2-1', 'rfc9110-s15.3.7.2-3'],
    features: ['app.range'],
    given: { ranges: anyRanges(ALPHABET.length, { most: 5, reach: 'near' }) },
    always: [
      {
        ranges: [
          { first: null, last: '30' },
          { first: null, last: '40' },
        ],
      },
      {
        ranges: [
          { first: null, last: '0' },
          { first: '0', last: '1' },
        ],
      },
    ],
    play: ({ ranges }) => sending(get('/range', { Range: rangeValue(ranges) })),
    holds: givesPartsOf(ALPHABET, ({ ranges }) => ranges),
    show: ({ ranges }) => rangeValue(ranges),
    note: 'Ranges may be joined (RFC 9110 section 15.3.7.2), ignored, or where they are many refused (section 14.2).',
    faults: ['range-part-without-content-range', 'range-multipart-unterminated', 'range-suffix-as-prefix'],
  }),

  serverProperty<{ seconds: number }>({
    id: 'modified-since',
    title: 'If-Modified-Since draws 304 from the date of the last modification on, and 200 before',
    requires: ['rfc9110-s13.1.3-5', 'rfc9110-s13.1.3-6'],
    features: ['app.cond'],
    given: { seconds: anyDistance() },
    always: [{ seconds: 86_400 }, { seconds: 0 }, { seconds: -1 }],
    play: ({ seconds }) => since('If-Modified-Since', seconds),
    holds: isAnsweredWith('compares the date', ({ seconds }) => [seconds < 0 ? 200 : 304]),
    show: ({ seconds }) => httpDate(MODIFIED + seconds),
    faults: ['if-modified-since-ignored', 'if-modified-since-any', 'if-modified-since-exact'],
  }),

  serverProperty<{ seconds: number }>({
    id: 'unmodified-since',
    title:
      'If-Unmodified-Since keeps the method from being performed before the date of the last modification, and no other',
    requires: ['rfc9110-s13.1.4-5', 'rfc9110-s13.1.4-6'],
    features: ['app.cond'],
    given: { seconds: anyDistance() },
    play: ({ seconds }) => since('If-Unmodified-Since', seconds),
    holds: isAnsweredWith('compares the date', ({ seconds }) => [seconds < 0 ? '4xx' : 200]),
    show: ({ seconds }) => httpDate(MODIFIED + seconds),
    faults: ['if-unmodified-since-ignored'],
  }),

  serverProperty<{ seconds: number; form: DateForm }>({
    id: 'dates-in-any-form',
    title: 'A date in an obsolete form means the same as in the form of today',
    requires: ['rfc9110-s5.6.7-1', 'rfc9110-s5.6.7-4'],
    features: ['app.cond'],
    given: { seconds: anyDistance(), form: anyOf<DateForm>('rfc850', 'asctime') },
    always: [
      { seconds: 0, form: 'rfc850' },
      { seconds: 0, form: 'asctime' },
      { seconds: -725_000_000, form: 'rfc850' },
    ],
    play: ({ seconds, form }) => since('If-Modified-Since', seconds, form),
    baseline: ({ seconds }) => since('If-Modified-Since', seconds),
    holds: isAnsweredLikeBaseline(({ seconds }) => (seconds === 0 ? [304] : [200, 304])),
    show: ({ seconds, form }) => httpDate(MODIFIED + seconds, form),
    faults: ['date-rfc850-refused', 'date-asctime-refused', 'date-two-digit-year-20xx'],
  }),

  serverProperty<{ climb: GeneratedClimb }>({
    id: 'nothing-from-outside',
    title: 'No spelling of a path leads out of the tree of files',
    requires: ['rfc9110-s17.3-1', 'rfc1945-s12.5-3'],
    features: ['app.static'],
    given: { climb: anyClimb() },
    always: [{ climb: { into: [], steps: ['..'], count: 12, leaf: 'etc/passwd' } }],
    play: ({ climb }) => sending(get(climbFrom('/static/', climb))),
    baseline: () => sending(get('/static/hello.txt')),
    holds: neverGives(OUTSIDE, 'hello\n'),
    show: ({ climb }) => climbFrom('/static/', climb),
    faults: ['dot-segments-escape'],
  }),
]);
