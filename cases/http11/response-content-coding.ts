import {
  accept,
  body,
  clientCase,
  completed,
  delivered,
  failed,
  framedBy,
  httpServer,
  reject,
  reply,
  requested,
  site,
  sized,
  stall,
  topic,
} from '../../harness/vocabulary/index.js';

/** `hello hello hello` in several codings. */
const plain = 'hello hello hello';
const gzip = '\x1f\x8b\x08\0\0\0\0\0\x02\x03\xcb\x48\xcd\xc9\xc9\x57\xc8\x40\x90\0\x80\x88\xf9\xe5\x11\0\0\0';
const compress = '\x1f\x9d\x90\x68\xca\xb0\x61\xf3\x06\x44\xc0\x81\x05\x0f\x12\x04';
const deflate = '\x78\x9c\xcb\x48\xcd\xc9\xc9\x57\xc8\x40\x90\0\x3a\x2e\x06\x7d';
const rawDeflate = deflate.slice(2, -4);
const deflateInGzip =
  '\x1f\x8b\x08\0\0\0\0\0\x02\x03\xab\x98\x73\xda\xe3\xec\xc9\x93\xe1\x27\x1c\x26\x30\x58\xe9\xb1\xd5\x02\0\x64\xe4\x51\xc6\x10\0\0\0';

/** The request asks for other codings than deflate. */
const acceptsOthers = requested({ fields: { 'Accept-Encoding': /^(?!.*(?:deflate|\*))/i } });

const coded = (coding: string, octets: string) => reply(200, sized(octets), { fields: { 'Content-Encoding': coding } });
const rightly = httpServer(reply(200, sized(plain)));

/** One content under two names of one coding: a client may take both off, leave both on, or refuse both. */
const alike = (one: string, other: string, octets: string) => ({
  control: { peer: rightly, open: 'http://{peer}/', expects: [body(plain)] },
  peer: site({ '/one': coded(one, octets), '/other': coded(other, octets) }),
  open: ['http://{peer}/one', 'http://{peer}/other'],
  outcomes: {
    'leaves both as they came': accept(body(octets)),
    'decodes both': accept(body(plain)),
    'refuses both': accept(failed()),
    [`decodes ${one} alone`]: reject(delivered({ open: 0, body: plain })),
    [`decodes ${other} alone`]: reject(delivered({ open: 1, body: plain })),
    [`refuses ${one} alone`]: reject(failed({ open: 0 })),
    [`refuses ${other} alone`]: reject(failed({ open: 1 })),
  },
});

/** What a client may make of content that is not as its coding says. */
const undecided = (octets: string) => ({
  'leaves it as it came': accept(body(octets)),
  'decodes it': accept(body(plain)),
  'reports an error': accept(failed()),
  'delivers a part of it, or nothing': reject(completed()),
});

