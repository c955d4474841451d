import {
  accept,
  body,
  clientCase,
  completed,
  failed,
  framedBy,
  httpServer,
  reject,
  reply,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const rightly = httpServer(reply(200, sized('hello')));

export default topic('http11/response-content-length-invalid', [
  clientCase({
    id: 'different-lines-are-fatal',
    title: 'Two Content-Length fields that differ make the response invalid',
    requires: ['rfc9112-s6.3-7', 'rfc9112-s6.3-9'],
    control: rightly,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': ['5', '3'] }, 'hello'))),
    outcomes: {
      'discards the response': accept(failed()),
      'believes the first': reject(body('hello')),
      'believes the second': reject(body('hel')),
      'delivers something': reject(completed()),
    },
    faults: ['content-length-conflict-takes-first'],
  }),

  clientCase({
    id: 'different-members-are-fatal',
    title: 'A Content-Length that lists different numbers makes the response invalid',
    requires: ['rfc9112-s6.3-7', 'rfc9112-s6.3-9'],
    control: rightly,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '3, 5' }, 'hello'))),
    outcomes: {
      'discards the response': accept(failed()),
      'believes the first': reject(body('hel')),
      'believes the second, or reads to the end': reject(body('hello')),
      'delivers something': reject(completed()),
    },
    faults: ['content-length-conflict-takes-first'],
  }),

  clientCase({
    id: 'identical-lines',
    title: 'Content-Length fields that agree are taken for one, or the response is refused',
    requires: ['rfc9110-s8.6-13'],
    control: rightly,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': ['5', '5'] }, 'hello'))),
    outcomes: {
      'takes them for one': accept(body('hello')),
      'discards the response': accept(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['content-length-list-refused'],
  }),

  clientCase({
    id: 'identical-members',
    title: 'A Content-Length that lists one number twice is taken for that number, or the response is refused',
    requires: ['rfc9110-s8.6-13'],
    control: rightly,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '5, 5' }, 'hello'))),
    outcomes: {
      'takes them for one': accept(body('hello')),
      'discards the response': accept(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['content-length-list-refused'],
  }),

  clientCase({
    id: 'sign-is-fatal',
    title: 'A Content-Length with a sign makes the response invalid',
    requires: ['rfc9112-s6.3-7', 'rfc9112-s6.3-9', 'rfc9110-s8.6-11'],
    control: rightly,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '+5' }, 'hello'))),
    outcomes: {
      'discards the response': accept(failed()),
      'delivers it': reject(completed()),
    },
    faults: ['content-length-sign-accepted', 'content-length-invalid-reads-to-close'],
  }),

  clientCase({
    id: 'negative-is-fatal',
    title: 'A negative Content-Length makes the response invalid',
    requires: ['rfc9112-s6.3-7', 'rfc9112-s6.3-9', 'rfc9110-s8.6-11'],
    control: rightly,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '-5' }, 'hello'))),
    outcomes: {
      'discards the response': accept(failed()),
      'delivers it': reject(completed()),
    },
    faults: ['content-length-sign-accepted', 'content-length-invalid-reads-to-close'],
  }),

  clientCase({
    id: 'hexadecimal-is-fatal',
    title: 'A Content-Length in hexadecimal makes the response invalid',
    requires: ['rfc9112-s6.3-7', 'rfc9112-s6.3-9', 'rfc9110-s8.6-11'],
    control: rightly,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '0x5' }, 'hello'))),
    outcomes: {
      'discards the response': accept(failed()),
      'reads it as hexadecimal, or to the end': reject(body('hello')),
      'reads it as 0': reject(body('')),
    },
    faults: ['content-length-invalid-reads-to-close'],
  }),

  clientCase({
    id: 'trailing-letters-are-fatal',
    title: 'A Content-Length with letters behind the number makes the response invalid',
    requires: ['rfc9112-s6.3-7', 'rfc9112-s6.3-9', 'rfc9110-s8.6-11'],
    control: rightly,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '3 octets' }, 'hello'))),
    outcomes: {
      'discards the response': accept(failed()),
      'believes the number': reject(body('hel')),
      'reads to the end': reject(body('hello')),
    },
    faults: ['content-length-invalid-reads-to-close'],
  }),

  clientCase({
    id: 'empty-value-is-fatal',
    title: 'A Content-Length without a value makes the response invalid',
    requires: ['rfc9112-s6.3-7', 'rfc9112-s6.3-9', 'rfc9110-s8.6-11'],
    control: rightly,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '' }, 'hello'))),
    outcomes: {
      'discards the response': accept(failed()),
      'takes the field for absent': reject(body('hello')),
      'reads it as 0': reject(body('')),
    },
    faults: ['content-length-invalid-reads-to-close'],
  }),

  clientCase({
    id: 'more-than-32-bits',
    title: 'A Content-Length beyond 32 bits is not cut to a smaller number',
    requires: ['rfc9110-s8.6-10', 'rfc9112-s8-4', 'rfc9112-s8-2'],
    control: rightly,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '4294967301' }, 'hello'))),
    outcomes: {
      'reports an error': accept(failed()),
      'takes it for 5': reject(body('hello')),
    },
    note: 'The number is 2^32 + 5; the connection ends after 5 octets.',
    faults: ['content-length-overflows', 'short-body-is-complete'],
  }),

  clientCase({
    id: 'more-than-64-bits',
    title: 'A Content-Length beyond 64 bits is not cut to a smaller number',
    requires: ['rfc9110-s8.6-10', 'rfc9112-s8-4', 'rfc9112-s8-2'],
    control: rightly,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '18446744073709551621' }, 'hello'))),
    outcomes: {
      'reports an error': accept(failed()),
      'takes it for 5, or reads to the end': reject(body('hello')),
    },
    note: 'The number is 2^64 + 5; the connection ends after 5 octets.',
    faults: ['content-length-overflows'],
  }),
]);
