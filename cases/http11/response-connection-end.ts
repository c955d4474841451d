import {
  accept,
  body,
  brokeOff,
  clientCase,
  completed,
  failed,
  framedBy,
  httpServer,
  lines,
  noResponse,
  octets,
  reject,
  reply,
  reset,
  sized,
  topic,
  unframed,
} from '../../harness/vocabulary/index.js';

export default topic('http11/response-connection-end', [
  clientCase({
    id: 'end-delimits-the-body',
    title: 'A reply without framing fields has a body that ends with the connection',
    requires: ['rfc9112-s6.3-13', 'rfc9112-s8-5'],
    peer: httpServer(reply(200, unframed('hello'))),
    outcomes: {
      'delivers the body': accept(body('hello')),
      'delivers an empty body': reject(body('')),
      'reports an error': reject(failed()),
    },
    faults: ['close-delimited-is-empty'],
  }),

  clientCase({
    id: 'reset-is-no-end',
    title: 'A reset of the connection does not end a body that only the connection delimits',
    requires: ['rfc9112-s8-5', 'rfc9112-s8-2'],
    control: httpServer(reply(200, unframed('hello'))),
    peer: httpServer(reply(200, unframed('hello')), reset()),
    outcomes: {
      'reports that the body broke off': accept(brokeOff()),
      'reports an error instead of a response': accept(noResponse()),
      'delivers the part as if it were the whole': reject(completed()),
    },
    note: 'Some runtimes take a reset that arrives together with the last octets for a regular end (RFC 9112 section 8 counts it as an error).',
    faults: ['reset-is-the-end'],
  }),

  clientCase({
    id: 'reset-inside-a-sized-body',
    title: 'A reset of the connection before the announced length is reported',
    requires: ['rfc9112-s8-4', 'rfc9112-s8-2'],
    control: httpServer(reply(200, sized('hello'))),
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '10' }, 'hello')), reset()),
    outcomes: {
      'reports that the body broke off': accept(brokeOff()),
      'reports an error instead of a response': accept(noResponse()),
      'delivers the part as if it were the whole': reject(completed()),
    },
    faults: ['reset-is-the-end'],
  }),

  clientCase({
    id: 'end-inside-the-head',
    title: 'A reply that ends before the empty line of its head is not a response',
    requires: ['rfc9112-s8-6', 'rfc9112-s2.1-1'],
    control: httpServer(lines('HTTP/1.1 200 OK', 'Content-Length: 0', '', '')),
    peer: httpServer(lines('HTTP/1.1 200 OK', 'Content-Length: 0', '')),
    outcomes: {
      'reports an error': accept(failed()),
      'delivers it as if it were the whole': reject(completed()),
    },
    faults: ['truncated-head-is-complete'],
  }),

  clientCase({
    id: 'end-after-the-status-line',
    title: 'A status line alone is not a response',
    requires: ['rfc9112-s8-6', 'rfc9112-s2.1-1'],
    control: httpServer(reply(200, unframed(''))),
    peer: httpServer(lines('HTTP/1.1 200 OK', '')),
    outcomes: {
      'reports an error': accept(failed()),
      'delivers it as if it were the whole': reject(completed()),
    },
    faults: ['truncated-head-is-complete'],
  }),

  clientCase({
    id: 'end-inside-a-field-line',
    title: 'A reply that ends inside a field line is not a response',
    requires: ['rfc9112-s8-6', 'rfc9112-s2.1-1'],
    control: httpServer(reply(200, unframed(''))),
    peer: httpServer(octets('HTTP/1.1 200 OK\r\nX-Odd: y')),
    outcomes: {
      'reports an error': accept(failed()),
      'delivers it as if it were the whole': reject(completed()),
    },
    faults: ['truncated-head-is-complete'],
  }),
]);
