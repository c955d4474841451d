import { createServer } from 'node:net';
import type { HttpServerScript, Step, Tls } from '../model/index.js';
import { HttpInbox } from './http-inbox.js';
import type { Link } from './link.js';
import { connOf } from '../model/index.js';
import type { Address } from './place.js';
import type { Room } from './room.js';
import { send } from './send.js';

const BEYOND = 'HTTP/1.1 503 Beyond The Script\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/** Listens and plays the n-th list of steps on the n-th connection, the last one on later connections too. */
export async function startHttpServer(script: HttpServerScript, room: Room, origin: string): Promise<Address> {
  for (const steps of script.connections) steps.forEach(checkStep);
  let accepted = 0;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    accepted += 1;
    const conn = connOf(origin, accepted);
    const steps = script.connections[accepted - 1] ?? script.connections.at(-1) ?? [];
    const inbox = new HttpInbox(conn, foreseenIn(steps), room);
    const link = room.addLink(conn, socket, inbox, 'in');
    if (link === null) return;
    if (script.tls !== undefined) secure(script.tls, link, room);
    room.play(link, () => play(steps, link, inbox, room));
  });
  return room.listen(origin, server, script.place);
}

/** A script that awaits no request still foresees the one it answers in advance, refuses or leaves unanswered. */
function foreseenIn(steps: readonly Step[]): number {
  return Math.max(1, steps.filter((step) => step.do === 'await-request').length);
}

function checkStep(step: Step): void {
  if (step.do === 'await-replies' || step.do === 'await-interim' || step.do === 'fence' || step.do === 'reconnect') {
    throw new TypeError(`The step "${step.do}" belongs in the script of a client, not of an HTTP server.`);
  }
}

/** Has a connection go on in TLS; what comes in its place is unforeseen. */
export function secure(tls: Tls, link: Link, room: Room): void {
  link.secure(tls, (octets) => room.unforeseen(link.conn, 'no TLS, but', octets.toString('latin1')));
}

async function play(steps: readonly Step[], link: Link, inbox: HttpInbox, room: Room): Promise<void> {
  let awaited = 0;
  for (const step of steps) {
    if (link.closed || link.released) break;
    if (step.do === 'close') break;
    if (step.do === 'await-request') {
      awaited += 1;
      const wanted = awaited;
      await link.until(() => inbox.complete >= wanted || link.over || link.released);
      // A target that ends its direction before its request is whole gets no answer to it.
      if (inbox.complete < wanted) break;
    } else if (step.do === 'await-head' || step.do === 'await-octets') {
      const ahead = awaited;
      const arrived = step.do === 'await-head' ? () => inbox.heads > ahead : () => inbox.arrivedBehind(ahead);
      await link.until(() => arrived() || link.over || link.released);
      if (!arrived()) break;
    } else {
      await perform(step, link, room, inbox);
    }
  }
  await close(link, inbox);
}

/** Plays one step of a scripted server on a connection. `inbox` tells of what its script does not foresee, where it has one. */
export async function perform(
  step: Step,
  link: Link,
  room: Room,
  inbox?: { readonly surplus: boolean },
): Promise<void> {
  switch (step.do) {
    case 'send':
      await send(link, { ...step, places: room.places });
      return;
    case 'half-close':
      await link.end('half-close');
      return;
    case 'drain':
      await link.until(() => link.over || link.released || inbox?.surplus === true);
      return;
    case 'stall':
      await link.until(() => link.over || link.released);
      return;
    case 'reset':
      link.reset();
      return;
    case 'begin-tls':
      secure(step.tls, link, room);
      return;
    case 'close':
    case 'await-request':
    case 'await-head':
    case 'await-octets':
    case 'await-replies':
    case 'await-interim':
    case 'fence':
    case 'anew':
    case 'reconnect':
      return;
  }
}

/** Ends a connection in good order, after a word to a target that has asked for more than the script holds. */
async function close(link: Link, inbox: HttpInbox): Promise<void> {
  if (inbox.surplus) await link.write(Buffer.from(BEYOND, 'latin1'));
  await link.end('fin');
  await link.until(() => false);
}
