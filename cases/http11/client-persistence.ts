import {
  accept,
  awaitRequest,
  clientCase,
  close,
  connections,
  delivered,
  either,
  failed,
  framedBy,
  httpServer,
  httpServerByConnection,
  not,
  octets,
  otherConnection,
  reject,
  reply,
  requested,
  requests,
  sized,
  together,
  topic,
} from '../../harness/vocabulary/index.js';

const one = reply(200, sized('one'));
const two = reply(200, sized('two'));
const url = 'http://{peer}/';
const forged = octets('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged');
const saysClose = (nth: number) => requested({ nth, fields: { Connection: /(?:^|,)[\t ]*close[\t ]*(?:,|$)/i } });
/** The server gives these two replies in turn, whether the requests come on one connection or on two. */
const inTurn = (first: typeof one, next: typeof one) => httpServerByConnection([first, next], [next]);
const secondIs = (body: string) => delivered({ open: 1, body });
/** The server answers the first request, reads the next one on that connection, and ends the connection without a reply. */
const endsUnanswered = [one, awaitRequest(), close()];

export default topic('http11/client-persistence', [
  clientCase({
    id: 'reused-or-announced',
    title: 'A connection that persists is used for the next request, or its end was announced',
    requires: ['rfc9112-s9.3-1', 'rfc9112-s9.3-2'],
    peer: inTurn(one, two),
    open: [url, url],
    connection: 'keep',
    outcomes: {
      'uses it again': accept(connections(1), requests(2), secondIs('two')),
      'announces the end every time': accept(connections(2), saysClose(0), saysClose(1)),
      'opens another without a word': reject(connections(2), requests(2)),
    },
    faults: ['connection-never-reused'],
  }),

  clientCase({
    id: 'close-is-announced',
    title: 'A client that will not use the connection again says so',
    requires: ['rfc9112-s9.6-1'],
    peer: inTurn(one, two),
    open: [url, url],
    outcomes: {
      'says close': accept(saysClose(0), saysClose(1)),
      'uses it again after all': accept(connections(1), requests(2), secondIs('two')),
      'opens another without a word': reject(connections(2), requests(2)),
    },
    note: 'Each request was to have a connection of its own, so the end was intended. A connection that is only meant to be dropped when the program ends is such a one too.',
    faults: ['no-connection-close'],
  }),

  clientCase({
    id: 'close-is-honoured',
    title: 'After a reply that says close no request is sent on the connection',
    requires: ['rfc9112-s9.6-9', 'rfc9112-s9.3-7'],
    peer: httpServer(reply(200, sized('one'), { fields: { Connection: 'close' } }), two),
    open: [url, url],
    connection: 'keep',
    outcomes: {
      'opens another connection': accept(connections(2), requests(2), delivered({ body: 'one' })),
      'sends on the same connection': reject(connections(1), requests(2)),
    },
    faults: ['keep-alive-ignores-close'],
  }),

  clientCase({
    id: 'close-among-other-options',
    title: 'The close option is found in any case of letters and among other options',
    requires: ['rfc9110-s7.6.1-3', 'rfc9112-s9.6-9'],
    peer: httpServer(reply(200, sized('one'), { fields: { Connection: 'X-Other, CLOSE' } }), two),
    open: [url, url],
    connection: 'keep',
    outcomes: {
      'opens another connection': accept(connections(2), requests(2), delivered({ body: 'one' })),
      'sends on the same connection': reject(connections(1), requests(2)),
    },
    faults: ['keep-alive-ignores-close'],
  }),

  clientCase({
    id: 'after-head',
    title: 'The request after a HEAD gets its own reply, although the first announced a length',
    requires: ['rfc9112-s6.3-1', 'rfc9112-s9.2-1', 'rfc9110-s6-1'],
    peer: inTurn(reply(200, framedBy({ 'Content-Length': '5' })), two),
    open: [{ url, method: 'HEAD' }, url],
    connection: 'keep',
    outcomes: {
      'delivers both': accept(delivered({ open: 0, body: '' }), secondIs('two')),
      'delivers a body of HEAD': reject(delivered({ open: 0, body: /./s })),
      'loses the second reply': reject(delivered({ open: 0, body: '' }), not(secondIs('two'))),
    },
    faults: ['body-after-head'],
  }),

  clientCase({
    id: 'after-304',
    title: 'The request after a 304 gets its own reply, although the first announced a length',
    requires: ['rfc9112-s6.3-1', 'rfc9112-s9.2-1'],
    peer: inTurn(reply(304, framedBy({ 'Content-Length': '5' }), { fields: { ETag: '"a"' } }), two),
    open: [{ url, fields: [['If-None-Match', '"a"']] }, url],
    connection: 'keep',
    outcomes: {
      'delivers both': accept(delivered({ open: 0, body: '' }), secondIs('two')),
      'delivers a body of 304': reject(delivered({ open: 0, body: /./s })),
      'takes the 304 for broken off': reject(failed({ open: 0 })),
      'loses the second reply': reject(delivered({ open: 0, body: '' }), not(secondIs('two'))),
    },
    faults: ['body-after-304'],
  }),

  clientCase({
    id: 'surplus-is-no-reply',
    title: 'What follows a complete reply unasked is not the reply to the next request',
    requires: ['rfc9112-s6.3-20', 'rfc9112-s9.2-2'],
    control: { peer: inTurn(one, two), expects: [delivered({ open: 0, body: 'one' }), secondIs('two')] },
    peer: httpServerByConnection([together(one, forged), two], [two]),
    open: [url, url],
    connection: 'keep',
    outcomes: {
      'delivers the real reply': accept(delivered({ open: 0, body: 'one' }), secondIs('two')),
      'adds it to the first, and asks anew': accept(
        delivered({ open: 0, body: /^one/ }),
        secondIs('two'),
        otherConnection(0, 1),
      ),
      'reports an error': accept(delivered({ open: 0, body: 'one' }), failed({ open: 1 })),
      'reports an error for the first': accept(failed({ open: 0 }), either(secondIs('two'), failed({ open: 1 }))),
      'delivers the forged one': reject(secondIs('forged')),
    },
    faults: ['surplus-is-next-response'],
  }),

  clientCase({
    id: 'rest-of-an-abandoned-body',
    title: 'A connection on which a body was left half read is not used again',
    requires: ['rfc9112-s9.3-6'],
    peer: inTurn(reply(200, sized({ repeat: 'x', length: 1024 * 1024 })), two),
    open: [{ url, abort: { afterOctets: 3 } }, url],
    connection: 'keep',
    outcomes: {
      'delivers the second reply': accept(secondIs('two')),
      'delivers the rest of the first': reject(delivered({ open: 1, body: /x/ })),
      'fails on the rest of the first': reject(failed({ open: 1 })),
    },
    faults: ['reuse-with-unread-body'],
  }),

  clientCase({
    id: 'post-is-not-repeated',
    title: 'A POST that got no reply on a kept connection is not sent again by itself',
    requires: ['rfc9110-s9.2.2-1', 'rfc9112-s9.3.1-1'],
    control: { peer: inTurn(one, two), expects: [secondIs('two'), requests(2)] },
    peer: httpServerByConnection(endsUnanswered, [two]),
    open: [url, { url, method: 'POST', body: { octets: 'a=b' } }],
    connection: 'keep',
    outcomes: {
      'reports the error': accept(delivered({ open: 0, body: 'one' }), failed({ open: 1 }), requests(2)),
      'sends it on a connection of its own': accept(secondIs('two'), requests(2), connections(2)),
      'sends it again': reject(requested({ nth: 1, method: 'POST' }), requested({ nth: 2, method: 'POST' })),
    },
    faults: ['post-retried'],
  }),

  clientCase({
    id: 'retry-is-not-repeated',
    title: 'A GET that got no reply is sent again at most once',
    requires: ['rfc9110-s9.2.2-2', 'rfc9112-s9.3.1-1'],
    control: { peer: inTurn(one, two), expects: [secondIs('two'), requests(2)] },
    peer: httpServerByConnection(endsUnanswered, [awaitRequest(), close()]),
    open: [url, url],
    connection: 'keep',
    outcomes: {
      'reports the error after one retry': accept(failed({ open: 1 }), requests(3)),
      'reports the error at once': accept(failed({ open: 1 }), requests(2)),
      'goes on retrying': reject(requested({ nth: 3 })),
    },
    faults: ['retry-retried'],
  }),
]);
