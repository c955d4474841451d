import {
  accept,
  body,
  chunked,
  clientCase,
  completed,
  delivered,
  failed,
  httpServer,
  lines,
  reject,
  reply,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const rightly = httpServer(reply(200, sized('hello')));
const beginning = (start: string) => httpServer(lines(start, 'Content-Length: 5', '', 'hello'));

export default topic('http11/response-status-line', [
  clientCase({
    id: 'empty-reason',
    title: 'A status line with an empty reason phrase is as good as any',
    requires: ['rfc9112-s4-3'],
    peer: beginning('HTTP/1.1 200 '),
    outcomes: {
      'delivers the reply': accept(delivered({ status: 200, body: 'hello' })),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['status-line-without-reason-refused'],
  }),

  clientCase({
    id: 'reason-means-nothing',
    title: 'A reason phrase that looks like another status changes nothing',
    requires: ['rfc9112-s4-3', 'rfc1945-s6.1.1-1'],
    peer: beginning('HTTP/1.1 200 500 HTTP/1.0 Server Error'),
    outcomes: {
      'delivers status 200': accept(delivered({ status: 200, body: 'hello' })),
      'reports an error': reject(failed()),
      'delivers another status': reject(completed()),
    },
    faults: ['reason-believed'],
  }),

  clientCase({
    id: 'more-whitespace',
    title: 'A status line may be split on runs of whitespace',
    requires: ['rfc9112-s4-2'],
    control: rightly,
    peer: beginning('HTTP/1.1  200 \t OK'),
    outcomes: {
      'tolerates it': accept(delivered({ status: 200, body: 'hello' })),
      'refuses the reply': accept(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['status-line-whitespace-refused'],
  }),

  clientCase({
    id: 'name-in-capitals',
    title: 'A reply that begins with http/1.1 in small letters has no status line of HTTP/1.1',
    requires: ['rfc9112-s2.3-1'],
    control: rightly,
    peer: beginning('http/1.1 200 OK'),
    outcomes: {
      'refuses the reply': accept(failed()),
      'takes it for a document of HTTP/0.9': accept(body('http/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello')),
      'takes it for HTTP/1.1': reject(delivered({ body: 'hello' })),
    },
    faults: ['version-name-any-case'],
  }),

  clientCase({
    id: 'higher-minor-version',
    title: 'A reply of a higher minor version is understood as HTTP/1.1',
    requires: ['rfc9110-s2.5-1', 'rfc9110-s6.2-6'],
    peer: httpServer(reply(200, chunked('hello'), { version: 'HTTP/1.9' })),
    outcomes: {
      'delivers the reply': accept(delivered({ status: 200, body: 'hello' })),
      'reports an error': reject(failed()),
      'does not understand it as HTTP/1.1': reject(completed()),
    },
    note: 'RFC 9110 section 6.2 asks for this although no such version exists; most parsers know the versions 1.0 and 1.1 alone.',
    faults: ['higher-minor-version-refused'],
  }),

  clientCase({
    id: 'unknown-code',
    title: 'An unknown status code is treated as the x00 of its class',
    requires: ['rfc9110-s15-1'],
    peer: beginning('HTTP/1.1 299 Unheard Of'),
    outcomes: {
      'delivers the reply': accept(delivered({ status: 299, body: 'hello' })),
      'delivers it as a 200': accept(delivered({ status: 200, body: 'hello' })),
      'reports an error': reject(failed()),
    },
    faults: ['unknown-status-refused'],
  }),

  clientCase({
    id: 'code-beyond-599',
    title: 'A reply with a status code beyond 599 is treated like a 5xx and not refused',
    requires: ['rfc9110-s15-2'],
    peer: beginning('HTTP/1.1 600 Unheard Of'),
    outcomes: {
      'delivers the reply': accept(delivered({ status: 600 })),
      'delivers it as a 500': accept(delivered({ status: 500 })),
      'refuses the reply': reject(failed()),
    },
    faults: ['invalid-status-refused'],
  }),

  clientCase({
    id: 'code-of-four-digits',
    title: 'A status code of four digits is not cut to a successful one of three',
    requires: ['rfc9110-s15-2'],
    control: rightly,
    peer: beginning('HTTP/1.1 2000 OK'),
    outcomes: {
      'takes it for a document of HTTP/0.9': accept(body('HTTP/1.1 2000 OK\r\nContent-Length: 5\r\n\r\nhello')),
      'refuses the reply': accept(failed()),
      'hands the code on as it is': accept(delivered({ status: 2000 })),
      'delivers it as a 500': accept(delivered({ status: 500 })),
      'takes it for a 200': reject(delivered({ status: 200 })),
    },
    note: 'A code has three digits (RFC 9112 section 4); anything else is invalid and at best a 5xx (RFC 9110 section 15).',
    faults: ['status-code-truncated'],
  }),
]);
