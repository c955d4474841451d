import { accept, body, clientCase, failed, httpServer, lines, reject, topic } from '../../harness/vocabulary/index.js';

export default topic('http09/client-reply', [
  clientCase({
    id: 'no-status-line',
    title: 'A reply without a status line is the document itself',
    requires: ['rfc1945-s6-2', 'urllib-http-0.9'],
    peer: httpServer(lines('<html>hello</html>', '')),
    outcomes: {
      'delivers every octet': accept(body('<html>hello</html>\r\n')),
      'reports an error': reject(failed()),
    },
    faults: ['http09-reply-refused'],
  }),
]);
