import {
  accept,
  clientCase,
  completed,
  delivered,
  drain,
  either,
  failed,
  framedBy,
  httpServer,
  httpServerByConnection,
  hungUp,
  octets,
  paced,
  reject,
  reply,
  sameConnection,
  sized,
  together,
  topic,
  wholeOf,
} from '../../harness/vocabulary/index.js';

const one = reply(200, sized('one'));
const two = reply(200, sized('two'));
const url = 'http://{peer}/';
const FORGED = 'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged';
const forged = octets(FORGED);
const ends = { fields: { Connection: 'close' } };
/** While this is asked for, the connection to the main peer is idle for long enough to see what happens on it. */
const meanwhile = { other: httpServer(paced(reply(200, sized('meanwhile'), ends), [1], 500)) };
const between = 'http://{peer:other}/';
/** The forged reply comes when the one before it has been read and the connection is idle. */
const late = paced(together(one, forged), [wholeOf(one).length], 50);
const inTurn = { peer: httpServerByConnection([one, two], [two]), expects: [delivered({ open: 1, body: 'two' })] };
const lastIs = (open: number, content: string) => delivered({ open, body: content });
const realOrError = (open: number) => ({
  'delivers the real reply': accept(delivered({ open: 0 }), lastIs(open, 'two')),
  'reports an error': accept(delivered({ open: 0 }), failed({ open })),
  'reports an error for the first': accept(failed({ open: 0 }), either(lastIs(open, 'two'), failed({ open }))),
  'delivers something else': reject(delivered({ open })),
});

export default topic('http11/client-unsolicited', [
  clientCase({
    id: 'blank-line-between-replies',
    title: 'A blank line behind a reply does not harm the next one',
    requires: ['rfc9112-s9.2-3'],
    peer: httpServerByConnection([together(one, octets('\r\n')), two], [two]),
    open: [url, url],
    connection: 'keep',
    outcomes: {
      'delivers both': accept(lastIs(0, 'one'), lastIs(1, 'two')),
      'reports an error': reject(failed({ open: 1 })),
      'delivers something else': reject(completed()),
    },
    note: 'The client may skip it or close the connection; in neither case is the second request at fault (RFC 9112 section 9.2).',
    faults: ['blank-line-breaks-the-connection'],
  }),

  clientCase({
    id: 'surplus-ends-the-connection',
    title: 'A connection on which octets follow a complete reply unasked is closed',
    requires: ['rfc9112-s9.2-3'],
    peer: httpServerByConnection([together(one, forged), drain()], [two]),
    origins: meanwhile,
    open: [url, between, url],
    connection: 'keep',
    outcomes: {
      'closes it': accept(hungUp(0, 2), lastIs(2, 'two')),
      'delivers what came unasked': reject(lastIs(2, 'forged')),
      'sends on it': reject(sameConnection(0, 2)),
      'leaves it open': reject(lastIs(2, 'two')),
    },
    faults: ['surplus-left-open', 'surplus-is-next-response'],
  }),

  clientCase({
    id: 'late-surplus-ends-the-connection',
    title: 'An idle connection on which octets arrive unasked is closed',
    requires: ['rfc9112-s9.2-3', 'rfc9112-s9.5-2'],
    peer: httpServerByConnection([late, drain()], [two]),
    origins: meanwhile,
    open: [url, between, between],
    connection: 'keep',
    outcomes: {
      'closes it': accept(hungUp(0, 2), lastIs(0, 'one')),
      'leaves it open': reject(delivered({ open: 1 })),
    },
    faults: ['idle-connection-unwatched'],
  }),

  clientCase({
    id: 'late-surplus-is-no-reply',
    title: 'What arrives on an idle connection is not the reply to the next request',
    requires: ['rfc9112-s9.2-2', 'rfc9112-s6.3-20'],
    control: { ...inTurn, open: [url, url] },
    peer: httpServerByConnection([late, two], [two]),
    origins: meanwhile,
    open: [url, between, url],
    connection: 'keep',
    outcomes: realOrError(2),
    faults: ['surplus-is-next-response'],
  }),

  clientCase({
    id: 'part-of-a-reply',
    title: 'A part of a reply that came unasked is not completed by the next reply',
    requires: ['rfc9112-s9.2-2'],
    control: inTurn,
    peer: httpServerByConnection([together(one, octets(FORGED.slice(0, -3))), two], [two]),
    open: [url, url],
    connection: 'keep',
    outcomes: realOrError(1),
    faults: ['surplus-is-next-response'],
  }),

  clientCase({
    id: 'request-timeout-unasked',
    title: 'A 408 on an idle connection is not the reply to the next request',
    requires: ['rfc9112-s9.2-2'],
    control: inTurn,
    peer: httpServerByConnection(
      [together(one, reply(408, sized('late'), { fields: { Connection: 'close' } }))],
      [two],
    ),
    open: [url, url],
    connection: 'keep',
    outcomes: realOrError(1),
    note: 'Servers that tire of an idle connection send this unasked before they close it.',
    faults: ['surplus-is-next-response'],
  }),

  clientCase({
    id: 'content-sent-after-head',
    title: 'Content that follows the reply to a HEAD is not the reply to the next request',
    requires: ['rfc9112-s9.2-2', 'rfc9112-s6.3-1'],
    control: {
      peer: httpServerByConnection([reply(200, framedBy({ 'Content-Length': String(FORGED.length) })), two], [two]),
      expects: [lastIs(1, 'two')],
    },
    peer: httpServerByConnection([reply(200, sized(FORGED)), two], [two]),
    open: [{ url, method: 'HEAD' }, url],
    connection: 'keep',
    outcomes: realOrError(1),
    faults: ['surplus-is-next-response'],
  }),

  clientCase({
    id: 'content-sent-with-no-content',
    title: 'Content that follows a 204 is not the reply to the next request',
    requires: ['rfc9112-s9.2-2', 'rfc9112-s6.3-1'],
    control: { peer: httpServerByConnection([reply(204), two], [two]), expects: [lastIs(1, 'two')] },
    peer: httpServerByConnection([together(reply(204), forged), two], [two]),
    open: [url, url],
    connection: 'keep',
    outcomes: realOrError(1),
    faults: ['surplus-is-next-response'],
  }),
]);
