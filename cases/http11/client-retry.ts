import {
  accept,
  awaitRequest,
  body,
  brokeOff,
  clientCase,
  close,
  completed,
  connections,
  delivered,
  failed,
  framedBy,
  httpServer,
  httpServerByConnection,
  lines,
  noResponse,
  reject,
  reply,
  requested,
  requests,
  reset,
  sameConnection,
  sized,
  topic,
  write,
} from '../../harness/vocabulary/index.js';

const url = 'http://{peer}/';
const one = reply(200, sized('one'));
const served = reply(200, sized('0123456789'));
const half = reply(200, framedBy({ 'Content-Length': '10' }, '01234'));
const control = httpServer(served);
const post = { url, method: 'POST', body: { octets: 'a=b' } };
/** What a case says of a request that gets no reply on a new connection. */
const onceAtMost = {
  'reports the error at once': accept(failed(), requests(1)),
  'reports the error after one repetition': accept(failed(), requests(2)),
  'goes on repeating': reject(requested({ nth: 2 })),
};
const never = {
  'reports the error': accept(failed(), requests(1)),
  'sends it again': reject(requested({ nth: 0 }), requested({ nth: 1 })),
};
/** The server answers the first request and none of the next one on that connection. */
const endsUnanswered = httpServerByConnection([one, awaitRequest(), close()], [served]);
const keepsServing = {
  peer: httpServerByConnection([one, served], [served]),
  open: [url, url],
  expects: [delivered({ open: 1, body: '0123456789' }), requests(2)],
};
const neverOnKept = (method: string) => ({
  'reports the error': accept(failed({ open: 1 }), requests(2)),
  'refuses the method': accept(delivered({ open: 0 }), failed({ open: 1 }), requests(1)),
  'sends it on a connection of its own': accept(
    delivered({ open: 1, body: '0123456789' }),
    requests(2),
    connections(2),
  ),
  'sends it again': reject(requested({ nth: 1, method }), requested({ nth: 2, method })),
});

