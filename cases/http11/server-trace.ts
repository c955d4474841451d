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

/** Nobody has to have TRACE (RFC 9110 section 9.1). */
const hasNoTrace = accept(status('4xx', '5xx'));

export default topic('http11/server-trace', [
  serverCase({
    id: 'echoes-the-request',
    title: 'A successful reply to TRACE is the request as it came, of the type message/http',
    requires: ['rfc9110-s9.3.8-1'],
    control: get('/'),
    send: [request('TRACE', '/', nothing, { 'X-Traced': 'yes' })],
    outcomes: {
      'echoes it': accept(
        answered({ status: 200, fields: { 'Content-Type': /^message\/http\b/i }, body: /^TRACE \/ HTTP\/1\.1\r?\n/ }),
      ),
      'does not have TRACE': hasNoTrace,
      'answers something else': reject(status('2xx')),
    },
    faults: ['trace-is-plain-text'],
  }),

  serverCase({
    id: 'tells-no-secrets',
    title: 'What TRACE echoes has no credentials and no cookies',
    requires: ['rfc9110-s9.3.8-3'],
    control: get('/'),
    send: [request('TRACE', '/', nothing, { Authorization: 'Basic dXNlcjpzZWNyZXQ=', Cookie: 'session=secret' })],
    outcomes: {
      'tells the credentials': reject(answered({ status: 200, body: /dXNlcjpzZWNyZXQ=/ })),
      'tells the cookies': reject(answered({ status: 200, body: /session=secret/ })),
      'leaves them out': accept(status('2xx')),
      'does not have TRACE': hasNoTrace,
    },
    faults: ['trace-tells-credentials'],
  }),
]);