export default topic('http11/response-content-coding', [
  clientCase({
    id: 'name-of-either-case',
    title: 'The name of a content coding is compared without regard to case',
    requires: ['rfc9110-s8.4.1-1'],
    ...alike('gzip', 'GZip', gzip),
    note: 'Whether a client takes codings off at all is its own affair; it must not depend on the case of the name.',
    faults: ['content-coding-decoded'],
  }),

  clientCase({
    id: 'x-gzip-is-gzip',
    title: 'The content codings gzip and x-gzip are treated alike',
    requires: ['rfc9110-s8.4.1.3-1', 'rfc1945-s3.5-1'],
    ...alike('gzip', 'x-gzip', gzip),
    faults: ['content-coding-decoded', 'x-codings-refused'],
  }),

  clientCase({
    id: 'x-compress-is-compress',
    title: 'The content codings compress and x-compress are treated alike',
    requires: ['rfc9110-s8.4.1.1-1', 'rfc1945-s3.5-1'],
    ...alike('compress', 'x-compress', compress),
    faults: ['x-codings-refused'],
  }),

  clientCase({
    id: 'deflate',
    title: 'Content in the coding deflate, which has a zlib wrapper, is decoded or left as it came',
    requires: ['rfc9110-s8.4.1.2-1'],
    control: rightly,
    peer: httpServer(coded('deflate', deflate)),
    outcomes: {
      'leaves it as it came': accept(body(deflate)),
      'decodes it': accept(body(plain)),
      'refuses a coding that it did not ask for': accept(failed(), acceptsOthers),
      'refuses a coding that it accepts': reject(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'A client that sends no Accept-Encoding accepts every coding (RFC 9110 section 12.5.3).',
    faults: ['deflate-taken-for-raw'],
  }),

  clientCase({
    id: 'deflate-without-its-wrapper',
    title: 'Content in the coding deflate that lacks the zlib wrapper',
    requires: ['rfc9110-s2.4-2'],
    control: httpServer(coded('identity', plain)),
    peer: httpServer(coded('deflate', rawDeflate)),
    outcomes: undecided(rawDeflate),
    note: 'RFC 9110 section 8.4.1.2 knows of senders that leave the wrapper out.',
    faults: ['deflate-taken-for-raw'],
  }),

  clientCase({
    id: 'codings-in-order',
    title: 'Content that was put through two codings has both taken off, the last one first, or none',
    requires: ['rfc9110-s8.4-1'],
    control: rightly,
    peer: httpServer(coded('deflate, gzip', deflateInGzip)),
    outcomes: {
      'leaves them on': accept(body(deflateInGzip)),
      'takes both off': accept(body(plain)),
      'reports an error': accept(failed()),
      'takes the last one off alone': reject(body(deflate)),
      'delivers something else': reject(completed()),
    },
    note: 'Content-Encoding lists the codings in the order in which they were applied (RFC 9110 section 8.4).',
    faults: ['last-coding-alone-decoded'],
  }),

  clientCase({
    id: 'broken-gzip',
    title: 'Content in the coding gzip that breaks off inside, although all octets of the message are there',
    requires: ['rfc9110-s2.4-2'],
    control: rightly,
    peer: httpServer(coded('gzip', gzip.slice(0, 16))),
    outcomes: undecided(gzip.slice(0, 16)),
    note: 'The message is complete (RFC 9112 section 8); its content is not.',
    faults: ['content-coding-decoded'],
  }),

  clientCase({
    id: 'not-gzip-at-all',
    title: 'Plain content that claims to be in the coding gzip',
    requires: ['rfc9110-s2.4-2'],
    control: rightly,
    peer: httpServer(coded('gzip', plain)),
    outcomes: {
      'delivers it as it came': accept(body(plain)),
      'reports an error': accept(failed()),
      'delivers a part of it, or nothing': reject(completed()),
    },
    faults: ['content-coding-decoded'],
  }),

  clientCase({
    id: 'identity',
    title: 'Content that is said to be in the coding identity',
    requires: ['rfc9110-s2.4-2'],
    control: rightly,
    peer: httpServer(coded('identity', plain)),
    outcomes: {
      'delivers it': accept(body(plain)),
      'reports an error': accept(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'A sender should not say so (RFC 9110 section 8.4).',
    faults: ['unknown-content-coding-refused'],
  }),

  clientCase({
    id: 'unknown-coding',
    title: 'Content in a coding that nobody knows',
    requires: ['rfc9110-s2.4-2'],
    control: rightly,
    peer: httpServer(coded('x-unheard-of', plain)),
    outcomes: {
      'delivers it as it came': accept(body(plain)),
      'reports an error': accept(failed()),
      'delivers nothing': accept(body('')),
      'delivers something else': reject(completed()),
    },
    faults: ['unknown-content-coding-refused', 'x-codings-refused'],
  }),

  clientCase({
    id: 'length-counts-what-is-sent',
    title: 'Content-Length counts the octets in their coding, although the connection stays open',
    requires: ['rfc9112-s6.3-10'],
    control: { peer: httpServer(coded('gzip', gzip)), expects: [completed()] },
    peer: httpServer(coded('gzip', gzip), stall()),
    outcomes: {
      'leaves them as they came': accept(body(gzip)),
      'decodes all of them': accept(body(plain)),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['content-length-ignored'],
  }),

  clientCase({
    id: 'break-off-behind-the-end-of-the-coding',
    title: 'A body that breaks off before Content-Length is incomplete, although its coding came to its end',
    requires: ['rfc9112-s8-4', 'rfc9112-s8-2'],
    control: { peer: httpServer(coded('gzip', gzip)), expects: [completed()] },
    peer: httpServer(
      reply(200, framedBy({ 'Content-Length': String(gzip.length + 10) }, gzip), {
        fields: { 'Content-Encoding': 'gzip' },
      }),
    ),
    outcomes: {
      'reports an error': accept(failed()),
      'delivers it as if it were the whole': reject(completed()),
    },
    faults: ['short-body-is-complete'],
  }),
]);
