import {
  accept,
  answered,
  cut,
  fence,
  lines,
  noReply,
  octets,
  reject,
  replies,
  serverCase,
  status,
  topic,
  write,
} from '../../harness/vocabulary/index.js';

const document = answered({ version: '', body: '012', framing: 'close' });
const simple = { send: [lines('GET /bytes/3', '')], expects: [document] };

const served = {
  'sends the document': accept(document, replies(1)),
  'answers with a status line': reject(status('2xx', '3xx', '4xx', '5xx')),
  'sends another document': reject(answered({ version: '' })),
  'closes without a reply': reject(noReply()),
};

export default topic('http09/server-simple-forms', [
  serverCase({
    id: 'line-in-pieces',
    title: 'The line of a simple request is waited for, in whatever pieces it comes',
    requires: ['http09-connection-3', 'rfc1945-s5-1'],
    control: simple,
    send: [cut(octets('GET /bytes/3\r\n'), 'every')],
    outcomes: served,
    faults: ['head-in-one-segment'],
  }),

  serverCase({
    id: 'with-a-query',
    title: 'A simple request may have a query',
    requires: ['http09-request-2', 'rfc1945-s5-1'],
    control: { send: [lines('GET /bytes/3', '')], expects: [document] },
    send: [lines('GET /bytes/3?a=b+c', '')],
    outcomes: served,
    faults: ['simple-request-refused'],
  }),

  serverCase({
    id: 'fields-behind-the-line',
    title: 'What follows the line of a simple request changes nothing in its answer',
    requires: ['rfc1945-s3.1-1', 'rfc1945-s4.1-1', 'http09-response-1'],
    control: simple,
    send: [lines('GET /bytes/3', 'Host: {peer}', 'Connection: keep-alive', '', '')],
    outcomes: served,
    note: 'Without a version the request is over with its line; a server that closes with octets unread may reset the connection.',
    faults: ['simple-request-gets-status-line', 'simple-request-keeps-open'],
  }),

  serverCase({
    id: 'document-of-many-lines',
    title: 'The lines of a document end with LF, whatever stands before it',
    requires: ['http09-response-3', 'http09-response-6'],
    control: simple,
    send: [lines('GET /nothing-is-here', '')],
    outcomes: {
      'ends its lines with LF': accept(answered({ version: '', body: /^(?:[^\r]|\r(?=\n))+$/ })),
      'ends a line with CR alone': reject(answered({ version: '', body: /\r/ })),
      'answers with a status line': reject(status('2xx', '3xx', '4xx', '5xx')),
      'closes without a word': reject(noReply()),
    },
    note: 'The document is the one that the server itself makes of an error; what an application writes is its own matter.',
    faults: ['simple-error-ends-with-cr'],
  }),

  serverCase({
    id: 'error-ends-the-connection',
    title: 'The document that tells an error ends by closing too',
    requires: ['http09-response-9', 'http09-disconnection-1'],
    control: lines('GET /bytes/3 HTTP/1.0', '', ''),
    send: [lines('GET /nothing-is-here', '')],
    outcomes: {
      'sends it and closes': accept(answered({ version: '', body: /\S/, framing: 'close' }), replies(1)),
      'answers with a status line': reject(status('2xx', '3xx', '4xx', '5xx')),
      'closes without a word': reject(noReply()),
    },
    faults: ['simple-request-gets-status-line', 'simple-request-keeps-open'],
  }),

  serverCase({
    id: 'empty-document',
    title: 'A simple request for nothing at all is answered by closing',
    requires: ['http09-response-6', 'http09-response-1'],
    control: simple,
    send: [write(lines('GET /bytes/0', '')), fence()],
    outcomes: {
      closes: accept(noReply()),
      'answers with a status line': reject(status('2xx', '3xx', '4xx', '5xx')),
      'sends something': reject(answered({ version: '', body: /./s })),
    },
    faults: ['simple-request-gets-status-line', 'simple-request-keeps-open'],
  }),

  serverCase({
    id: 'full-request-is-no-simple-one',
    title: 'A request that states a version is answered with a status line, even HTTP/1.0 without any field',
    requires: ['rfc1945-s6-1', 'rfc1945-s4.1-1', 'rfc1945-s3.1-6'],
    send: [lines('GET /bytes/3 HTTP/1.0', '', '')],
    outcomes: {
      'answers with a status line': accept(answered({ status: 200, version: /^HTTP\/1\.[01]$/, body: '012' })),
      'sends the document alone': reject(answered({ version: '' })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['http10-answered-as-simple'],
  }),
]);
