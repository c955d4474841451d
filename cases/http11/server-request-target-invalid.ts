import { accept, get, lines, noReply, reject, saw, serverCase, status, topic } from '../../harness/vocabulary/index.js';

/** What an invalid request line may come to by RFC 9112 section 3.2. What the application saw comes first, whatever it answered. */
const invalid = {
  'gives it to the application': reject(saw({ requests: 1 })),
  'serves it': reject(status('2xx')),
  'answers 400': accept(status(400)),
  'redirects to a valid target': accept(status(301)),
  'refuses it otherwise': reject(status('4xx', '5xx')),
  'closes without a reply': reject(noReply()),
} as const;

export default topic('http11/server-request-target-invalid', [
  serverCase({
    id: 'broken-percent-escape',
    title:
      'A target with a percent sign before what is not two hexadecimal digits is answered 400, or 301 to a valid one',
    requires: ['rfc9112-s3.2-2'],
    control: get('/echo?%7a'),
    send: [get('/echo?%zz')],
    outcomes: invalid,
    note: 'RFC 3986 section 2.1: the percent sign is nothing but the beginning of an escape. Most servers leave queries alone.',
    faults: ['invalid-target-accepted'],
  }),

  serverCase({
    id: 'octet-beyond-ascii',
    title: 'A target with an octet beyond ASCII is answered 400, or 301 to the encoded one',
    requires: ['rfc9112-s3.2-2'],
    control: get('/echo?caf%e9'),
    send: [get('/echo?caf\xe9')],
    outcomes: invalid,
    note: 'A URI is written in ASCII (RFC 3986 section 2); many servers pass such octets on.',
    faults: ['invalid-target-accepted'],
  }),

  serverCase({
    id: 'fragment',
    title: 'A target with a fragment is answered 400, or 301 to the one without',
    requires: ['rfc9112-s3.2-2'],
    control: get('/echo?part'),
    send: [get('/echo#part')],
    outcomes: invalid,
    note: 'No form of RFC 9112 section 3.2 has room for a fragment; many servers cut it off or take it for a part of the path.',
    faults: ['invalid-target-accepted'],
  }),

  serverCase({
    id: 'control-octet',
    title: 'A target with a control octet is answered 400, or 301 to the encoded one',
    requires: ['rfc9112-s3.2-2'],
    control: get('/echo?a%01b'),
    send: [get('/echo?a\x01b')],
    outcomes: invalid,
    faults: ['invalid-target-accepted'],
  }),

  serverCase({
    id: 'path-without-slash',
    title: 'A target that is a path without its leading slash is answered 400, or 301 to a valid one',
    requires: ['rfc9112-s3.2-2'],
    control: get('/echo'),
    send: [get('echo')],
    outcomes: invalid,
    faults: ['relative-target-accepted'],
  }),

  serverCase({
    id: 'nothing',
    title: 'A request line whose target is empty is answered 400',
    requires: ['rfc9112-s3.2-2'],
    control: get('/'),
    send: [lines('GET  HTTP/1.1', 'Host: {peer}', '', '')],
    outcomes: invalid,
    note: 'Split on runs of white space, this line has the shape of a simple request of HTTP/0.9 for "HTTP/1.1".',
    faults: ['refusal-without-answer', 'rejects-by-reset'],
  }),
]);
