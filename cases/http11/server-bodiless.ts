import {
  accept,
  answered,
  closed,
  fence,
  get,
  nothingFollows,
  reject,
  serverCase,
  status,
  stillOpen,
  topic,
} from '../../harness/vocabulary/index.js';

/** `/cond` was last modified on that date. More servers know this condition than any other one. */
const sinceModified = get('/cond', { 'If-Modified-Since': 'Sat, 01 Jan 2022 00:00:00 GMT' });
const control = { send: [sinceModified], expects: [status(304)] };

export default topic('http11/server-bodiless', [
  serverCase({
    id: 'no-content-has-no-body',
    title: 'A 204 ends with its head, and the next reply follows at once',
    requires: ['rfc9110-s15.3.5-1', 'rfc9110-s6.4.1-1'],
    control: get('/bytes/3'),
    send: [get('/status/204'), fence()],
    outcomes: {
      'sends the head alone': accept(answered({ status: 204 }), nothingFollows(), stillOpen()),
      'sends the head alone and closes': accept(answered({ status: 204 }), nothingFollows(), closed()),
      'sends a body': reject(status(204)),
    },
    faults: ['status-204-with-body'],
  }),

  serverCase({
    id: 'no-content-has-no-framing',
    title: 'A 204 has neither Content-Length nor Transfer-Encoding',
    requires: ['rfc9110-s8.6-7', 'rfc9112-s6.1-7'],
    send: [get('/status/204')],
    outcomes: {
      'has neither': accept(answered({ status: 204, fields: { 'Content-Length': null, 'Transfer-Encoding': null } })),
      'announces a length': reject(answered({ status: 204, fields: { 'Content-Length': /./ } })),
      'announces chunks': reject(answered({ status: 204, fields: { 'Transfer-Encoding': /./ } })),
    },
    faults: ['status-204-with-length'],
  }),

  serverCase({
    id: 'reset-content-is-empty',
    title: 'A 205 has no content, and says so or closes',
    requires: ['rfc9110-s15.3.6-1', 'rfc9110-s15.3.6-2'],
    control: get('/bytes/3'),
    send: [get('/status/205'), fence()],
    outcomes: {
      'says that it is empty': accept(answered({ status: 205, body: '' }), nothingFollows(), stillOpen()),
      'ends it by closing': accept(answered({ status: 205, body: '' }), nothingFollows(), closed()),
      'sends content': reject(status(205)),
    },
    faults: ['status-205-with-body'],
  }),

  serverCase({
    id: 'not-modified-has-no-body',
    title: 'A 304 ends with its head, and the next reply follows at once',
    requires: ['rfc9110-s15.4.5-3', 'rfc9110-s6.4.1-1'],
    control,
    send: [sinceModified, fence()],
    outcomes: {
      'sends the head alone': accept(answered({ status: 304 }), nothingFollows(), stillOpen()),
      'sends the head alone and closes': accept(answered({ status: 304 }), nothingFollows(), closed()),
      'sends a body': reject(status(304)),
    },
    faults: ['status-304-with-body'],
  }),

  serverCase({
    id: 'not-modified-has-no-other-length',
    title: 'Content-Length in a 304 is the length of the content that is not sent',
    requires: ['rfc9110-s8.6-6', 'rfc9110-s8.6-5'],
    control,
    send: [sinceModified],
    outcomes: {
      'tells no length': accept(answered({ status: 304, fields: { 'Content-Length': null } })),
      'tells the length of the 200': accept(answered({ status: 304, fields: { 'Content-Length': '4' } })),
      'tells another length': reject(status(304)),
    },
    faults: ['status-304-wrong-length'],
  }),
]);
