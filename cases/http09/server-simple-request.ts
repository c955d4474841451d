import {
  accept,
  answered,
  lines,
  noReply,
  octets,
  reject,
  replies,
  serverCase,
  status,
  topic,
} from '../../harness/vocabulary/index.js';

const document = answered({ version: '', body: '012', framing: 'close' });

export default topic('http09/server-simple-request', [
  serverCase({
    id: 'answers-with-the-document-alone',
    title: 'A request of one line without a version is answered by the document alone, then the connection ends',
    requires: [
      'rfc1945-s3.1-1',
      'rfc1945-s4.1-1',
      'rfc1945-s5-1',
      'http09-response-1',
      'http09-response-6',
      'http09-disconnection-1',
    ],
    control: lines('GET /bytes/3 HTTP/1.0', '', ''),
    send: [lines('GET /bytes/3', '')],
    outcomes: {
      'sends the document and closes': accept(document, replies(1)),
      'answers with a status line': reject(status('2xx', '3xx', '4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    faults: ['simple-request-gets-status-line', 'simple-request-refused', 'simple-request-keeps-open'],
  }),

  serverCase({
    id: 'line-that-ends-with-lf',
    title: 'A simple request whose line ends with LF alone is answered',
    requires: ['http09-request-2'],
    control: { send: [lines('GET /bytes/3', '')], expects: [document] },
    send: [octets('GET /bytes/3\n')],
    outcomes: {
      'sends the document and closes': accept(document),
      'answers with a status line': reject(status('2xx', '3xx', '4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    faults: ['bare-lf-refused'],
  }),

  serverCase({
    id: 'get-alone-is-simple',
    title: 'A line without a version that does not begin with GET is no simple request',
    requires: ['rfc1945-s5-1', 'http09-response-9'],
    control: { send: [lines('GET /bytes/3', '')], expects: [document] },
    send: [lines('POST /bytes/3', '')],
    outcomes: {
      'sends the document': reject(answered({ body: '012' })),
      'refuses it': accept(status('4xx', '5xx')),
      'tells the error in a document': accept(answered({ version: '', body: /[A-Za-z]/ })),
      'closes without a reply': accept(noReply()),
    },
    faults: ['simple-request-of-any-method'],
  }),
]);
