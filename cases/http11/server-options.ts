import {
  accept,
  answered,
  get,
  noReply,
  nothing,
  reject,
  request,
  serverCase,
  status,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http11/server-options', [
  serverCase({
    id: 'conditions-mean-nothing',
    title: 'Conditions are ignored in OPTIONS',
    requires: ['rfc9110-s13.2.1-3'],
    control: get('/cond', { 'If-Match': '*' }),
    send: [request('OPTIONS', '/cond', nothing, { 'If-Match': '"other"' })],
    outcomes: {
      'evaluates them': reject(status(412, 304)),
      'tells what it has': accept(status('2xx')),
      'does not have OPTIONS': accept(status(405, 501)),
      'refuses it otherwise': accept(status('4xx')),
    },
    faults: ['options-conditional'],
  }),

  serverCase({
    id: 'tunnel-has-no-framing',
    title: 'CONNECT is refused, or answered 2xx without Content-Length and Transfer-Encoding',
    requires: ['rfc9110-s9.3.6-4', 'rfc9110-s8.6-8', 'rfc9110-s9.3.6-3', 'rfc9112-s6.1-8'],
    control: get('/'),
    send: [request('CONNECT', '{peer}')],
    outcomes: {
      'refuses it': accept(status('4xx', '5xx')),
      'closes the connection': accept(noReply()),
      'opens a tunnel': accept(
        status('2xx'),
        answered({ fields: { 'Content-Length': null, 'Transfer-Encoding': null } }),
      ),
      'frames what is no content': reject(status('2xx')),
    },
    faults: ['connect-with-length'],
  }),
]);
