import {
  accept,
  answered,
  get,
  nothing,
  reject,
  repeatsFields,
  request,
  serverCase,
  status,
  statusAt,
  topic,
} from '../../harness/vocabulary/index.js';

/** What `/range` has: 26 octets. */
const ALL = 'abcdefghijklmnopqrstuvwxyz';

/** The whole of it, as if no range had been asked for, which RFC 9110 section 14.2 always allows. */
const whole = answered({ status: 200, body: ALL });
const range = (ranges: string) => get('/range', { Range: ranges });
const part = (where: string, octets: string) =>
  answered({ status: 206, body: octets, fields: { 'Content-Range': `bytes ${where}/26` } });

export default topic('http11/server-range', [
  serverCase({
    id: 'is-honoured',
    title: 'A resource that has ranges answers a range with 206',
    requires: ['rfc9110-s14.2-8'],
    control: get('/range'),
    send: [range('bytes=0-4')],
    outcomes: { 'answers 206': accept(status(206)), 'sends the whole': reject(whole) },
    faults: ['range-ignored'],
  }),

  serverCase({
    id: 'is-exact',
    title: 'A part has just the octets from the first position to the last, both included, and says which',
    requires: ['rfc9110-s15.3.7.1-1', 'rfc9110-s14.2-1'],
    control: get('/range'),
    send: [range('bytes=0-4')],
    outcomes: {
      'sends the part': accept(answered({ status: 206, body: 'abcde', fields: { 'Content-Range': /^bytes 0-4\// } })),
      'sends the whole': accept(whole),
      'does not say which part': reject(answered({ status: 206, fields: { 'Content-Range': null } })),
      'sends other octets': reject(status(206)),
    },
    faults: ['range-end-exclusive', 'range-without-content-range'],
  }),

  serverCase({
    id: 'tells-the-complete-length',
    title: 'Content-Range tells the complete length where it is known',
    requires: ['rfc9110-s14.4-3'],
    control: get('/range'),
    send: [range('bytes=0-4')],
    outcomes: {
      'tells it': accept(part('0-4', 'abcde')),
      'sends the whole': accept(whole),
      'leaves it unknown': reject(answered({ status: 206, fields: { 'Content-Range': /\/\*$/ } })),
    },
    faults: ['range-total-unknown'],
  }),

  serverCase({
    id: 'keeps-the-etag',
    eachAnew: true,
    title: 'A 206 has the Date, the ETag and whatever caches need that the 200 would have had',
    requires: ['rfc9110-s15.3.7-2'],
    control: { send: [get('/range'), get('/range')] },
    send: [get('/range'), range('bytes=0-4')],
    outcomes: {
      'repeats them': accept(
        statusAt(1, 206),
        repeatsFields(['Date', 'ETag', 'Cache-Control', 'Expires', 'Content-Location', 'Vary'], 0, 1),
      ),
      'sends the whole': accept(answered({ nth: 1, status: 200, body: ALL })),
      'leaves one out': reject(statusAt(1, 206)),
    },
    faults: ['range-without-etag'],
  }),

  serverCase({
    id: 'single-is-not-multipart',
    title: 'A single range is never sent as multipart/byteranges',
    requires: ['rfc9110-s15.3.7.2-6'],
    control: get('/range'),
    send: [range('bytes=0-4')],
    outcomes: {
      'sends the part alone': accept(part('0-4', 'abcde')),
      'sends the whole': accept(whole),
      'sends a multipart': reject(answered({ status: 206, fields: { 'Content-Type': /^multipart\//i } })),
    },
    faults: ['range-single-multipart'],
  }),

  serverCase({
    id: 'end-is-clamped',
    title: 'A last position beyond the end means the end',
    requires: ['rfc9110-s14.1.2-2'],
    control: get('/range'),
    send: [range('bytes=20-99')],
    outcomes: {
      'sends what there is': accept(part('20-25', 'uvwxyz')),
      'sends the whole': accept(whole),
      'calls it unsatisfiable': reject(status(416)),
    },
    faults: ['range-end-not-clamped'],
  }),

  serverCase({
    id: 'huge-end-is-clamped',
    title: 'A last position beyond every integer means the end',
    requires: ['rfc9110-s14.1.2-1'],
    control: get('/range'),
    send: [range('bytes=0-18446744073709551617')],
    outcomes: {
      'sends what there is': accept(part('0-25', ALL)),
      'sends the whole': accept(whole),
      'wraps around': reject(part('0-1', 'ab')),
      'calls it unsatisfiable': reject(status(416)),
    },
    faults: ['range-overflow-wraps'],
  }),

  serverCase({
    id: 'suffix-is-the-end',
    title: 'A suffix range is so many octets at the end',
    requires: ['rfc9110-s15.3.7.1-1'],
    control: get('/range'),
    send: [range('bytes=-3')],
    outcomes: {
      'sends the end': accept(part('23-25', 'xyz')),
      'sends the whole': accept(whole),
      'sends the beginning': reject(answered({ status: 206, body: /^abc/ })),
    },
    faults: ['range-suffix-as-prefix'],
  }),

  serverCase({
    id: 'long-suffix-is-everything',
    title: 'A suffix longer than the whole is the whole',
    requires: ['rfc9110-s14.1.2-3'],
    control: get('/range'),
    send: [range('bytes=-99')],
    outcomes: {
      'sends it as a part': accept(part('0-25', ALL)),
      'sends the whole': accept(whole),
      'calls it unsatisfiable': reject(status(416)),
    },
    faults: ['range-suffix-not-clamped'],
  }),

  serverCase({
    id: 'reversed-is-invalid',
    title: 'A range whose last position precedes its first makes the whole field invalid',
    requires: ['rfc9110-s14.1.1-1', 'rfc9110-s14.2-4'],
    control: get('/range'),
    send: [range('bytes=5-2')],
    outcomes: {
      'ignores it': accept(whole),
      'refuses it': accept(status('4xx')),
      'serves it': reject(status(206)),
    },
    faults: ['range-reversed-swapped'],
  }),

  serverCase({
    id: 'unknown-unit-is-ignored',
    title: 'A range in a unit that the server does not know is ignored',
    requires: ['rfc9110-s14.2-3'],
    control: get('/range'),
    send: [range('x-unheard-of=0-1')],
    outcomes: { 'ignores it': accept(whole), 'serves it': reject(status(206)), 'refuses it': reject(status('4xx')) },
    note: 'RFC 9110 section 14.2: 416 is for units that the server knows and this resource has not.',
    faults: ['range-unknown-unit-refused'],
  }),

  serverCase({
    id: 'unit-in-another-case',
    title: 'The range unit is known in any case of its letters',
    requires: ['rfc9110-s14.1-1'],
    control: { send: [range('bytes=0-1')], expects: [part('0-1', 'ab')] },
    send: [range('Bytes=0-1')],
    outcomes: {
      'sends the part': accept(part('0-1', 'ab')),
      'ignores it': reject(whole),
      'refuses it': reject(status('4xx')),
    },
    faults: ['range-unit-case-sensitive'],
  }),

  serverCase({
    id: 'head-has-no-ranges',
    title: 'Range is ignored on HEAD',
    requires: ['rfc9110-s14.2-2'],
    control: request('HEAD', '/range'),
    send: [request('HEAD', '/range', nothing, { Range: 'bytes=0-1' })],
    outcomes: { 'answers 200': accept(status(200)), 'answers 206': reject(status(206)) },
    note: 'RFC 9110 section 14.2: Range is defined for GET alone, and ignored with every other method.',
    faults: ['range-on-head'],
  }),

  serverCase({
    id: 'condition-comes-first',
    eachAnew: true,
    title: 'Range applies only where the conditions of the request are true',
    requires: ['rfc9110-s14.2-10'],
    control: {
      send: [get('/range'), get('/range', { 'If-None-Match': '{reply:etag}' })],
      expects: [statusAt(1, 304)],
    },
    send: [get('/range'), get('/range', { Range: 'bytes=0-1', 'If-None-Match': '{reply:etag}' })],
    outcomes: {
      'answers 304': accept(statusAt(1, 304)),
      'sends the part': reject(statusAt(1, 206)),
      'sends the whole': reject(answered({ nth: 1, status: 200, body: ALL })),
    },
    faults: ['range-beats-condition'],
  }),
]);
