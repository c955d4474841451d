import {
  accept,
  body,
  brokeOff,
  clientCase,
  delivered,
  failed,
  framedBy,
  httpServer,
  noResponse,
  reject,
  reply,
  sized,
  stall,
  topic,
} from '../../harness/vocabulary/index.js';

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
    id: 'different-lengths-are-fatal',
    title: 'Two Content-Length fields that differ make the response invalid',
    requires: ['rfc9112-s6.3-7', 'rfc9112-s6.3-9'],
    control: httpServer(reply(200, framedBy({ 'Content-Length': '5' }, 'hello'))),
    peer: httpServer(reply(200, framedBy({ 'Content-Length': ['5', '3'] }, 'hello'))),
    outcomes: {
      'discards the response': accept(failed()),
      'believes the first': reject(body('hello')),
      'believes the second': reject(body('hel')),
      'delivers something': reject(delivered({})),
    },
    faults: ['content-length-conflict-takes-first'],
  }),
]);
