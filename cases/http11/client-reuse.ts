import type { Fields } from '../../harness/vocabulary/index.js';
import {
  accept,
  clientCase,
  connections,
  delivered,
  drain,
  failed,
  framedBy,
  httpServer,
  httpServerByConnection,
  hungUp,
  interimReply,
  not,
  otherConnection,
  paced,
  reject,
  reply,
  requested,
  requests,
  sameConnection,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const url = 'http://{peer}/';
const two = reply(200, sized('two'));
const saying = (fields: Fields, version = 'HTTP/1.1') => reply(200, sized('one'), { version, fields });
const one = saying({});
const says = (nth: number) => requested({ nth, fields: { Connection: /(?:^|,)[\t ]*close[\t ]*(?:,|$)/i } });
const ends = { fields: { Connection: 'close' } };
/** While this is asked for, a connection to the main peer has time enough to be ended. */
const meanwhile = { other: httpServer(paced(reply(200, sized('meanwhile'), ends), [1], 250)) };
const between = 'http://{peer:other}/';
/** The first reply ends its connection, by what it says; the server does not end it. */
const ended = (fields: Fields, version?: string) => ({
  peer: httpServerByConnection([saying(fields, version), reply(200, sized('again'))], [two]),
  open: [url, url],
  connection: 'keep' as const,
  outcomes: {
    'opens another connection': accept(otherConnection(0, 1), delivered({ open: 1, body: 'two' })),
    'sends on the same connection': reject(sameConnection(0, 1)),
    'reports an error': reject(failed({ open: 1 })),
  },
});
/** The server leaves the end of the connection to the client. */
const waiting = (first: typeof one) => ({
  peer: httpServerByConnection([first, drain()], [two]),
  origins: meanwhile,
  open: [url, between, between],
});

export default topic('http11/client-reuse', [
  clientCase({
    id: 'three-in-turn',
    title: 'A connection that persists may be used for every further request',
    requires: ['rfc9112-s9.3-4'],
    peer: httpServerByConnection([one, two, reply(200, sized('three'))], [two, reply(200, sized('three'))]),
    open: [url, url, url],
    connection: 'keep',
    outcomes: {
      'uses one connection for all': accept(connections(1), delivered({ open: 2, body: 'three' })),
      'opens others': accept(not(connections(1)), delivered({ open: 1, body: 'two' })),
      'reports an error': reject(failed({ open: 2 })),
    },
    faults: ['connection-never-reused'],
  }),

  clientCase({
    id: 'close-beside-keep-alive',
    title: 'The close option ends the connection, although keep-alive stands beside it',
    requires: ['rfc9112-s9.6-9', 'rfc9112-s9.3-7'],
    ...ended({ Connection: 'keep-alive, close' }),
    faults: ['keep-alive-beats-close', 'keep-alive-ignores-close'],
  }),

  clientCase({
    id: 'close-beside-keep-alive-of-http10',
    title: 'In HTTP/1.0 too the close option ends the connection, although keep-alive stands beside it',
    requires: ['rfc9112-s9.3-7'],
    ...ended({ Connection: 'keep-alive, close' }, 'HTTP/1.0'),
    note: 'RFC 9112 section 9.3 asks for the close option first, and for keep-alive only then, whatever the version; most clients look for keep-alive alone.',
    faults: ['keep-alive-beats-close'],
  }),

  clientCase({
    id: 'close-on-a-second-line',
    title: 'The close option counts on whichever line of Connection it stands',
    requires: ['rfc9112-s9.6-9', 'rfc9112-s9.3-7'],
    ...ended({ Connection: ['X-Other', 'close'] }),
    faults: ['connection-first-line-only'],
  }),

  clientCase({
    id: 'close-with-keep-alive-parameters',
    title: 'A Keep-Alive field does not outdo the close option',
    requires: ['rfc9112-s9.6-9', 'rfc9112-s9.3-7'],
    ...ended({ 'Keep-Alive': 'timeout=60, max=100', Connection: 'close' }),
    faults: ['keep-alive-ignores-close'],
  }),

  clientCase({
    id: 'keep-alive-field-alone',
    title: 'A Keep-Alive field that Connection does not name keeps no connection of HTTP/1.0',
    requires: ['rfc9110-s7.6.1-4', 'rfc9112-s9.3-7'],
    ...ended({ 'Keep-Alive': 'timeout=60, max=100' }, 'HTTP/1.0'),
    faults: ['keep-alive-field-believed', 'http10-keeps-connection'],
  }),

  clientCase({
    id: 'proxy-connection-alone',
    title: 'A Proxy-Connection field keeps no connection of HTTP/1.0',
    requires: ['rfc9110-s7.6.1-4', 'rfc9112-s9.3-7'],
    ...ended({ 'Proxy-Connection': 'keep-alive' }, 'HTTP/1.0'),
    faults: ['proxy-connection-believed', 'http10-keeps-connection'],
  }),

  clientCase({
    id: 'own-close',
    title: 'After a client has said close it sends no further request on the connection',
    requires: ['rfc9112-s9.6-2'],
    peer: httpServerByConnection([one, reply(200, sized('again'))], [two]),
    open: [{ url, fields: [['Connection', 'close']] }, url],
    connection: 'keep',
    outcomes: {
      'opens another connection': accept(says(0), otherConnection(0, 1), delivered({ open: 1, body: 'two' })),
      'does not say it': accept(not(says(0)), requests(2)),
      'sends on the same connection': reject(says(0), sameConnection(0, 1)),
    },
    note: 'A library that passes the field on for its caller has sent it all the same (RFC 9112 section 9.6); most then leave the end to the server.',
    faults: ['own-close-forgotten'],
  }),

  clientCase({
    id: 'own-close-is-carried-out',
    title: 'A client that has said close ends the connection when it has read the reply',
    requires: ['rfc9112-s9.6-3'],
    ...waiting(one),
    outcomes: {
      'says close and ends the connection': accept(says(0), hungUp(0, 2), delivered({ open: 0, body: 'one' })),
      'does not say it': accept(not(says(0)), delivered({ open: 0 })),
      'leaves the end to the server': reject(says(0), delivered({ open: 0 })),
    },
    note: 'The server here keeps the connection, against its own duty (RFC 9112 section 9.6); that of the client is the same.',
    faults: ['close-left-to-the-server'],
  }),

  clientCase({
    id: 'close-is-carried-out',
    title: 'A client that is told close ends the connection when it has read the reply',
    requires: ['rfc9112-s9.6-9'],
    ...waiting(saying({ Connection: 'close' })),
    connection: 'keep',
    outcomes: {
      'ends the connection': accept(hungUp(0, 2), delivered({ open: 0, body: 'one' })),
      'leaves the end to the server': reject(delivered({ open: 0 })),
    },
    faults: ['close-left-to-the-server'],
  }),

  clientCase({
    id: 'unkept-is-ended',
    title: 'A connection that a reply of HTTP/1.0 does not keep is ended, although the server leaves it open',
    requires: ['rfc9112-s9.3-7'],
    ...waiting(saying({}, 'HTTP/1.0')),
    connection: 'keep',
    outcomes: {
      'ends the connection': accept(hungUp(0, 2), delivered({ open: 0, body: 'one' })),
      'leaves the end to the server': reject(delivered({ open: 0 })),
    },
    faults: ['close-left-to-the-server'],
  }),

  clientCase({
    id: 'fatal-lengths-end-the-connection',
    title: 'A connection on which a reply with contradictory lengths has come is closed',
    requires: ['rfc9112-s6.3-9'],
    control: { peer: httpServer(one), expects: [delivered({ open: 0, body: 'one' })] },
    ...waiting(reply(200, framedBy({ 'Content-Length': ['3', '4'] }, 'one.'))),
    connection: 'keep',
    outcomes: {
      'reports an error and closes it': accept(failed({ open: 0 }), hungUp(0, 2)),
      'closes it and asks again': accept(hungUp(0, 2), otherConnection(0, 1), delivered({ open: 0, body: 'two' })),
      'leaves it open': reject(failed({ open: 0 })),
      'takes the reply for good': reject(delivered({ open: 0 })),
    },
    faults: ['broken-reply-left-open'],
  }),

  clientCase({
    id: 'interim-on-a-kept-connection',
    title: 'An interim reply in front of a later reply is none of the replies to be matched',
    requires: ['rfc9110-s15.2-2', 'rfc9112-s9.2-1'],
    peer: httpServerByConnection([one, interimReply(103), two], [interimReply(103), two]),
    open: [url, url],
    connection: 'keep',
    outcomes: {
      'delivers both': accept(delivered({ open: 0, body: 'one' }), delivered({ open: 1, status: 200, body: 'two' })),
      'takes the interim reply for the final one': reject(delivered({ open: 1, status: 103 })),
      'reports an error': reject(failed({ open: 1 })),
    },
    faults: ['interim-is-final'],
  }),
]);
