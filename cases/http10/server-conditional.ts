import {
  accept,
  answered,
  get,
  nothing,
  reject,
  request,
  serverCase,
  status,
  topic,
} from '../../harness/vocabulary/index.js';

/** `/cond` was last modified on 1 January 2022. */
const LATER = 'Sun, 02 Jan 2022 00:00:00 GMT';
const FUTURE = 'Fri, 01 Jan 9999 00:00:00 GMT';
const speaks = 'HTTP/1.0';

export default topic('http10/server-conditional', [
  serverCase({
    id: 'unmodified-is-not-sent',
    title: 'A conditional GET over HTTP/1.0 for what has not been modified since is answered 304',
    requires: ['rfc1945-s8.1-2', 'rfc1945-s9.3-13', 'rfc1945-s10.9-1'],
    control: get('/cond', {}, 'HTTP/1.0'),
    send: [get('/cond', { 'If-Modified-Since': LATER }, 'HTTP/1.0')],
    outcomes: {
      'answers 304': accept(status(304)),
      'sends it again': reject(answered({ status: 200, body: 'cond' })),
    },
    faults: ['if-modified-since-ignored', 'not-modified-ignored', 'if-modified-since-exact'],
  }),

  serverCase({
    id: 'future-date-is-invalid',
    title: 'A server of HTTP/1.0 ignores an If-Modified-Since that lies in the future',
    requires: ['rfc1945-s10.9-2'],
    speaks,
    control: { send: [get('/cond', { 'If-Modified-Since': LATER }, 'HTTP/1.0')], expects: [status(304)] },
    send: [get('/cond', { 'If-Modified-Since': FUTURE }, 'HTTP/1.0')],
    outcomes: {
      'sends it': accept(answered({ status: 200, body: 'cond' })),
      'answers 304': reject(status(304)),
    },
    note: 'RFC 9110 section 13.1.3 has no such rule, so only a server that was asked to speak HTTP/1.0 is judged.',
    faults: ['http10-future-date-honoured'],
  }),

  serverCase({
    id: 'head-is-unconditional',
    title: 'A server of HTTP/1.0 ignores If-Modified-Since on HEAD',
    requires: ['rfc1945-s8.2-3'],
    speaks,
    control: { send: [get('/cond', { 'If-Modified-Since': LATER }, 'HTTP/1.0')], expects: [status(304)] },
    send: [request('HEAD', '/cond', nothing, { 'If-Modified-Since': LATER }, 'HTTP/1.0')],
    outcomes: {
      'answers 200': accept(answered({ status: 200, body: '' })),
      'answers 304': reject(status(304)),
    },
    note: 'RFC 9110 section 13.1.3 makes HEAD conditional too, so only a server that was asked to speak HTTP/1.0 is judged.',
    faults: ['http10-head-conditional'],
  }),
]);
