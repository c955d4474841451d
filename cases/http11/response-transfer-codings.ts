import {
  accept,
  body,
  chunked,
  clientCase,
  completed,
  delivered,
  failed,
  framedBy,
  httpServer,
  octets,
  reject,
  reply,
  site,
  topic,
} from '../../harness/vocabulary/index.js';

const inChunks = '5\r\nhello\r\n0\r\n\r\n';
const rightly = httpServer(reply(200, chunked('hello')));
const coded = (coding: string | readonly string[], data = inChunks) =>
  reply(200, framedBy({ 'Transfer-Encoding': coding }, data));

/** `hello hello hello` under gzip, in chunks. */
const plain = 'hello hello hello';
const gzip = '\x1f\x8b\x08\0\0\0\0\0\x02\x03\xcb\x48\xcd\xc9\xc9\x57\xc8\x40\x90\0\x80\x88\xf9\xe5\x11\0\0\0';
const gzipInChunks = `${gzip.length.toString(16)}\r\n${gzip}\r\n0\r\n\r\n`;

const compressed = (coding: string) =>
  reply(200, framedBy({ 'Transfer-Encoding': `${coding}, chunked` }, gzipInChunks), {
    fields: { Connection: 'close' },
  });

/** Chunked is the last coding, whatever a client makes of the one before it. */
const lastIsChunked = {
  'takes the data out of the chunks': accept(body('hello')),
  'reports that it does not know the coding': accept(failed()),
  'delivers the chunks as they are': reject(body(inChunks)),
} as const;

export default topic('http11/response-transfer-codings', [
  clientCase({
    id: 'in-several-lines',
    title: 'The lines of Transfer-Encoding are one list, the last member of which delimits the body',
    requires: ['rfc9110-s5.2-1', 'rfc9112-s6.3-4'],
    control: rightly,
    peer: httpServer(coded(['x-unknown', 'chunked'])),
    outcomes: lastIsChunked,
    faults: ['only-first-coding-line'],
  }),

  clientCase({
    id: 'unknown-before-chunked',
    title: 'Chunked as the last coding delimits the body, although an unknown one stands before it',
    requires: ['rfc9112-s6.3-4'],
    control: rightly,
    peer: httpServer(coded('x-unknown, chunked')),
    outcomes: lastIsChunked,
    faults: ['chunked-only-alone'],
  }),

  clientCase({
    id: 'x-gzip-is-gzip',
    title: 'The transfer codings gzip and x-gzip are treated alike',
    requires: ['rfc9112-s7.2-2'],
    control: { peer: rightly, open: 'http://{peer}/', expects: [body('hello')] },
    peer: site({ '/gzip': compressed('gzip'), '/x-gzip': compressed('x-gzip') }),
    open: ['http://{peer}/gzip', 'http://{peer}/x-gzip'],
    outcomes: {
      'leaves both on': accept(body(gzip)),
      'leaves both on, and the chunks': accept(body(gzipInChunks)),
      'decodes both': accept(body(plain)),
      'refuses both': accept(failed()),
      'decodes gzip alone': reject(delivered({ open: 0, body: plain })),
      'decodes x-gzip alone': reject(delivered({ open: 1, body: plain })),
    },
    note: 'A server must not send these codings unasked (RFC 9112 section 6.1), so that refusing them is as good as leaving them on.',
    faults: ['gzip-coding-decoded'],
  }),

  clientCase({
    id: 'parameters-of-gzip',
    title: 'Parameters of a compression coding are an error',
    requires: ['rfc9112-s7.2-1'],
    control: rightly,
    peer: httpServer(coded('gzip;level=9, chunked', gzipInChunks)),
    outcomes: {
      'reports an error': accept(failed()),
      'ignores them': reject(body(plain)),
      'leaves the coding on': reject(body(gzip)),
      'delivers the chunks as they are': reject(body(gzipInChunks)),
    },
    note: 'RFC 9112 section 7.2 asks for an error; a parser that decodes chunked alone does not look at what stands before it.',
    faults: ['coding-parameters-ignored'],
  }),

  clientCase({
    id: 'chunked-twice',
    title: 'A reply whose Transfer-Encoding lists chunked twice, and whose body is in chunks once',
    requires: ['rfc9110-s2.4-2'],
    control: rightly,
    peer: httpServer(coded('chunked, chunked')),
    outcomes: {
      'takes it for once': accept(body('hello')),
      'delivers the chunks as they are': accept(body(inChunks)),
      'refuses the reply': accept(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'A sender must not apply chunked twice (RFC 9112 section 6.1).',
    faults: ['chunked-twice-is-once'],
  }),

  clientCase({
    id: 'identity',
    title: 'A reply with the withdrawn coding identity beside a Content-Length, and more octets than that',
    requires: ['rfc9110-s2.4-2'],
    control: rightly,
    peer: httpServer(
      reply(200, framedBy({ 'Transfer-Encoding': 'identity', 'Content-Length': '5' }, 'hello', ' world')),
    ),
    outcomes: {
      'goes by Content-Length': accept(body('hello')),
      'reads to the end': accept(body('hello world')),
      'refuses the reply': accept(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'RFC 9112 section 6.3 has a reply whose last coding is not chunked run until the connection ends; RFC 2616 still had identity.',
    faults: ['content-length-beats-chunked'],
  }),

  clientCase({
    id: 'vertical-tab-in-front',
    title: 'A vertical tab in front of chunked',
    requires: ['rfc9110-s2.4-2'],
    control: rightly,
    peer: httpServer(coded('\vchunked')),
    outcomes: {
      'takes it for whitespace': accept(body('hello')),
      'takes it for another coding': accept(body(inChunks)),
      'refuses the reply': accept(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'Readers that differ here take one body for two different ones; the character is in neither whitespace nor token (RFC 9110 section 5.6).',
    faults: ['control-in-field-accepted'],
  }),

  clientCase({
    id: 'in-an-old-reply',
    title: 'A reply of HTTP/1.0 in chunks',
    requires: ['rfc9110-s2.4-2'],
    control: rightly,
    peer: httpServer(octets(`HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${inChunks}`)),
    outcomes: {
      'decodes the chunks': accept(body('hello')),
      'delivers the chunks as they are': accept(body(inChunks)),
      'refuses the reply': accept(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'RFC 9112 section 6.1 takes such framing for faulty, and asks only that the connection is closed after it.',
    faults: ['chunked-not-decoded'],
  }),

  clientCase({
    id: 'beside-an-invalid-length',
    title: 'A Content-Length that is no number does not matter beside chunked, or is an error',
    requires: ['rfc9112-s6.3-3'],
    control: rightly,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': 'five', 'Transfer-Encoding': 'chunked' }, inChunks))),
    outcomes: {
      'decodes the chunks': accept(body('hello')),
      'reports an error': accept(failed()),
      'delivers the chunks as they are': reject(body(inChunks)),
      'delivers something else': reject(completed()),
    },
    faults: ['chunked-not-decoded'],
  }),
]);
