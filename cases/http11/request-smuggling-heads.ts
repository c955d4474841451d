import {
  accept,
  closed,
  fence,
  HIDDEN,
  lines,
  noReply,
  octets,
  post,
  readsOne,
  refusesOrCloses,
  reject,
  replies,
  saw,
  serverCase,
  servesHidden,
  sized,
  status,
  stillOpen,
  topic,
  unseen,
} from '../../harness/vocabulary/index.js';

const withLine = (line: string) =>
  octets('GET /echo HTTP/1.1\r\nHost: localhost\r\n', line, '\r\nX-After: yes\r\n\r\n');

/** What stands behind a wrong end of the head is a request for whoever ends it there. */
const oneRequest = {
  ...servesHidden,
  ...refusesOrCloses,
  'refuses and goes on': accept(status('4xx'), unseen(), stillOpen()),
  'replaces it and reads on': accept(saw({ requests: 1, fields: { 'X-After': 'yes' } }), replies(1)),
  'ends the head there': reject(saw({ nth: 0, fields: { 'X-After': null } })),
};

export default topic('http11/request-smuggling-heads', [
  serverCase({
    id: 'two-cr-end-no-head',
    title: 'CR alone, twice, does not end a head',
    requires: ['rfc9112-s2.2-4', 'rfc9110-s5.5-3', 'rfc9112-s11.2-1'],
    control: withLine('X-Value: one  GET /echo?hidden HTTP/1.1 Host: localhost'),
    send: [withLine(`X-Value: one\r\r${HIDDEN.replaceAll('\r\n', '\r').trimEnd()}`), fence()],
    outcomes: {
      'hands CR on': reject(saw({ nth: 0, fields: { 'X-Value': /\r/ } })),
      ...oneRequest,
    },
    faults: ['bare-cr-ends-line'],
  }),

  serverCase({
    id: 'cr-ends-no-field-line',
    title: 'CR alone does not end a field line',
    requires: ['rfc9112-s2.2-4', 'rfc9110-s5.5-3', 'rfc9112-s11.2-1'],
    control: withLine('X-Value: one X-Other: two'),
    send: [withLine('X-Value: one\rX-Other: two'), fence()],
    outcomes: {
      'makes another field of it': reject(saw({ nth: 0, fields: { 'X-Other': /./ } })),
      'hands CR on': reject(saw({ nth: 0, fields: { 'X-Value': /\r/ } })),
      ...oneRequest,
    },
    faults: ['bare-cr-ends-line'],
  }),

  serverCase({
    id: 'white-space-ends-no-head',
    title: 'A line of white space alone does not end a head',
    requires: ['rfc9112-s5.2-2', 'rfc9112-s11.2-1'],
    control: withLine('X-Value: one'),
    send: [withLine(`X-Value: one\r\n `), fence()],
    outcomes: oneRequest,
    note: 'By the grammar of RFC 9112 section 5.2 such a line continues the one before.',
    faults: ['white-space-line-ends-head'],
  }),

  serverCase({
    id: 'nul-ends-no-head',
    title: 'NUL in a field value ends neither the value nor the head',
    requires: ['rfc9110-s5.5-3', 'rfc9112-s11.2-1'],
    control: withLine('X-Value: one two'),
    send: [withLine('X-Value: one\0two'), fence()],
    outcomes: {
      'cuts the value short': reject(saw({ nth: 0, fields: { 'X-Value': 'one' } })),
      'hands NUL on': reject(saw({ nth: 0, fields: { 'X-Value': /\0/ } })),
      ...oneRequest,
    },
    faults: ['nul-ends-value'],
  }),

  serverCase({
    id: 'field-line-that-is-a-request-line',
    title: 'A request line among the fields is no request, and the request around it is refused',
    requires: ['rfc9112-s2.2-10', 'rfc9112-s11.2-1'],
    control: withLine('X-Value: one'),
    send: [withLine('GET /echo?hidden HTTP/1.1'), fence()],
    outcomes: {
      ...servesHidden,
      'answers 400 and closes': accept(status(400), unseen(), closed()),
      'answers 400 and goes on': reject(status(400), stillOpen()),
      'closes without a reply': reject(noReply(), closed()),
      'serves the request': reject(saw({ nth: 0 })),
      'refuses it otherwise': reject(status('4xx', '5xx')),
    },
    note: 'The line has no colon, so that it is no field line (RFC 9112 section 5).',
    faults: ['no-colon-accepted'],
  }),

  serverCase({
    id: 'behind-a-long-line',
    title: 'What follows a field line longer than any limit is not read as another request',
    requires: ['rfc9110-s5.4-1', 'rfc9112-s2.2-10', 'rfc9112-s11.2-1'],
    control: withLine('X-Value: one'),
    send: [
      octets('GET /echo HTTP/1.1\r\nHost: localhost\r\nX-Value: ', { repeat: 'x', length: 131_072 }, `\r\n${HIDDEN}`),
      fence(),
    ],
    outcomes: {
      ...servesHidden,
      'refuses and closes': accept(status('4xx'), unseen(), closed()),
      'closes without a reply': accept(noReply(), unseen(), closed()),
      'refuses and goes on': accept(status('4xx'), unseen(), stillOpen()),
      'serves the request': reject(saw({ nth: 0 })),
    },
    note: 'A server that closes while the line is still arriving may take its own reply back (RFC 9112 section 9.6).',
    faults: ['long-line-forgotten'],
  }),

  serverCase({
    id: 'body-of-options',
    title: 'The body of an OPTIONS is a body',
    requires: ['rfc9112-s6.3-10', 'rfc9112-s6.3-12'],
    control: post('/echo', sized('')),
    send: [lines('OPTIONS /echo HTTP/1.1', 'Host: localhost', `Content-Length: ${HIDDEN.length}`, '', HIDDEN), fence()],
    outcomes: {
      ...servesHidden,
      'reads the body': readsOne(HIDDEN),
      'has no such method': accept(status(405, 501), unseen()),
      'reads something else': reject(saw({ nth: 0 })),
    },
    faults: ['content-length-ignored'],
  }),
]);
