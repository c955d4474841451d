import {
  accept,
  answered,
  closed,
  either,
  fence,
  get,
  noReply,
  octets,
  reject,
  replies,
  saw,
  sawList,
  serverCase,
  status,
  stillOpen,
  topic,
  unseen,
} from '../../harness/vocabulary/index.js';

const withLine = (line: string) => octets('GET /echo HTTP/1.1\r\nHost: {peer}\r\n', line, '\r\nX-After: yes\r\n\r\n');
const control = withLine('X-Value: one');

/** A name of letters alone: where names become variables, as those of CGI do, digits may not come back as they were. */
const nameOf = (index: number) => `X-Part-${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}`;

const refuses = {
  'gives it to the application': reject(saw({ nth: 0 })),
  'serves it': reject(status('2xx')),
  'answers 400 and closes': accept(status(400), unseen(), closed()),
  'answers 400 and goes on': reject(status(400), stillOpen()),
  'refuses it otherwise': reject(status('4xx', '5xx')),
  'closes without a reply': reject(noReply(), closed()),
};

export default topic('http11/server-request-fields-octets', [
  ...[
    { id: 'name-with-space', what: 'a space', line: 'X Value: one' },
    { id: 'name-with-nul', what: 'NUL', line: 'X\0Value: one' },
    { id: 'name-with-control', what: 'a control octet', line: 'X\x01Value: one' },
    { id: 'name-beyond-ascii', what: 'an octet beyond ASCII', line: 'X\xe9: one' },
    { id: 'name-in-quotation-marks', what: 'quotation marks', line: '"X-Value": one' },
    { id: 'name-with-slash', what: 'a slash', line: 'X/Value: one' },
    { id: 'name-with-cr', what: 'CR', line: 'X\rValue: one' },
  ].map(({ id, what, line }) =>
    serverCase({
      id,
      title: `A field name with ${what} is answered 400 and the connection closed`,
      requires: ['rfc9112-s2.2-10'],
      control,
      send: [withLine(line), fence()],
      outcomes: refuses,
      note: 'Names are tokens (RFC 9110 section 5.6.2), so that the line is no field line.',
      faults: ['field-name-not-a-token-accepted'],
    }),
  ),

  serverCase({
    id: 'tab-before-the-colon',
    title: 'A tab between a field name and its colon is answered 400, and the field is not believed',
    requires: ['rfc9112-s5.1-1'],
    control,
    send: [withLine('X-Value\t: one'), fence()],
    outcomes: {
      'gives it to the application': reject(saw({ nth: 0 })),
      'answers 400': accept(status(400), unseen(), either(closed(), stillOpen())),
      'refuses it otherwise': reject(status('4xx', '5xx')),
      'serves it': reject(status('2xx')),
      'closes without a reply': reject(noReply(), closed()),
    },
    faults: ['space-before-colon-accepted'],
  }),

  serverCase({
    id: 'colons-in-a-value',
    title: 'Only the first colon of a field line ends the name',
    requires: ['rfc9112-s5-2'],
    control,
    send: [withLine('X-Value:: a: "b:c"; :')],
    outcomes: {
      'keeps the others': accept(saw({ requests: 1, fields: { 'X-Value': ': a: "b:c"; :' } })),
      'cuts the value elsewhere': reject(saw({ nth: 0 })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['value-ends-at-colon'],
  }),

  serverCase({
    id: 'empty-value',
    title: 'A field may have no value',
    requires: ['rfc9112-s5-2', 'rfc9110-s5.5-1'],
    control,
    send: [withLine('X-Value:')],
    outcomes: {
      'knows the field': accept(saw({ requests: 1, fields: { 'X-Value': '', 'X-After': 'yes' } })),
      'leaves it out': accept(saw({ requests: 1, fields: { 'X-Value': null, 'X-After': 'yes' } })),
      'reads something else': reject(saw({ nth: 0 })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    note: 'To an application a field without a value and none may look the same.',
    faults: ['empty-value-refused'],
  }),

  serverCase({
    id: 'value-of-white-space',
    title: 'A value of white space alone is empty',
    requires: ['rfc9112-s5.1-3', 'rfc9110-s5.5-1'],
    control,
    send: [withLine('X-Value: \t \t')],
    outcomes: {
      'strips it': accept(saw({ requests: 1, fields: { 'X-Value': '', 'X-After': 'yes' } })),
      'leaves the field out': accept(saw({ requests: 1, fields: { 'X-Value': null, 'X-After': 'yes' } })),
      'keeps white space': reject(saw({ nth: 0 })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['empty-value-refused'],
  }),

  serverCase({
    id: 'folded-over-three-lines',
    title: 'A value folded twice is answered 400, or its line breaks replaced by spaces',
    requires: ['rfc9112-s5.2-2'],
    control: withLine('X-Value: one two three'),
    send: [withLine('X-Value: one\r\n\ttwo\r\n   three')],
    outcomes: {
      'answers 400': accept(status(400), unseen()),
      'replaces the line breaks': accept(saw({ requests: 1, fields: { 'X-Value': /^one[ \t]+two[ \t]+three$/ } })),
      'hands it on': reject(saw({ nth: 0 })),
      'refuses it otherwise': reject(status('4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    faults: ['obs-fold-accepted-raw'],
  }),

  serverCase({
    id: 'hundred-fields',
    title: 'A request with a hundred fields is read',
    requires: ['rfc9110-s5.1-2', 'rfc9112-s2.1-1'],
    control,
    send: [withLine(Array.from({ length: 95 }, (_, index) => `${nameOf(index)}: ${index}`).join('\r\n'))],
    outcomes: {
      'reads all of them': accept(
        saw({ requests: 1, fields: { [nameOf(0)]: '0', [nameOf(94)]: '94', 'X-After': 'yes' } }),
      ),
      'leaves some out': reject(saw({ nth: 0 })),
      'finds them too many': accept(status(431, 400, 413)),
      'refuses it otherwise': reject(status('4xx', '5xx')),
    },
    note: 'No number of fields is promised by RFC 9110 section 5.4; leaving some out is what it forbids.',
    faults: ['fields-beyond-fifty-dropped'],
  }),

  serverCase({
    id: 'many-lines-of-one-name',
    title: 'Fifty lines of one name are one list of fifty members, in order',
    requires: ['rfc9110-s5.2-1', 'rfc9110-s5.3-1'],
    control,
    send: [get('/echo', { 'X-Many': Array.from({ length: 50 }, (_, index) => `m${index}`) })],
    outcomes: {
      'sees all in order': accept(
        sawList(
          'X-Many',
          Array.from({ length: 50 }, (_, index) => `m${index}`),
        ),
      ),
      'finds them too many': accept(status(431, 400)),
      'sees something else': reject(saw({ nth: 0 })),
    },
    faults: ['repeated-fields-overwrite'],
  }),

  serverCase({
    id: 'fields-without-end',
    title: 'A head of several megabytes is read, answered with a 4xx, or the connection closed',
    requires: ['rfc9110-s5.4-1', 'rfc9110-s17.5-1'],
    control,
    send: [
      octets(
        'GET /bytes/3 HTTP/1.1\r\nHost: {peer}\r\n',
        { repeat: 'X-Filling: 0123456789\r\n', length: 23 * 200_000 },
        '\r\n',
      ),
    ],
    outcomes: {
      'answers a 4xx': accept(status('4xx')),
      'closes before it has read all of it': accept(noReply()),
      'reads all of it': accept(answered({ status: 200, body: '012' }), saw({ requests: 1 }), replies(1)),
      'answers otherwise': reject(status('2xx', '5xx')),
    },
    note: 'A reply that is sent while octets are still arriving may be lost to a reset (RFC 9112 section 9.6).',
    faults: ['oversized-head-fails'],
  }),
]);
