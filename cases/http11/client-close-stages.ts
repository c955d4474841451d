import {
  accept,
  awaitRequest,
  brokeOff,
  clientCase,
  close,
  completed,
  drain,
  failed,
  framedBy,
  halfClose,
  httpServer,
  interimReply,
  lines,
  noResponse,
  octets,
  reject,
  reply,
  reset,
  sized,
  topic,
  unframed,
  chunked,
  chunkedAs,
  body,
} from '../../harness/vocabulary/index.js';

const control = httpServer(reply(200, sized('hello')));
const isAnError = {
  'reports an error': accept(failed()),
  'makes up a response': reject(completed()),
};
const breaksOff = {
  'reports that the body broke off': accept(brokeOff()),
  'reports an error instead of a response': accept(noResponse()),
  'delivers the part as if it were the whole': reject(completed()),
};

export default topic('http11/client-close-stages', [
  clientCase({
    id: 'closed-on-arrival',
    title: 'A connection that the server closes before anything was sent is an error',
    requires: ['rfc9112-s9.3.1-1', 'rfc9112-s8-6'],
    control,
    peer: httpServer(close()),
    outcomes: isAnError,
    faults: ['empty-reply-is-a-document'],
  }),

  clientCase({
    id: 'reset-on-arrival',
    title: 'A connection that the server resets before anything was sent is an error',
    requires: ['rfc9112-s9.3.1-1', 'rfc9112-s8-6'],
    control,
    peer: httpServer(reset()),
    outcomes: isAnError,
    faults: ['reset-is-an-empty-reply'],
  }),

  clientCase({
    id: 'direction-ended-without-a-reply',
    title: 'A server that has ended its direction without a reply is not waited for, although it reads on',
    requires: ['rfc9112-s9.5-2', 'rfc9112-s8-6'],
    control,
    peer: httpServer(awaitRequest(), halfClose(), drain()),
    outcomes: isAnError,
    faults: ['empty-reply-is-a-document'],
  }),

  clientCase({
    id: 'direction-end-delimits-the-body',
    title: 'A body ends with the direction in which it was sent, although the server reads on',
    requires: ['rfc9112-s6.3-13', 'rfc9112-s8-5'],
    peer: httpServer(reply(200, unframed('hello')), halfClose(), drain()),
    outcomes: {
      'delivers the body': accept(body('hello')),
      'delivers something else': reject(completed()),
      'reports an error': reject(failed()),
    },
    faults: ['close-delimited-is-empty'],
  }),

  clientCase({
    id: 'closed-behind-an-interim-reply',
    title: 'An interim reply is not the final one because the connection ends behind it',
    requires: ['rfc9110-s15.2-2', 'rfc9112-s8-6'],
    control,
    peer: httpServer(interimReply(103), close()),
    outcomes: isAnError,
    faults: ['interim-then-end-is-final', 'interim-is-final'],
  }),

  clientCase({
    id: 'closed-behind-a-continue',
    title: 'A 100 is not the final reply because the connection ends behind it',
    requires: ['rfc9110-s15.2-2', 'rfc9110-s15.2.1-1', 'rfc9112-s8-6'],
    control,
    peer: httpServer(interimReply(100), close()),
    outcomes: isAnError,
    faults: ['interim-then-end-is-final', 'interim-is-final'],
  }),

  clientCase({
    id: 'reset-inside-the-head',
    title: 'A reply that a reset cuts short inside its head is not a response',
    requires: ['rfc9112-s8-6', 'rfc9112-s8-2'],
    control,
    peer: httpServer(lines('HTTP/1.1 200 OK', 'Content-Length: 0', ''), reset()),
    outcomes: isAnError,
    faults: ['reset-ends-the-head'],
  }),

  clientCase({
    id: 'reset-inside-a-field-line',
    title: 'A field line that a reset cuts short ends no head',
    requires: ['rfc9112-s8-6', 'rfc9112-s8-2'],
    control,
    peer: httpServer(octets('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX-Od'), reset()),
    outcomes: isAnError,
    faults: ['reset-ends-the-head'],
  }),

  clientCase({
    id: 'reset-between-chunks',
    title: 'A reset between two chunks does not end a chunked body',
    requires: ['rfc9112-s8-3', 'rfc9112-s8-2'],
    control: httpServer(reply(200, chunked('hello', 'world'))),
    peer: httpServer(reply(200, chunkedAs({ last: false }, 'hello')), reset()),
    outcomes: breaksOff,
    faults: ['reset-is-the-end'],
  }),

  clientCase({
    id: 'closed-inside-a-chunk',
    title: 'A chunked body that ends inside the data of a chunk is incomplete',
    requires: ['rfc9112-s8-3', 'rfc9112-s8-2'],
    control: httpServer(reply(200, chunked('hello', 'world'))),
    peer: httpServer(reply(200, framedBy({ 'Transfer-Encoding': 'chunked' }, '5\r\nhello\r\n5\r\nwo')), close()),
    outcomes: breaksOff,
    faults: ['closed-chunk-is-the-last'],
  }),

  clientCase({
    id: 'closed-inside-a-chunk-size',
    title: 'A chunked body that ends inside a chunk size is incomplete',
    requires: ['rfc9112-s8-3', 'rfc9112-s8-2'],
    control: httpServer(reply(200, chunked('hello', 'world'))),
    peer: httpServer(reply(200, framedBy({ 'Transfer-Encoding': 'chunked' }, '5\r\nhello\r\n0')), close()),
    outcomes: breaksOff,
    note: 'A 0 that no line end follows may be the first digit of any size.',
    faults: ['missing-last-chunk-is-complete'],
  }),
]);
