import {
  accept,
  closed,
  either,
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
  unseen,
} from '../../harness/vocabulary/index.js';

/** A GET of `/echo` with one line among its fields that is as the case says. */
const withLine = (line: string) => lines('GET /echo HTTP/1.1', 'Host: {peer}', line, 'X-After: yes', '', '');

const refuses = {
  'answers 400 and closes': accept(status(400), unseen(), closed()),
  'answers 400 and goes on': reject(status(400), stillOpen()),
  'refuses it otherwise': reject(status('4xx', '5xx')),
  'serves it': reject(status('2xx')),
  'closes without a reply': reject(noReply(), closed()),
};

/** To reject a message is to answer it by any error, or by none (RFC 9110 section 5.5). */
const rejectsOrReplaces = {
  'rejects it': accept(either(status('4xx', '5xx'), noReply()), unseen()),
  'replaces it by a space': accept(saw({ requests: 1, fields: { 'X-Value': /^one two$/ } })),
  'hands it on': reject(saw({ nth: 0 })),
};

export default topic('http11/server-request-fields-malformed', [
  serverCase({
    id: 'space-before-the-colon',
    title: 'White space between a field name and its colon is answered 400, and the field is not believed',
    requires: ['rfc9112-s5.1-1'],
    control: withLine('X-Value: yes'),
    send: [withLine('X-Value : yes'), fence()],
    outcomes: {
      'answers 400': accept(status(400), unseen(), either(closed(), stillOpen())),
      'serves it': reject(status('2xx')),
      'refuses it otherwise': reject(status('4xx', '5xx')),
      'closes without a reply': reject(noReply(), closed()),
    },
    note: 'RFC 9112 section 5.1 asks for 400; whether the connection outlives it is left to the server (section 9.3).',
    faults: ['space-before-colon-accepted'],
  }),

  serverCase({
    id: 'folded-value',
    title: 'A folded field value is answered 400, or its line break replaced by spaces',
    requires: ['rfc9112-s5.2-2'],
    control: withLine('X-Value: one two'),
    send: [withLine('X-Value: one\r\n two')],
    outcomes: {
      'answers 400': accept(status(400), unseen()),
      'replaces the line break': accept(saw({ requests: 1, fields: { 'X-Value': /^one +two$/ } })),
      'hands it on': reject(saw({ nth: 0 })),
      'refuses it otherwise': reject(status('4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    faults: ['obs-fold-accepted-raw'],
  }),

  serverCase({
    id: 'space-before-the-first',
    title: 'A line after the request line that begins with white space is refused or discarded, never a field',
    requires: ['rfc9112-s2.2-9'],
    control: lines('GET /echo HTTP/1.1', 'X-Value: yes', 'Host: {peer}', '', ''),
    send: [lines('GET /echo HTTP/1.1', ' X-Value: yes', 'Host: {peer}', '', '')],
    outcomes: {
      'refuses it': accept(status('4xx'), unseen()),
      'closes without a reply': accept(noReply(), unseen()),
      'discards it': accept(saw({ requests: 1, fields: { 'X-Value': null } })),
      'takes it for a field': reject(saw({ nth: 0 })),
    },
    faults: ['leading-space-field-accepted'],
  }),

  serverCase({
    id: 'cr-in-a-value',
    title: 'CR inside a field value has the message rejected or is replaced by a space',
    requires: ['rfc9110-s5.5-3', 'rfc9112-s2.2-4'],
    control: withLine('X-Value: one two'),
    send: [withLine('X-Value: one\rtwo')],
    outcomes: rejectsOrReplaces,
    faults: ['bare-cr-accepted'],
  }),

  serverCase({
    id: 'nul-in-a-value',
    title: 'NUL inside a field value has the message rejected or is replaced by a space',
    requires: ['rfc9110-s5.5-3'],
    control: withLine('X-Value: one two'),
    send: [withLine('X-Value: one\0two')],
    outcomes: rejectsOrReplaces,
    faults: ['nul-accepted'],
  }),

  serverCase({
    id: 'no-colon',
    title: 'A field line without a colon is answered 400 and the connection closed',
    requires: ['rfc9112-s2.2-10'],
    control: withLine('X-Value: yes'),
    send: [withLine('X-Value yes'), fence()],
    outcomes: refuses,
    faults: ['no-colon-accepted'],
  }),

  serverCase({
    id: 'empty-name',
    title: 'A field line without a name is answered 400 and the connection closed',
    requires: ['rfc9112-s2.2-10'],
    control: withLine('X-Value: yes'),
    send: [withLine(': yes'), fence()],
    outcomes: refuses,
    faults: ['empty-name-accepted'],
  }),

  serverCase({
    id: 'name-that-is-no-token',
    title: 'A field name that is no token is answered 400 and the connection closed',
    requires: ['rfc9112-s2.2-10'],
    control: get('/echo', { 'X-Value': 'yes' }),
    send: [withLine('X(Value): yes'), fence()],
    outcomes: refuses,
    faults: ['field-name-not-a-token-accepted'],
  }),
]);
