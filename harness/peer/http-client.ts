import { connect } from 'node:net';
import type { Octets, SeenConnection, Step, WireReply } from '../model/index.js';
import { ReplyReader } from '../wire/index.js';
import { ClientPlay } from './http-client-play.js';
import { Link } from './link.js';
import { authorityOf } from './place.js';
import { SentMethods } from './sent-methods.js';
import type { Tape } from './tape.js';

/** What one connection to a server showed. The reply to a fence is among the replies. */
export type PlayedConnection = {
  /** The harness's ports, in order; 0 where the connection was refused. */
  readonly localPorts: readonly number[];
  readonly connection: SeenConnection;
  readonly replies: WireReply[];
  /** How many replies had come when a further connection began, for each of those. */
  readonly begins: readonly number[];
  readonly surplus: Octets;
  readonly fence: 'none' | 'unanswered' | 'answered';
};

/** Where to connect to, and what is known of the connection beforehand. */
export type Connecting = {
  readonly host: string;
  readonly port: number;
  readonly patienceMs: number;
  /** Is called when the script has been played; the connection is left as it is until what it gives has come. */
  readonly hold?: () => Promise<void>;
  /** Is told the harness's port as soon as the connection is there. */
  readonly onOpen?: (localPort: number) => void;
  /** Replies on connections before this one, which count, and of which the script may use what they told. */
  readonly heard?: readonly WireReply[];
};

const REPLIES = 1000;
const BRIEFLY_MS = 500;

/**
 * Plays a client's script on one new connection to a server, and closes it.
 *
 * `patienceMs` bounds every single wait for the target; when it has passed, the connection is marked as timed out and closed.
 * Whatever the target does is evidence and never rejects; a script with steps of a server rejects with `TypeError`.
 */
export async function playConnection(
  steps: readonly Step[],
  to: Connecting,
  tape: Tape,
  conn = 'c1',
): Promise<PlayedConnection> {
  if (steps.some((step) => step.do === 'await-request')) {
    throw new TypeError('The step "await-request" belongs in the script of a server, not of a client.');
  }
  const sent = new SentMethods();
  const reader = new ReplyReader((index) => sent.methodOf(index));
  const replies: WireReply[] = [...(to.heard ?? [])];
  const keep = (more: readonly WireReply[]): void =>
    void replies.push(...more.slice(0, Math.max(0, REPLIES - replies.length)));
  const socket = connect({ host: to.host, port: to.port, allowHalfOpen: true, noDelay: true });
  const inbox = {
    data: (chunk: Buffer) => keep(reader.push(chunk)),
    end: (how: 'fin' | 'rst') => keep(reader.end(how)),
  };
  const link = new Link(conn, socket, tape, inbox, 'out');
  let patient = await link.until(() => link.opened || link.over, to.patienceMs);
  const localPort = socket.localPort ?? 0;
  const play = new ClientPlay(link, { places: { '': authorityOf(to) }, patienceMs: to.patienceMs, sent, replies });
  if (!patient) link.timeOut(`The connection was not established within ${to.patienceMs} ms.`);
  if (link.opened) to.onOpen?.(localPort);
  if (patient && link.opened) patient = await play.run(steps);
  // What comes after patience has run out is on the tape, but it answers nothing any more: the harness's own FIN may have caused it.
  const whenGivenUp = patient ? null : { connection: link.seen(), replies: replies.slice(), surplus: reader.surplus };
  await to.hold?.();
  void link.end('fin');
  const ended = await link.until(
    () => false,
    patient && !play.settled ? to.patienceMs : Math.min(BRIEFLY_MS, to.patienceMs),
  );
  if (!ended && patient && !play.settled && !link.over) {
    link.timeOut(`The target did not end the connection within ${to.patienceMs} ms.`);
  }
  link.abandon();
  const seen = whenGivenUp ?? { connection: link.seen(), replies, surplus: reader.surplus };
  return { localPorts: [localPort], begins: [], ...seen, fence: play.fence };
}
