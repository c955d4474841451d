import { accept, answered, get, reject, serverCase, statusAt, topic } from '../../harness/vocabulary/index.js';

const BEFORE = 'Fri, 31 Dec 2021 00:00:00 GMT';
const AFTER = 'Sun, 02 Jan 2022 00:00:00 GMT';
const first = get('/bytes/5');
const sent = answered({ nth: 1, status: 200, body: '01234' });
const control = { send: [first, first], expects: [sent] };
/** Then its conditions on dates are of another kind, and judged elsewhere. */
const dated = accept(answered({ status: 200, fields: { 'Last-Modified': /./ } }));

export default topic('http11/server-dateless', [
  serverCase({
    id: 'modified-since',
    eachAnew: true,
    title: 'If-Modified-Since is ignored on what has no modification date',
    requires: ['rfc9110-s13.1.3-3'],
    control,
    send: [first, get('/bytes/5', { 'If-Modified-Since': AFTER })],
    outcomes: {
      'has a modification date': dated,
      'sends it': accept(sent),
      'answers 304': reject(statusAt(1, 304)),
    },
    faults: ['modified-since-without-date'],
  }),

  serverCase({
    id: 'unmodified-since',
    eachAnew: true,
    title: 'If-Unmodified-Since is ignored on what has no modification date',
    requires: ['rfc9110-s13.1.4-3'],
    control,
    send: [first, get('/bytes/5', { 'If-Unmodified-Since': BEFORE })],
    outcomes: {
      'has a modification date': dated,
      'sends it': accept(sent),
      'fails it': reject(statusAt(1, '4xx')),
    },
    faults: ['unmodified-since-without-date'],
  }),

  serverCase({
    id: 'unmodified-since-no-date',
    title: 'If-Unmodified-Since without a valid date is ignored',
    requires: ['rfc9110-s13.1.4-2'],
    control: get('/cond', { 'If-Unmodified-Since': AFTER }),
    send: [get('/cond', { 'If-Unmodified-Since': 'yesterday' })],
    outcomes: {
      'sends it': accept(answered({ status: 200, body: 'cond' })),
      'fails it': reject(statusAt(0, '4xx')),
    },
    faults: ['invalid-unmodified-since-fails'],
  }),
]);
