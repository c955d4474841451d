import { accept, answered, lines, reject, replies, serverCase, status, topic } from '../../harness/vocabulary/index.js';

export default topic('http09/server-simple-request', [
  serverCase({
    id: 'answers-with-the-document-alone',
    title: 'A request of one line without a version is answered by the document alone, then the connection ends',
    requires: ['rfc1945-s4.1-1', 'rfc1945-s5-1', 'http09-response-1', 'http09-disconnection-1'],
    control: lines('GET / HTTP/1.0', '', ''),
    send: [lines('GET /', '')],
    outcomes: {
      'sends the document and closes': accept(answered({ version: '', body: 'ok', framing: 'close' }), replies(1)),
      'answers with a status line': reject(status('2xx', '3xx', '4xx', '5xx')),
    },
    faults: ['simple-request-gets-status-line'],
  }),
]);
