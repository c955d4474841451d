import { accept, answered, get, reject, serverCase, status, topic } from '../../harness/vocabulary/index.js';

/** When `/cond` was last modified, in each of the three formats, and a day before and after that. */
const MODIFIED = 'Sat, 01 Jan 2022 00:00:00 GMT';
const MODIFIED_RFC850 = 'Saturday, 01-Jan-22 00:00:00 GMT';
const MODIFIED_ASCTIME = 'Sat Jan  1 00:00:00 2022';
const BEFORE = 'Fri, 31 Dec 2021 00:00:00 GMT';
const AFTER = 'Sun, 02 Jan 2022 00:00:00 GMT';
/** A day of 1999: more than fifty years ahead, were it one of 2099. */
const LONG_BEFORE_RFC850 = 'Saturday, 02-Jan-99 00:00:00 GMT';

const sent = answered({ status: 200, body: 'cond' });
const since = (date: string | readonly string[]) => get('/cond', { 'If-Modified-Since': date });

export default topic('http11/server-modified-since', [
  serverCase({
    id: 'not-modified-since-that-moment',
    title: 'If-Modified-Since with the date of Last-Modified is answered 304',
    requires: ['rfc9110-s13.1.3-5', 'rfc9110-s13.1.3-6', 'rfc9110-s13.1.3-7'],
    control: get('/cond'),
    send: [since(MODIFIED)],
    outcomes: { 'answers 304': accept(status(304)), 'sends it again': reject(sent) },
    faults: ['if-modified-since-ignored', 'not-modified-ignored'],
  }),

  serverCase({
    id: 'not-modified-since-a-later-date',
    title: 'If-Modified-Since with a date after Last-Modified is answered 304',
    requires: ['rfc9110-s13.1.3-5', 'rfc9110-s13.1.3-6'],
    control: get('/cond'),
    send: [since(AFTER)],
    outcomes: { 'answers 304': accept(status(304)), 'sends it again': reject(sent) },
    faults: ['if-modified-since-exact', 'if-modified-since-ignored'],
  }),

  serverCase({
    id: 'modified-since-is-sent',
    title: 'If-Modified-Since with a date before Last-Modified is answered 200',
    requires: ['rfc9110-s13.1.3-5'],
    control: { send: [since(MODIFIED)], expects: [status(304)] },
    send: [since(BEFORE)],
    outcomes: { 'sends it': accept(sent), 'answers 304': reject(status(304)) },
    faults: ['if-modified-since-any'],
  }),

  serverCase({
    id: 'invalid-date-is-ignored',
    title: 'If-Modified-Since without a valid date is ignored',
    requires: ['rfc9110-s13.1.3-2'],
    control: { send: [since(MODIFIED)], expects: [status(304)] },
    send: [since('tomorrow')],
    outcomes: { 'sends it': accept(sent), 'answers 304': reject(status(304)), 'refuses it': reject(status('4xx')) },
    faults: ['invalid-date-is-now'],
  }),

  serverCase({
    id: 'two-dates-are-ignored',
    title: 'If-Modified-Since with more than one date is ignored',
    requires: ['rfc9110-s13.1.3-2'],
    control: { send: [since(MODIFIED)], expects: [status(304)] },
    send: [since([MODIFIED, MODIFIED])],
    outcomes: { 'sends it': accept(sent), 'answers 304': reject(status(304)), 'refuses it': reject(status('4xx')) },
    note: 'RFC 9110 section 13.1.3 ignores a value of more than one member, which two lines of one field are (section 5.3).',
    faults: ['invalid-date-is-now', 'repeated-fields-overwrite'],
  }),

  serverCase({
    id: 'rfc850-date',
    title: 'A date in the obsolete RFC 850 format is understood',
    requires: ['rfc9110-s5.6.7-1', 'rfc1945-s3.3-1'],
    control: { send: [since(MODIFIED)], expects: [status(304)] },
    send: [since(MODIFIED_RFC850)],
    outcomes: { 'answers 304': accept(status(304)), 'sends it again': reject(sent) },
    faults: ['date-rfc850-refused', 'date-two-digit-year-19xx'],
  }),

  serverCase({
    id: 'asctime-date',
    title: 'A date in the obsolete asctime format is understood',
    requires: ['rfc9110-s5.6.7-1', 'rfc1945-s3.3-1'],
    control: { send: [since(MODIFIED)], expects: [status(304)] },
    send: [since(MODIFIED_ASCTIME)],
    outcomes: { 'answers 304': accept(status(304)), 'sends it again': reject(sent) },
    faults: ['date-asctime-refused'],
  }),

  serverCase({
    id: 'two-digit-year-lies-in-the-past',
    title: 'A two-digit year that would lie over fifty years ahead is the last one in the past',
    requires: ['rfc9110-s5.6.7-4'],
    control: { send: [since(MODIFIED_RFC850)], expects: [status(304)] },
    send: [since(LONG_BEFORE_RFC850)],
    outcomes: { 'takes it for 1999': accept(sent), 'takes it for 2099': reject(status(304)) },
    faults: ['date-two-digit-year-20xx'],
  }),

  serverCase({
    id: 'unmodified-since-fails',
    title: 'A GET whose If-Unmodified-Since lies before Last-Modified is not performed',
    requires: ['rfc9110-s13.1.4-5', 'rfc9110-s13.1.4-6', 'rfc9110-s13.1.4-7'],
    control: get('/cond', { 'If-Unmodified-Since': AFTER }),
    send: [get('/cond', { 'If-Unmodified-Since': BEFORE })],
    outcomes: {
      'answers 412': accept(status(412)),
      'fails it otherwise': accept(status('4xx')),
      'sends it all the same': reject(sent),
    },
    faults: ['if-unmodified-since-ignored'],
  }),
]);
