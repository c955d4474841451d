import {
  accept,
  answered,
  closed,
  fence,
  get,
  lines,
  noReply,
  reject,
  saw,
  serverCase,
  status,
  stillOpen,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http11/server-request-target', [
  serverCase({
    id: 'absolute-form-is-accepted',
    title: 'A request-target in absolute-form is served like its path',
    requires: ['rfc9112-s3.2.2-4'],
    control: get('/bytes/3'),
    send: [get('http://{peer}/bytes/3')],
    outcomes: {
      'serves the path': accept(answered({ status: 200, body: '012' })),
      'takes the whole target for a path': reject(status(404)),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['absolute-form-refused'],
  }),

  serverCase({
    id: 'no-host-is-refused',
    title: 'An HTTP/1.1 request without Host is answered 400',
    requires: ['rfc9112-s3.2-7'],
    control: get('/'),
    send: [get('/', { Host: null })],
    outcomes: {
      'answers 400': accept(status(400)),
      'serves it': reject(status('2xx')),
      'refuses it otherwise': reject(status('4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    faults: ['missing-host-accepted'],
  }),

  serverCase({
    id: 'space-before-colon-is-refused',
    title: 'White space between a field name and its colon is answered 400, and the field is not believed',
    requires: ['rfc9112-s5.1-1'],
    control: lines('GET /echo HTTP/1.1', 'Host: {peer}', 'X-Colon: yes', '', ''),
    send: [lines('GET /echo HTTP/1.1', 'Host: {peer}', 'X-Colon : yes', '', ''), fence()],
    outcomes: {
      'answers 400 and closes': accept(status(400), saw({ requests: 0 }), closed()),
      'answers 400 and goes on': accept(status(400), saw({ requests: 0 }), stillOpen()),
      'serves it': reject(saw({ requests: 1 })),
      'closes without a reply': reject(noReply(), closed()),
    },
    note: 'RFC 9112 section 5.1 asks for 400; whether the connection outlives it is left to the server (section 9.3).',
    faults: ['space-before-colon-accepted'],
  }),
]);
