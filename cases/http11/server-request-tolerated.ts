import {
  accept,
  get,
  noReply,
  reject,
  saw,
  serverCase,
  status,
  topic,
  unseen,
} from '../../harness/vocabulary/index.js';

export default topic('http11/server-request-tolerated', [
  serverCase({
    id: 'unknown-fields',
    title: 'Fields that no server knows do not keep a request from being served',
    requires: ['rfc9110-s5.1-2', 'rfc1945-s7.1-1'],
    send: [get('/echo', { 'X-Unheard-Of': 'x="y;z", (w)', "!#$%&'*+-.^_`|~0": 'every mark of a token' })],
    outcomes: {
      'serves the request': accept(status(200), saw({ requests: 1, target: '/echo' })),
      'refuses it': reject(status('4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    faults: ['unknown-field-refused'],
  }),

  serverCase({
    id: 'empty-host',
    title: 'A request whose Host is empty is refused, or served as one for a default host',
    requires: ['rfc9112-s3.3-2'],
    control: get('/echo'),
    send: [get('/echo', { Host: '' })],
    outcomes: {
      'serves it': accept(status(200), saw({ requests: 1, target: '/echo' })),
      'refuses it': accept(status('4xx'), unseen()),
      'fails over it': reject(status('5xx')),
      'closes without a reply': reject(noReply()),
    },
    note: 'A registered name may be empty (RFC 3986 section 3.2.2), so an empty Host is not malformed as such.',
    faults: ['refusal-without-answer', 'rejects-by-reset'],
  }),

  serverCase({
    id: 'control-octet-in-a-value',
    title: 'What becomes of a control octet other than CR, LF and NUL in a field value',
    requires: ['rfc9110-s5.5-4'],
    control: get('/echo', { 'X-Value': 'one two' }),
    send: [get('/echo', { 'X-Value': 'one\x01two' })],
    outcomes: {
      'keeps it': accept(saw({ requests: 1, fields: { 'X-Value': 'one\x01two' } })),
      'replaces it by a space': accept(saw({ requests: 1, fields: { 'X-Value': 'one two' } })),
      'refuses it': accept(status('4xx'), unseen()),
      'closes without a reply': accept(noReply(), unseen()),
      'makes something else of it': reject(saw({ requests: 1 })),
    },
    faults: ['control-octet-accepted'],
  }),
]);
