import {
  accept,
  answered,
  cleanReplies,
  closed,
  fence,
  get,
  nothingFollows,
  reject,
  request,
  serverCase,
  sharesFields,
  status,
  stillOpen,
  topic,
} from '../../harness/vocabulary/index.js';

/** A path that no server has. */
const NOWHERE = '/nothing-is-here';

/** When `/cond` was last modified. */
const MODIFIED = 'Sat, 01 Jan 2022 00:00:00 GMT';

export default topic('http11/server-head', [
  serverCase({
    id: 'is-supported',
    title: 'HEAD is served wherever GET is',
    requires: ['rfc9110-s9.1-2'],
    control: get('/'),
    send: [request('HEAD', '/')],
    outcomes: {
      'serves it': accept(answered({ status: 200, body: '' })),
      'does not have it': reject(status(405, 501)),
    },
    faults: ['head-refused'],
  }),

  serverCase({
    id: 'has-no-body',
    title: 'A reply to HEAD ends at its empty line, and the next reply follows at once',
    requires: ['rfc9110-s9.3.2-1', 'rfc9110-s6.4.1-1'],
    control: get('/bytes/5'),
    send: [request('HEAD', '/bytes/5'), fence()],
    outcomes: {
      'sends the head alone': accept(answered({ status: 200, body: '' }), cleanReplies(), stillOpen()),
      'sends the head alone and closes': accept(answered({ status: 200, body: '' }), cleanReplies(), closed()),
      'sends a body': reject(answered({ status: 200 })),
    },
    faults: ['head-with-body'],
  }),

  serverCase({
    id: 'of-unknown-length-has-no-body',
    title: 'A reply to HEAD for content of unknown length has neither chunks nor a last chunk',
    requires: ['rfc9110-s9.3.2-1'],
    control: get('/stream/3'),
    send: [request('HEAD', '/stream/3'), fence()],
    outcomes: {
      'sends the head alone': accept(answered({ status: 200, body: '' }), nothingFollows(), stillOpen()),
      'sends the head alone and closes': accept(answered({ status: 200, body: '' }), nothingFollows(), closed()),
      'sends a body': reject(answered({ status: 200 })),
    },
    faults: ['head-with-body'],
  }),

  serverCase({
    id: 'of-an-error-has-no-body',
    title: 'A 404 to HEAD has no body either',
    requires: ['rfc9110-s9.3.2-1'],
    control: get('/'),
    send: [request('HEAD', NOWHERE), fence()],
    outcomes: {
      'sends the head alone': accept(answered({ status: 404, body: '' }), nothingFollows(), stillOpen()),
      'sends the head alone and closes': accept(answered({ status: 404, body: '' }), nothingFollows(), closed()),
      'sends a body': reject(answered({ status: 404 })),
    },
    faults: ['head-with-body', 'not-found-is-ok'],
  }),

  serverCase({
    id: 'length-is-that-of-get',
    title: 'Content-Length in a reply to HEAD is the length that GET would send',
    requires: ['rfc9110-s8.6-4', 'rfc9110-s8.6-3'],
    control: get('/bytes/5'),
    send: [request('HEAD', '/bytes/5')],
    outcomes: {
      'tells the length': accept(answered({ status: 200, fields: { 'Content-Length': '5' } })),
      'tells no length': accept(answered({ status: 200, fields: { 'Content-Length': null } })),
      'tells another length': reject(answered({ status: 200, fields: { 'Content-Length': /./ } })),
    },
    faults: ['head-without-fields'],
  }),

  serverCase({
    id: 'fields-are-those-of-get',
    eachAnew: true,
    title: 'A reply to HEAD has the validators and the content type that GET would send',
    requires: ['rfc9110-s9.3.2-2'],
    control: {
      send: [get('/cond'), get('/cond')],
      expects: [answered({ nth: 1, status: 200, fields: { ETag: /./, 'Last-Modified': MODIFIED } })],
    },
    send: [get('/cond'), request('HEAD', '/cond')],
    outcomes: {
      'sends them': accept(
        answered({ nth: 1, status: 200, fields: { ETag: /./, 'Last-Modified': MODIFIED } }),
        sharesFields(['ETag', 'Last-Modified', 'Content-Type', 'Content-Encoding', 'Vary'], 0, 1),
      ),
      'leaves some out': reject(answered({ nth: 1, status: 200 })),
    },
    faults: ['head-without-validators'],
  }),
]);
