import {
  accept,
  body,
  clientCase,
  completed,
  cut,
  delivered,
  failed,
  httpServer,
  interimReply,
  lines,
  octets,
  reject,
  reply,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const whole = 'HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello';

/** What begins unlike a status line is a document, every octet of it (RFC 1945 sections 6 and 6.1). */
function document(id: string, title: string, text: string, faults: readonly [string, ...string[]], note?: string) {
  return clientCase({
    id,
    title,
    requires: ['rfc1945-s6-2', 'urllib-http-0.9'],
    peer: httpServer(octets(text)),
    outcomes: {
      'delivers every octet': accept(body(text)),
      'takes the beginning for a status line': reject(body('hello')),
      'refuses it': reject(failed()),
      'delivers something else': reject(completed()),
    },
    ...(note === undefined ? {} : { note }),
    faults,
  });
}

const numbers =
  'A status line is known by HTTP, a slash and the numbers of a version (RFC 1945 section 6.1); many clients decide by the slash.';

export default topic('http09/client-beginnings', [
  document(
    'name-and-slash-alone',
    'A document that consists of HTTP and a slash is a document',
    'HTTP/',
    ['http09-slash-refused'],
    numbers,
  ),
  document(
    'letters-for-numbers',
    'A document whose first line has letters where a version has numbers is a document',
    'HTTP/x.y 200 OK\r\nContent-Length: 5\r\n\r\nhello',
    ['http09-slash-refused'],
    numbers,
  ),
  document(
    'space-after-the-slash',
    'A document that begins with HTTP, a slash and a space is a document',
    'HTTP/ 1.0 is older than most of its users.\r\n',
    ['http09-slash-refused'],
    numbers,
  ),
  document('blank-line', 'A blank line at the beginning of a document belongs to it', '\r\n<html>hello</html>', [
    'http09-blank-line-lost',
    'http09-reply-refused',
  ]),
  document(
    'blank-line-before-a-status-line',
    'What looks like a reply behind a blank line is a document',
    `\r\n${whole}`,
    ['http09-blank-line-lost', 'http09-status-line-sought'],
    'Nothing lets a client skip an empty line in front of a status line; RFC 9112 section 2.2 lets servers do so in front of a request line.',
  ),
  document(
    'status-line-inside',
    'A status line inside a document is a part of the document',
    `<plaintext>\r\n${whole}`,
    ['http09-status-line-sought', 'http09-reply-refused'],
  ),
  document('other-protocol', 'A greeting of another protocol is a document', '220 mail.example ESMTP ready\r\n', [
    'http09-reply-refused',
    'http09-first-line-lost',
  ]),

  clientCase({
    id: 'name-in-pieces',
    title: 'A document whose first letters come one by one is a document',
    requires: ['rfc1945-s6-2', 'urllib-http-0.9'],
    peer: httpServer(cut(lines('HTTP is a protocol.', ''), 'every')),
    outcomes: {
      'delivers every octet': accept(body('HTTP is a protocol.\r\n')),
      'refuses it': reject(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['http09-http-refused', 'http09-reply-refused'],
  }),

  clientCase({
    id: 'status-line-in-pieces',
    title: 'A reply whose first letters come one by one is no document',
    requires: ['rfc1945-s3.1-7', 'rfc9112-s2.1-1'],
    peer: httpServer(cut(octets(whole), [1, 2, 3, 4, 5, 6])),
    outcomes: {
      'delivers the body': accept(delivered({ status: 200, body: 'hello' })),
      'delivers the head with it': reject(body(whole)),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'Of the first octets alone nobody can tell which it is: `H` begins either.',
    faults: ['http09-decided-on-first-piece'],
  }),

  clientCase({
    id: 'after-an-interim-reply',
    title: 'Behind an interim reply no document can follow',
    requires: ['rfc9112-s2.1-1'],
    control: httpServer(reply(200, sized('hello'))),
    peer: httpServer(interimReply(100), octets('<html>hello</html>')),
    outcomes: {
      'reports an error': accept(failed()),
      'takes it for a document': reject(body('<html>hello</html>')),
      'makes up a response': reject(completed()),
    },
    note: 'A server that has sent a 100 speaks HTTP/1.1, and its replies begin with a status line (RFC 9112 section 2.1).',
    faults: ['http09-after-interim'],
  }),
]);
