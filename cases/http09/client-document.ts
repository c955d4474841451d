import {
  accept,
  awaitRequest,
  body,
  clientCase,
  completed,
  failed,
  httpServer,
  lines,
  octets,
  reject,
  reply,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

export default topic('http09/client-document', [
  clientCase({
    id: 'no-status-line',
    title: 'A reply without a status line is the document itself',
    requires: ['rfc1945-s6-2', 'rfc1945-s3.1-7', 'urllib-http-0.9', 'urllib-schemes'],
    peer: httpServer(lines('<html>', 'hello</html>', '')),
    outcomes: {
      'delivers every octet': accept(body('<html>\r\nhello</html>\r\n')),
      'loses the first line': reject(body('hello</html>\r\n')),
      'reports an error': reject(failed()),
    },
    note: 'A client of HTTP/1.0 must understand such a reply (RFC 1945 section 3.1), which most have stopped doing; RFC 9112 does not know it.',
    faults: ['http09-reply-refused', 'http09-first-line-lost'],
  }),

  clientCase({
    id: 'shorter-than-a-version',
    title: 'A document of two octets without a line end is delivered',
    requires: ['rfc1945-s6-2', 'urllib-http-0.9'],
    peer: httpServer(octets('HT')),
    outcomes: {
      'delivers every octet': accept(body('HT')),
      'reports an error': reject(failed()),
    },
    note: 'The document might have become a status line; when the connection ends it is known that it has not.',
    faults: ['http09-reply-refused'],
  }),

  clientCase({
    id: 'begins-with-http',
    title: 'A document that begins with the word HTTP is a document',
    requires: ['rfc1945-s6-2', 'urllib-http-0.9'],
    peer: httpServer(lines('HTTP is a protocol.', 'It has versions.', '')),
    outcomes: {
      'delivers every octet': accept(body('HTTP is a protocol.\r\nIt has versions.\r\n')),
      'reports an error': reject(failed()),
    },
    faults: ['http09-http-refused'],
  }),

  clientCase({
    id: 'looks-like-fields',
    title: 'A document that looks like header fields is delivered with them',
    requires: ['rfc1945-s6-2', 'urllib-http-0.9'],
    peer: httpServer(lines('Content-Type: text/plain', 'Content-Length: 2', '', 'hello')),
    outcomes: {
      'delivers every octet': accept(body('Content-Type: text/plain\r\nContent-Length: 2\r\n\r\nhello')),
      'takes the lines for fields': reject(body(/^(?:he|hello)$/)),
      'reports an error': reject(failed()),
    },
    faults: ['http09-reply-refused', 'http09-first-line-lost'],
  }),

  clientCase({
    id: 'lines-of-any-length',
    title: 'A document may consist of one line of any length',
    requires: ['http09-response-4', 'urllib-http-0.9'],
    peer: httpServer(octets({ repeat: 'x', length: 100_000 })),
    outcomes: {
      'delivers every octet': accept(body({ length: 100_000 })),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['http09-line-limited'],
  }),

  clientCase({
    id: 'nothing-at-all',
    title: 'A connection that is closed without an octet in reply is an error to a client of HTTP/1.1',
    requires: ['rfc9112-s8-6'],
    control: httpServer(reply(200, sized(''))),
    peer: httpServer(awaitRequest()),
    outcomes: {
      'reports an error': accept(failed()),
      'takes it for an empty document': reject(body('')),
      'makes up a document': reject(completed()),
    },
    note: 'An empty document of HTTP/0.9 looks the same, but a server that was sent a version answers with one (RFC 9112 section 8).',
    faults: ['empty-reply-is-a-document'],
  }),
]);
