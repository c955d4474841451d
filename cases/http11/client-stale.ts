import {
  accept,
  awaitRequest,
  clientCase,
  close,
  delivered,
  failed,
  httpServer,
  httpServerByConnection,
  otherConnection,
  paced,
  reject,
  reply,
  requested,
  requests,
  reset,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const one = reply(200, sized('one'));
const two = reply(200, sized('two'));
const url = 'http://{peer}/';
const ends = { fields: { Connection: 'close' } };
/** While this is asked for, the connection to the main peer is idle for long enough to see what happens on it. */
const meanwhile = { other: httpServer(paced(reply(200, sized('meanwhile'), ends), [1], 250)) };
const between = 'http://{peer:other}/';
const post = { url, method: 'POST', body: { octets: 'a=b' } };
/** The server answers once and ends the connection without having said so. */
const endsIdle = httpServerByConnection([one, close()], [two]);
const resetsIdle = httpServerByConnection([one, reset()], [two]);
const stays = { peer: httpServerByConnection([one, two], [two]), expects: [delivered({ open: 2, body: 'two' })] };
/** The server answers the first request and none of the next one on that connection. */
const endsUnanswered = httpServerByConnection([one, awaitRequest(), close()], [two]);
const put = { url, method: 'PUT', fields: [['X-Kept', 'yes']] as const };

export default topic('http11/client-stale', [
  clientCase({
    id: 'closed-while-idle',
    title: 'A kept connection that the server has closed meanwhile is replaced by a new one',
    requires: ['rfc9112-s9.5-2', 'rfc9112-s9.3.1-1'],
    peer: endsIdle,
    origins: meanwhile,
    open: [url, between, url],
    connection: 'keep',
    outcomes: {
      'asks on another connection': accept(delivered({ open: 2, body: 'two' }), otherConnection(0, 2), requests(3)),
      'asks on the closed one first': reject(requested({ nth: 3 })),
      'reports an error': reject(failed({ open: 2 })),
    },
    faults: ['stale-connection-used', 'stale-connection-is-an-error'],
  }),

  clientCase({
    id: 'reset-while-idle',
    title: 'A kept connection that the server has reset meanwhile is replaced by a new one',
    requires: ['rfc9112-s9.5-2', 'rfc9112-s9.3.1-1'],
    peer: resetsIdle,
    origins: meanwhile,
    open: [url, between, url],
    connection: 'keep',
    outcomes: {
      'asks on another connection': accept(delivered({ open: 2, body: 'two' }), otherConnection(0, 2)),
      'reports an error': reject(failed({ open: 2 })),
    },
    faults: ['stale-connection-is-an-error'],
  }),

  clientCase({
    id: 'post-after-close',
    title: 'A POST is not sent twice because the kept connection was closed meanwhile',
    requires: ['rfc9110-s9.2.2-1', 'rfc9112-s9.3.1-1'],
    control: { ...stays, origins: meanwhile },
    peer: endsIdle,
    origins: meanwhile,
    open: [url, between, post],
    connection: 'keep',
    outcomes: {
      'sends it on another connection': accept(delivered({ open: 2, body: 'two' }), requests(3)),
      'reports the error': accept(failed({ open: 2 }), requests(3)),
      'reports the error and does not send it': accept(failed({ open: 2 }), requests(2)),
      'sends it twice': reject(requested({ nth: 2, method: 'POST' }), requested({ nth: 3, method: 'POST' })),
    },
    note: 'That the server had closed before it read the request is nothing the client can know (RFC 9110 section 9.2.2).',
    faults: ['stale-post-sent-twice'],
  }),

  clientCase({
    id: 'post-after-reset',
    title: 'A POST is sent or fails where the kept connection was reset meanwhile, and is sent once at most',
    requires: ['rfc9110-s9.2.2-1', 'rfc9112-s9.3.1-1'],
    control: { ...stays, origins: meanwhile },
    peer: httpServerByConnection([one, reset()], [awaitRequest(), close()]),
    origins: meanwhile,
    open: [url, between, post],
    connection: 'keep',
    outcomes: {
      'sends it once and reports the error': accept(failed({ open: 2 }), requests(3)),
      'reports the error of the reset connection': accept(failed({ open: 2 }), requests(2)),
      'sends it again': reject(requested({ nth: 3, method: 'POST' })),
    },
    note: 'The new connection ends without a reply too, so that whoever repeats a POST does it where everybody sees it.',
    faults: ['first-post-repeated'],
  }),

  clientCase({
    id: 'repeated-whole',
    title: 'A request with a body that is sent again is sent with the whole body',
    requires: ['rfc9112-s9.3.1-1'],
    control: { peer: httpServerByConnection([one, two], [two]), expects: [delivered({ open: 1, body: 'two' })] },
    peer: endsUnanswered,
    open: [url, { ...put, body: { chunks: ['abc', 'def'] } }],
    connection: 'keep',
    outcomes: {
      'sends it whole again': accept(
        requested({ nth: 2, method: 'PUT', body: 'abcdef' }),
        delivered({ open: 1, body: 'two' }),
      ),
      'sends it whole on a connection of its own': accept(
        requested({ nth: 1, body: 'abcdef' }),
        otherConnection(0, 1),
        delivered({ open: 1, body: 'two' }),
      ),
      'reports the error': accept(failed({ open: 1 }), requests(2)),
      'sends something less': reject(requested({ nth: 2, method: 'PUT' })),
    },
    note: 'PUT is idempotent, so that it may be repeated (RFC 9110 section 9.2.2); pieces that were sent once may be gone.',
    faults: ['retry-with-rest-of-body'],
  }),

  clientCase({
    id: 'repeated-alike',
    title: 'A request that is sent again is the same request',
    requires: ['rfc9112-s9.3.1-1'],
    control: { peer: httpServerByConnection([one, two], [two]), expects: [delivered({ open: 1, body: 'two' })] },
    peer: endsUnanswered,
    open: [url, { ...put, body: { octets: 'abc' } }],
    connection: 'keep',
    outcomes: {
      'sends the same again': accept(
        requested({ nth: 2, method: 'PUT', target: '/', body: 'abc', fields: { 'X-Kept': 'yes', Host: '{peer}' } }),
        delivered({ open: 1, body: 'two' }),
      ),
      'sends it on a connection of its own': accept(otherConnection(0, 1), delivered({ open: 1, body: 'two' })),
      'reports the error': accept(failed({ open: 1 }), requests(2)),
      'sends another one': reject(requested({ nth: 2 })),
    },
    faults: ['retry-becomes-get'],
  }),
]);