export default topic('http11/client-retry', [
  clientCase({
    id: 'get-without-reply',
    title: 'A GET that gets no reply on a new connection is repeated once at most',
    requires: ['rfc9110-s9.2.2-2', 'rfc9112-s9.3.1-1'],
    control,
    peer: httpServer(awaitRequest(), close()),
    outcomes: onceAtMost,
    faults: ['unanswered-repeated-often'],
  }),

  clientCase({
    id: 'get-and-reset',
    title: 'A GET that meets a reset on a new connection is repeated once at most',
    requires: ['rfc9110-s9.2.2-2', 'rfc9112-s9.3.1-1'],
    control,
    peer: httpServer(awaitRequest(), reset()),
    outcomes: onceAtMost,
    faults: ['unanswered-repeated-often', 'reset-is-an-empty-reply'],
  }),

  clientCase({
    id: 'post-without-reply',
    title: 'A POST that gets no reply on a new connection is not repeated',
    requires: ['rfc9110-s9.2.2-1'],
    control,
    peer: httpServerByConnection([awaitRequest(), close()], [served]),
    open: post,
    outcomes: never,
    faults: ['first-post-repeated'],
  }),

  clientCase({
    id: 'post-and-reset',
    title: 'A POST that meets a reset on a new connection is not repeated',
    requires: ['rfc9110-s9.2.2-1'],
    control,
    peer: httpServerByConnection([awaitRequest(), reset()], [served]),
    open: post,
    outcomes: never,
    faults: ['first-post-repeated'],
  }),

  clientCase({
    id: 'post-and-half-a-head',
    title: 'A POST whose reply ends inside its head is not repeated',
    requires: ['rfc9110-s9.2.2-1'],
    control,
    peer: httpServerByConnection([lines('HTTP/1.1 200 OK', 'Content-Length: 10', '')], [served]),
    open: post,
    outcomes: {
      'reports the error': accept(failed(), requests(1)),
      'takes the part for a response': accept(completed(), requests(1)),
      'sends it again': reject(requested({ nth: 1, method: 'POST' })),
    },
    note: 'What a part of a reply is worth is judged elsewhere (RFC 9112 section 8).',
    faults: ['first-post-repeated'],
  }),

  clientCase({
    id: 'post-and-half-a-body',
    title: 'A POST whose reply ends inside its body is not repeated',
    requires: ['rfc9110-s9.2.2-1'],
    control,
    peer: httpServerByConnection([half], [served]),
    open: post,
    outcomes: {
      'reports that the body broke off': accept(brokeOff(), requests(1)),
      'reports an error instead of a response': accept(noResponse(), requests(1)),
      'takes the part for the whole': accept(completed(), requests(1)),
      'sends it again': reject(requested({ nth: 1, method: 'POST' })),
    },
    note: 'What a part of a reply is worth is judged elsewhere (RFC 9112 section 8).',
    faults: ['broken-post-repeated'],
  }),

  clientCase({
    id: 'post-and-unreadable-reply',
    title: 'A POST whose reply cannot be read is not repeated',
    requires: ['rfc9110-s9.2.2-1'],
    control,
    peer: httpServerByConnection([lines('HTTP/1.1 two Fine', '', '')], [served]),
    open: post,
    outcomes: {
      'reports an error': accept(failed(), requests(1)),
      'takes it for a reply': accept(completed(), requests(1)),
      'sends it again': reject(requested({ nth: 1, method: 'POST' })),
    },
    faults: ['first-post-repeated'],
  }),

  clientCase({
    id: 'patch-without-reply',
    title: 'A PATCH that gets no reply on a kept connection is not sent again by itself',
    requires: ['rfc9110-s9.2.2-1', 'rfc9112-s9.3.1-1'],
    control: keepsServing,
    peer: endsUnanswered,
    open: [url, { url, method: 'PATCH', body: { octets: 'a=b' } }],
    connection: 'keep',
    outcomes: neverOnKept('PATCH'),
    note: 'PATCH is neither safe nor idempotent (RFC 5789 section 2).',
    faults: ['patch-is-idempotent'],
  }),

  clientCase({
    id: 'unknown-method-without-reply',
    title: 'A request of an unknown method that gets no reply on a kept connection is not sent again by itself',
    requires: ['rfc9110-s9.2.2-1', 'rfc9112-s9.3.1-1'],
    control: keepsServing,
    peer: endsUnanswered,
    open: [url, { url, method: 'ENQUEUE' }],
    connection: 'keep',
    outcomes: neverOnKept('ENQUEUE'),
    faults: ['unknown-method-is-idempotent'],
  }),

  clientCase({
    id: 'parts-are-not-joined',
    title: 'What came of a reply that broke off is no part of the reply to a repeated request',
    requires: ['rfc9112-s9.3.1-1'],
    control,
    peer: httpServerByConnection([half], [reply(200, sized('abcdefghij'))]),
    outcomes: {
      'reports that the body broke off': accept(brokeOff(/^0?1?2?3?4?$/)),
      'reports an error instead of a response': accept(noResponse()),
      'delivers the reply to a repeated request': accept(body('abcdefghij'), requests(2)),
      'takes the part for the whole': accept(body('01234'), requests(1)),
      'delivers both in one': reject(body(/^01234./)),
    },
    note: 'Whether the part is taken for the whole is judged elsewhere (RFC 9112 section 8).',
    faults: ['retry-joins-the-parts'],
  }),

  clientCase({
    id: 'request-timeout',
    title: 'A request that was answered by 408 may be repeated on another connection',
    requires: ['rfc9110-s15.5.9-1'],
    peer: httpServerByConnection(
      [awaitRequest(), write(reply(408, sized('late'), { fields: { Connection: 'close' } })), close()],
      [served],
    ),
    outcomes: {
      'delivers the 408': accept(delivered({ status: 408 }), requests(1)),
      'repeats it on another connection': accept(delivered({ status: 200 }), connections(2), requests(2)),
      'repeats it on the same connection': reject(sameConnection(0, 1)),
    },
    faults: ['request-timeout-repeated'],
  }),
]);
