import {
  accept,
  chunked,
  closed,
  either,
  fence,
  framedBy,
  get,
  lines,
  octets,
  post,
  reject,
  replies,
  saw,
  sawList,
  serverCase,
  sized,
  status,
  stillOpen,
  topic,
  unseen,
} from '../../harness/vocabulary/index.js';

/** Nothing of the request was left over to be taken for another one. */
const readToItsEnd = [replies(1), either(stillOpen(), closed())];

export default topic('http11/server-request-fields', [
  serverCase({
    id: 'names-in-any-case',
    title: 'Field names are known in any case',
    requires: ['rfc9112-s5-1', 'rfc9110-s5.1-1', 'rfc1945-s4.2-4'],
    control: post('/echo', sized('hello')),
    send: [lines('POST /echo HTTP/1.1', 'hOST: {peer}', 'content-LENGTH: 5', '', 'hello'), fence()],
    outcomes: {
      'knows them': accept(saw({ requests: 1, body: 'hello' }), ...readToItsEnd),
      'reads something else': reject(saw({ nth: 0 })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['field-names-case-sensitive'],
  }),

  serverCase({
    id: 'transfer-encoding-in-any-case',
    title: 'The name of Transfer-Encoding is known in any case',
    requires: ['rfc9112-s5-1', 'rfc9110-s5.1-1', 'rfc9112-s11.2-1'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', framedBy({ 'tRANSFER-eNCODING': 'chunked' }, '5\r\nhello\r\n0\r\n\r\n')), fence()],
    outcomes: {
      'reads the chunks': accept(saw({ requests: 1, body: 'hello' }), ...readToItsEnd),
      'reads something else': reject(saw({ nth: 0 })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['field-names-case-sensitive'],
  }),

  serverCase({
    id: 'white-space-around-a-value',
    title: 'White space around a field value is not part of it',
    requires: ['rfc9112-s5.1-3', 'rfc9110-s5.5-1'],
    control: get('/echo', { 'X-Value': 'in the middle' }),
    send: [octets('GET /echo HTTP/1.1\r\nHost: {peer}\r\nX-Value:\t  in the middle \t\r\n\r\n')],
    outcomes: {
      'strips it': accept(saw({ requests: 1, fields: { 'X-Value': 'in the middle' } })),
      'keeps some of it': reject(saw({ fields: { 'X-Value': /^\s|\s$/ } })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['value-not-trimmed'],
  }),

  serverCase({
    id: 'no-space-after-the-colon',
    title: 'No white space is needed between the colon and the value',
    requires: ['rfc9112-s5-2'],
    control: get('/echo', { 'X-Value': 'yes' }),
    send: [octets('GET /echo HTTP/1.1\r\nHost:{peer}\r\nX-Value:yes\r\n\r\n')],
    outcomes: {
      'reads the values': accept(saw({ requests: 1, fields: { 'X-Value': 'yes' } })),
      'reads something else': reject(saw({ nth: 0 })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['space-after-colon-required'],
  }),

  serverCase({
    id: 'octets-beyond-ascii',
    title: 'Octets beyond ASCII in a field value reach the application as they are',
    requires: ['rfc9110-s5.5-2'],
    control: get('/echo', { 'X-Value': 'cafe' }),
    send: [get('/echo', { 'X-Value': 'caf\xe9 \xff\x80' })],
    outcomes: {
      'keeps the octets': accept(saw({ requests: 1, fields: { 'X-Value': 'caf\xe9 \xff\x80' } })),
      'changes them': reject(saw({ nth: 0 })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['obs-text-mangled'],
  }),

  serverCase({
    id: 'several-lines-of-one-name',
    title: 'Several lines of one name are one list, in their order',
    requires: ['rfc9110-s5.2-1', 'rfc1945-s4.2-3'],
    control: get('/echo', { 'X-Many': 'one, two, three' }),
    send: [get('/echo', { 'X-Many': ['one', 'two, three', 'four'] })],
    outcomes: {
      'sees all of them': accept(sawList('X-Many', ['one', 'two', 'three', 'four'])),
      'sees something else': reject(saw({ nth: 0 })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['repeated-fields-overwrite'],
  }),

  serverCase({
    id: 'empty-members-of-a-list',
    title: 'Empty members of a list are skipped',
    requires: ['rfc9110-s5.6.1.2-1'],
    control: { send: [get('/', { Connection: 'close' }), fence()], expects: [status(200), closed()] },
    send: [get('/', { Connection: ', close' }), fence()],
    outcomes: {
      'reads the member after it': accept(status(200), closed()),
      'reads none': reject(status(200), stillOpen()),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['empty-list-member-ends-list'],
  }),

  serverCase({
    id: 'too-many-to-read',
    title: 'More fields than the server will read are answered with a 4xx, not left out',
    requires: ['rfc9110-s5.4-1'],
    control: get('/echo', { 'X-Many': 'one', 'X-Last': 'yes' }),
    send: [
      octets(
        'GET /echo HTTP/1.1\r\nHost: {peer}\r\n',
        { repeat: 'X-Many: filling\r\n', length: 17 * 20_000 },
        'X-Last: yes\r\n\r\n',
      ),
    ],
    outcomes: {
      'refuses them': accept(status('4xx'), unseen()),
      'reads all of them': accept(saw({ requests: 1, fields: { 'X-Last': 'yes' } })),
      'leaves the last out': reject(saw({ fields: { 'X-Last': null } })),
      'refuses them otherwise': reject(status('5xx')),
    },
    faults: ['oversized-fields-ignored'],
  }),
]);
