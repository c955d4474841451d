import {
  accept,
  body,
  brokeOff,
  clientCase,
  completed,
  delivered,
  failed,
  framedBy,
  httpServer,
  httpServerByConnection,
  noResponse,
  otherConnection,
  reject,
  reply,
  sized,
  stall,
  together,
  topic,
} from '../../harness/vocabulary/index.js';

const twice = ['http://{peer}/first', 'http://{peer}/second'];
const first = reply(200, sized('first'));
const second = reply(200, sized('second'));

export default topic('http11/response-content-length', [
  clientCase({
    id: 'body-ends-where-announced',
    title: 'The body ends where Content-Length says, although the connection stays open',
    requires: ['rfc9112-s6.3-10'],
    peer: httpServer(reply(200, sized('hello')), stall()),
    outcomes: {
      'delivers the body': accept(body('hello')),
      'reports an error': reject(failed()),
    },
    faults: ['content-length-ignored'],
  }),

  clientCase({
    id: 'zero-is-an-empty-body',
    title: 'Content-Length: 0 is a complete body without octets, although the connection stays open',
    requires: ['rfc9112-s6.3-10', 'rfc1945-s10.4-4'],
    control: httpServer(reply(200, sized('hello'))),
    peer: httpServer(reply(200, sized('')), stall()),
    outcomes: {
      'delivers an empty body': accept(body('')),
      'reports an error': reject(failed()),
    },
    faults: ['content-length-ignored'],
  }),

  clientCase({
    id: 'decimal-whatever-the-first-digit',
    title: 'Content-Length is decimal even when it begins with a zero',
    requires: ['rfc9110-s8.6-11', 'rfc9112-s6.3-10'],
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '010' }, 'ten octets')), stall()),
    outcomes: {
      'delivers ten octets': accept(body('ten octets')),
      'takes the number for octal': reject(body('ten octe')),
      'reports an error': reject(failed()),
    },
    note: 'RFC 9110 section 8.6 allows any number of digits, so a leading zero is well-formed.',
    faults: ['content-length-octal'],
  }),

  clientCase({
    id: 'short-body-is-incomplete',
    title: 'A body shorter than Content-Length is reported as incomplete',
    requires: ['rfc9112-s8-4', 'rfc9112-s6.3-11', 'rfc9112-s8-2'],
    control: httpServer(reply(200, sized('hello'))),
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '10' }, 'hello'))),
    outcomes: {
      'reports that the body broke off': accept(brokeOff()),
      'reports an error instead of a response': accept(noResponse()),
      'delivers the part as if it were the whole': reject(body('hello')),
    },
    faults: ['short-body-is-complete'],
  }),

  clientCase({
    id: 'absent-body-is-incomplete',
    title: 'A head with a Content-Length, after which the connection ends, is reported as incomplete',
    requires: ['rfc9112-s8-4', 'rfc9112-s6.3-11', 'rfc9112-s8-2'],
    control: httpServer(reply(200, sized('hello'))),
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '5' }))),
    outcomes: {
      'reports that the body broke off': accept(brokeOff()),
      'reports an error instead of a response': accept(noResponse()),
      'delivers an empty body': reject(body('')),
    },
    faults: ['short-body-is-complete'],
  }),

  clientCase({
    id: 'surplus-after-the-last-reply',
    title: 'Octets behind the last body of a connection are discarded, or examined as a part of it',
    requires: ['rfc9112-s6.3-19'],
    control: httpServer(reply(200, sized('hello'))),
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '5' }, 'hello', ' world'))),
    outcomes: {
      'discards them': accept(body('hello')),
      'takes them into the body': accept(body('hello world')),
      'reports an error': accept(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['surplus-is-body'],
  }),

  clientCase({
    id: 'surplus-is-no-reply',
    title: 'A whole reply that arrives behind another one does not answer the next request',
    requires: ['rfc9112-s6.3-20', 'rfc9112-s9.2-2'],
    control: httpServerByConnection([first, second]),
    peer: httpServerByConnection([together(first, reply(200, sized('forged'))), second], [second]),
    open: twice,
    connection: 'keep',
    outcomes: {
      'delivers the forged reply to the second request': reject(delivered({ open: 1, body: 'forged' })),
      'delivers each its own': accept(delivered({ open: 0, body: 'first' }), delivered({ open: 1, body: 'second' })),
      'adds it to the first, and asks anew': accept(
        delivered({ open: 0, body: /^first/ }),
        delivered({ open: 1, body: 'second' }),
        otherConnection(0, 1),
      ),
      'reports an error for the first': accept(failed({ open: 0 }), delivered({ open: 1, body: 'second' })),
      'reports an error for the second': accept(delivered({ open: 0, body: 'first' }), failed({ open: 1 })),
      'reports an error for both': accept(failed({ open: 0 }), failed({ open: 1 })),
    },
    faults: ['surplus-is-next-response'],
  }),
]);
