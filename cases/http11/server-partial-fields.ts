import {
  accept,
  answered,
  get,
  reject,
  repeatsFields,
  serverCase,
  statusAt,
  topic,
} from '../../harness/vocabulary/index.js';

const ALL = 'abcdefghijklmnopqrstuvwxyz';
const whole = answered({ nth: 1, status: 200, body: ALL });
const first = get('/range');
const control = { send: [first, first], expects: [whole] };
/** What describes a representation, as far as servers send it (RFC 9110 section 8). */
const DESCRIBING = ['Content-Type', 'Content-Encoding', 'Content-Language', 'Last-Modified', 'ETag', 'Expires', 'Vary'];

export default topic('http11/server-partial-fields', [
  serverCase({
    id: 'as-in-the-whole',
    eachAnew: true,
    title: 'A 206 to a client that did not send If-Range has all the fields of the representation',
    requires: ['rfc9110-s15.3.7-4', 'rfc9110-s15.3.7-2'],
    control,
    send: [first, get('/range', { Range: 'bytes=0-4' })],
    outcomes: {
      'repeats them': accept(answered({ nth: 1, status: 206, body: 'abcde' }), repeatsFields(DESCRIBING, 0, 1)),
      'sends the whole': accept(whole),
      'leaves some out': reject(statusAt(1, 206)),
    },
    faults: ['partial-without-type', 'range-without-etag'],
  }),

  serverCase({
    id: 'known-already',
    eachAnew: true,
    title: 'A 206 to a client that sent If-Range leaves out what it has already',
    requires: ['rfc9110-s15.3.7-3'],
    control,
    send: [first, get('/range', { Range: 'bytes=0-4', 'If-Range': '{reply:etag}' })],
    outcomes: {
      'leaves it out': accept(
        answered({ nth: 1, status: 206, fields: { 'Content-Type': null, 'Content-Language': null } }),
      ),
      'sends the whole': accept(whole),
      'has no tag': accept(answered({ fields: { ETag: null } })),
      'sends no part': accept(statusAt(1, '3xx', '4xx')),
      'repeats it': reject(statusAt(1, 206)),
    },
    note: 'RFC 9110 section 15.3.7 wants no more than Content-Range and what it lists; most servers repeat Content-Type all the same.',
    faults: ['partial-again-with-type'],
  }),

  serverCase({
    id: 'one-of-several',
    eachAnew: true,
    title: 'Several ranges of which only one can be satisfied',
    requires: ['rfc9110-s15.3.7.2-7'],
    control,
    send: [first, get('/range', { Range: 'bytes=0-4, 90-99' })],
    outcomes: {
      'sends the part alone': accept(
        answered({ nth: 1, status: 206, body: 'abcde', fields: { 'Content-Range': 'bytes 0-4/26' } }),
      ),
      'sends a multipart of one': accept(
        answered({ nth: 1, status: 206, body: /\r\n\r\nabcde\r\n--/, fields: { 'Content-Type': /^multipart\//i } }),
      ),
      'sends the whole': accept(whole),
      'calls it unsatisfiable': reject(statusAt(1, 416)),
    },
    faults: ['range-remaining-multipart'],
  }),

  serverCase({
    id: 'accept-ranges',
    eachAnew: true,
    title: 'What a server says in Accept-Ranges of a resource that has ranges',
    requires: ['rfc9110-s14.3-3'],
    control,
    send: [first, get('/range', { Range: 'bytes=0-4' })],
    outcomes: {
      'says that it has bytes': accept(answered({ status: 200, fields: { 'Accept-Ranges': /\bbytes\b/i } })),
      'says nothing': accept(answered({ status: 200, fields: { 'Accept-Ranges': null } })),
      'says none and sends a part': reject(answered({ fields: { 'Accept-Ranges': 'none' } }), statusAt(1, 206)),
      'says none': accept(answered({ fields: { 'Accept-Ranges': 'none' } })),
    },
    faults: ['accept-ranges-none'],
  }),
]);
