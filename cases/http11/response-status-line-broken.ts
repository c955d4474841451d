import {
  accept,
  body,
  clientCase,
  completed,
  delivered,
  either,
  failed,
  httpServer,
  lines,
  reject,
  topic,
} from '../../harness/vocabulary/index.js';

const after = ['Content-Length: 5', '', 'hello'] as const;
const beginning = (start: string) => httpServer(lines(start, ...after));
const rightly = beginning('HTTP/1.1 200 OK');
const tolerated = delivered({ status: 200, body: 'hello' });
/** A client that speaks HTTP/0.9 takes what has no status line for a document. */
const document = (start: string) => body([start, ...after].join('\r\n'));

export default topic('http11/response-status-line-broken', [
  clientCase({
    id: 'nothing-behind-the-code',
    title: 'A status line that ends with its code, without the space of an absent reason phrase',
    requires: ['rfc9110-s2.4-2'],
    control: rightly,
    peer: beginning('HTTP/1.1 200'),
    outcomes: {
      'tolerates it': accept(tolerated),
      'refuses the reply': accept(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'The space behind the code is a part of the grammar even where no reason phrase follows (RFC 9112 section 4); many servers leave it out.',
    faults: ['status-line-without-reason-refused'],
  }),

  clientCase({
    id: 'whitespace-in-front',
    title: 'Whitespace in front of a status line may be ignored',
    requires: ['rfc9112-s4-2'],
    control: rightly,
    peer: beginning(' HTTP/1.1 200 OK'),
    outcomes: {
      'tolerates it': accept(tolerated),
      'refuses the reply': accept(failed()),
      'takes it for a document of HTTP/0.9': accept(document(' HTTP/1.1 200 OK')),
      'delivers something else': reject(completed()),
    },
    faults: ['http09-reply-refused'],
  }),

  clientCase({
    id: 'blank-line-in-front',
    title: 'A blank line in front of a status line',
    requires: ['rfc9110-s2.4-2'],
    control: rightly,
    peer: beginning('\r\nHTTP/1.1 200 OK'),
    outcomes: {
      'skips it': accept(tolerated),
      'refuses the reply': accept(failed()),
      'takes it for a document of HTTP/0.9': accept(document('\r\nHTTP/1.1 200 OK')),
      'delivers something else': reject(completed()),
    },
    note: 'RFC 9112 section 2.2 has servers skip a blank line in front of a request, and says nothing of clients.',
    faults: ['http09-reply-refused'],
  }),

  clientCase({
    id: 'another-major-version',
    title: 'A status line of HTTP/2.0 in the form of HTTP/1.1',
    requires: ['rfc9110-s2.4-2'],
    control: rightly,
    peer: beginning('HTTP/2.0 200 OK'),
    outcomes: {
      'takes it for HTTP/1.1': accept(tolerated),
      'refuses the reply': accept(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'HTTP/2 has no status line, and only a minor version of a known major one is known in part (RFC 9110 section 2.5).',
    faults: ['status-version-ignored'],
  }),

  clientCase({
    id: 'cr-in-the-reason',
    title:
      'A CR without LF in the reason phrase ends no line: the phrase is dropped or the CR replaced, or the reply refused',
    requires: ['rfc9112-s2.2-4'],
    control: rightly,
    peer: beginning('HTTP/1.1 200 O\rX-Forged: b'),
    outcomes: {
      'takes it for a line end': reject(delivered({ fields: { 'X-Forged': 'b' } })),
      'passes it on': reject(delivered({ reason: /\r/ })),
      'cuts the phrase there': reject(delivered({ reason: 'O' })),
      'replaces it or drops the phrase': accept(
        delivered({ status: 200, body: 'hello', reason: /^(?:O {1,2}X-Forged: b|OK)?$/ }),
      ),
      'refuses the reply': accept(failed()),
    },
    faults: ['bare-cr-ends-line'],
  }),

  clientCase({
    id: 'reason-beyond-ascii',
    title: 'A reason phrase with octets above ASCII, in no valid UTF-8 either, changes nothing',
    requires: ['rfc9112-s4-3', 'rfc9112-s2.2-1'],
    peer: beginning('HTTP/1.1 200 \xc4r gut'),
    outcomes: {
      'delivers the reply': accept(tolerated),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'The grammar of a reason phrase has these octets (RFC 9112 section 4).',
    faults: ['reason-beyond-ascii-refused'],
  }),

  clientCase({
    id: 'code-with-a-sign',
    title: 'A status code with a sign is not taken for the code without it',
    requires: ['rfc9110-s15-2'],
    control: rightly,
    peer: beginning('HTTP/1.1 +200 OK'),
    outcomes: {
      'takes it for a 200': reject(delivered({ status: 200, body: 'hello' })),
      'refuses the reply': accept(failed()),
      'delivers it as a 500': accept(delivered({ status: 500 })),
      'takes it for a document of HTTP/0.9': accept(document('HTTP/1.1 +200 OK')),
    },
    note: 'A code is three digits (RFC 9112 section 4); what is none is at best a 5xx (RFC 9110 section 15).',
    faults: ['status-code-sign-accepted'],
  }),

  clientCase({
    id: 'code-of-two-digits',
    title: 'A status code of two digits is not made a successful one of three',
    requires: ['rfc9110-s15-2'],
    control: rightly,
    peer: beginning('HTTP/1.1 20 OK'),
    outcomes: {
      'takes it for a document of HTTP/0.9': accept(document('HTTP/1.1 20 OK')),
      'takes it for a 200': reject(delivered({ status: 200 })),
      'refuses the reply': accept(failed()),
      'hands the code on as it is': accept(delivered({ status: 20 })),
      'delivers it as a 500': accept(delivered({ status: 500 })),
    },
    faults: ['status-code-short-padded'],
  }),

  clientCase({
    id: 'code-of-letters',
    title: 'A status line with a word in place of the code means no success',
    requires: ['rfc9110-s15-2'],
    control: rightly,
    peer: beginning('HTTP/1.1 OK Fine'),
    outcomes: {
      'takes it for a document of HTTP/0.9': accept(document('HTTP/1.1 OK Fine')),
      'takes it for a 200': reject(delivered({ status: 200 })),
      'refuses the reply': accept(failed()),
      'delivers it as a 500': accept(delivered({ status: 500 })),
    },
    note: 'A client that speaks HTTP/0.9 may say 200 of a document, which has no status at all.',
    faults: ['status-code-garbage-is-200'],
  }),

  clientCase({
    id: 'code-below-100',
    title: 'A reply with a status code below 100 is treated like a 5xx: neither refused nor taken for success',
    requires: ['rfc9110-s15-2'],
    peer: beginning('HTTP/1.1 099 Unheard Of'),
    outcomes: {
      'delivers the reply': accept(either(delivered({ status: 99 }), delivered({ status: 500 }))),
      'takes it for success': reject(delivered({ status: 200 })),
      'refuses the reply': reject(failed()),
    },
    note: 'RFC 9110 section 15 asks for this; most parsers refuse the reply.',
    faults: ['invalid-status-refused'],
  }),
]);
