import {
  accept,
  awaitRequest,
  body,
  brokeOff,
  chunkedAs,
  clientCase,
  completed,
  delivered,
  endedInOrder,
  failed,
  framedBy,
  httpServer,
  httpServerByConnection,
  interimReply,
  noResponse,
  octets,
  otherConnection,
  paced,
  reject,
  reply,
  site,
  sized,
  stall,
  topic,
  unframed,
  wholeOf,
  write,
} from '../../harness/vocabulary/index.js';

const serves = httpServer(reply(200, sized('0123456789')));
/** The limit in the controls is one that no target needs. */
const control = { peer: serves, open: { url: 'http://{peer}/', timeoutMs: 60_000 } };
const open = { url: 'http://{peer}/', timeoutMs: 200 };
const said = (content: string) => reply(200, sized(content));
const givesUp = {
  'reports an error': accept(noResponse()),
  'makes up a response': reject(completed()),
};
const breaksOff = {
  'reports that the body broke off': accept(brokeOff()),
  'reports an error instead of a response': accept(noResponse()),
  'delivers the part as if it were the whole': reject(completed()),
};
const DRIPPED = '0123456789abcdefghij';
const drips = said(DRIPPED);
/** One octet at a time behind the head. */
const DRIPS = Array.from(DRIPPED, (_, nth) => wholeOf(drips).length - nth);

export default topic('http11/client-timeout', [
  clientCase({
    id: 'no-reply',
    title: 'A client gives up a server that never replies when its time limit has passed',
    requires: ['urllib-timeout'],
    control,
    peer: httpServer(awaitRequest(), stall()),
    open,
    outcomes: {
      'reports an error': accept(noResponse()),
      'makes up a response': reject(completed()),
    },
    faults: ['timeout-ignored'],
  }),

  clientCase({
    id: 'body-stops',
    title: 'A client gives up a body that does not go on when its time limit has passed',
    requires: ['urllib-timeout'],
    control,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '10' }, '01234')), stall()),
    open,
    outcomes: {
      'reports that the body broke off': accept(brokeOff()),
      'reports an error instead of a response': accept(noResponse()),
      'delivers the part as if it were the whole': reject(completed()),
    },
    faults: ['timeout-ignored', 'time-limit-for-heads-only', 'time-limit-is-the-end'],
  }),

  clientCase({
    id: 'head-stops',
    title: 'A client gives up a head that does not go on when its time limit has passed',
    requires: ['urllib-timeout'],
    control,
    peer: httpServer(octets('HTTP/1.1 200 OK\r\nContent-Le'), stall()),
    open,
    outcomes: givesUp,
    faults: ['timeout-ignored'],
  }),

  clientCase({
    id: 'status-line-stops',
    title: 'A client gives up a status line that does not go on when its time limit has passed',
    requires: ['urllib-timeout'],
    control,
    peer: httpServer(octets('HTTP/1.1 2'), stall()),
    open,
    outcomes: givesUp,
    faults: ['timeout-ignored'],
  }),

  clientCase({
    id: 'nothing-behind-an-interim-reply',
    title: 'A client gives up a server that goes silent behind an interim reply when its time limit has passed',
    requires: ['urllib-timeout'],
    control,
    peer: httpServer(interimReply(100), stall()),
    open,
    outcomes: givesUp,
    faults: ['timeout-ignored'],
  }),

  clientCase({
    id: 'chunks-stop',
    title: 'A client gives up a chunked body that does not go on when its time limit has passed',
    requires: ['urllib-timeout', 'rfc9112-s8-3'],
    control,
    peer: httpServer(reply(200, chunkedAs({ last: false }, '01234')), stall()),
    open,
    outcomes: breaksOff,
    faults: ['timeout-ignored', 'time-limit-for-heads-only'],
  }),

  clientCase({
    id: 'unframed-body-stops',
    title: 'A body that the end of the connection delimits is not complete because a time limit has passed',
    requires: ['urllib-timeout', 'rfc9112-s8-2'],
    control: { peer: httpServer(reply(200, unframed('0123456789'))), open: control.open },
    peer: httpServer(reply(200, unframed('01234')), stall()),
    open,
    outcomes: breaksOff,
    faults: ['timeout-ignored', 'time-limit-is-the-end'],
  }),

  clientCase({
    id: 'body-drips',
    title: 'A body that comes slowly, and longer than the time limit, is delivered whole or given up',
    requires: ['urllib-timeout', 'rfc9112-s8-4'],
    control,
    peer: httpServer(paced(drips, DRIPS, 50)),
    open: { url: 'http://{peer}/', timeoutMs: 300 },
    outcomes: {
      'delivers it, as the limit is on silence': accept(body(DRIPPED)),
      'reports that the body broke off': accept(brokeOff()),
      'reports an error instead of a response': accept(noResponse()),
      'delivers a part as if it were the whole': reject(completed()),
    },
    note: 'What a limit is a limit of is left to the client; urllib has it bound each single wait.',
    faults: ['time-limit-cuts-the-body'],
  }),

  clientCase({
    id: 'given-up-in-order',
    title: 'A client whose time limit has passed closes the connection in order',
    requires: ['rfc9112-s9.5-1'],
    control,
    peer: httpServer(awaitRequest(), stall()),
    open,
    outcomes: {
      'closes the connection': accept(noResponse(), endedInOrder()),
      'resets the connection': reject(noResponse()),
    },
    faults: ['time-limit-resets'],
  }),

  clientCase({
    id: 'late-reply-is-not-the-next',
    title: 'The reply to a request that was given up is not the reply to the next one',
    requires: ['rfc9112-s9.2-1', 'rfc9112-s9.3-6'],
    control: {
      peer: site({ '/': [said('one'), said('two')] }),
      open: [control.open, 'http://{peer}/'],
      expects: [delivered({ open: 1, body: 'two' })],
    },
    peer: httpServerByConnection([awaitRequest(), awaitRequest(), write(said('late'))], [said('two')]),
    open: [open, 'http://{peer}/'],
    connection: 'keep',
    outcomes: {
      'asks on another connection': accept(delivered({ open: 1, body: 'two' }), otherConnection(0, 1)),
      'reports an error': accept(failed({ open: 1 })),
      'delivers the late reply': reject(delivered({ open: 1, body: 'late' })),
    },
    faults: ['reuse-after-time-limit'],
  }),

  clientCase({
    id: 'rest-of-a-body-given-up',
    title: 'A connection on which a body was given up for time is not used again',
    requires: ['rfc9112-s9.3-6'],
    peer: httpServerByConnection(
      [reply(200, framedBy({ 'Content-Length': '10' }, '01234')), awaitRequest(), write(octets('56789'))],
      [said('two')],
    ),
    open: [open, 'http://{peer}/'],
    connection: 'keep',
    outcomes: {
      'delivers the next reply': accept(delivered({ open: 1, body: 'two' })),
      'fails on the rest of the first': reject(failed({ open: 1 })),
    },
    faults: ['reuse-after-time-limit'],
  }),
]);
