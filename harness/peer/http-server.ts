import { createServer } from 'node:net';
import type { HttpServerScript, Step } from '../model/index.js';
import { HttpInbox } from './http-inbox.js';
import type { Link } from './link.js';
import { authorityOf, listenAt } from './place.js';
import type { Address } from './place.js';
import type { Room } from './room.js';
import { send } from './send.js';

const BEYOND = 'HTTP/1.1 503 Beyond The Script\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/** Listens and plays the n-th list of steps on the n-th connection, the last one on later connections too. */
export async function startHttpServer(script: HttpServerScript, room: Room, inUseMs?: number): Promise<Address> {
  for (const steps of script.connections) steps.forEach(checkStep);
  let accepted = 0;
  let peer = '';
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    accepted += 1;
    const conn = `c${accepted}`;
    const steps = script.connections[accepted - 1] ?? script.connections.at(-1) ?? [];
    const inbox = new HttpInbox(conn, foreseenIn(steps), room);
    const link = room.addLink(conn, socket, inbox, 'in');
    if (link !== null) room.play(link, () => play(steps, link, inbox, peer));
  });
  room.addServer(server);
  const address = await listenAt(server, script.place, inUseMs);
  peer = authorityOf(address);
  return address;
}

/** A script that awaits no request still foresees the one it answers in advance, refuses or leaves unanswered. */
function foreseenIn(steps: readonly Step[]): number {
  return Math.max(1, steps.filter((step) => step.do === 'await-request').length);
}

function checkStep(step: Step): void {
  if (step.do === 'await-replies' || step.do === 'await-interim' || step.do === 'fence') {
    throw new TypeError(`The step "${step.do}" belongs in the script of a client, not of an HTTP server.`);
  }
}

async function play(steps: readonly Step[], link: Link, inbox: HttpInbox, peer: string): Promise<void> {
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
    } else {
      await perform(step, link, inbox, peer);
    }
  }
  await close(link, inbox);
}

async function perform(step: Step, link: Link, inbox: HttpInbox, peer: string): Promise<void> {
  switch (step.do) {
    case 'send':
      await send(link, { ...step, peer });
      return;
    case 'half-close':
      await link.end('half-close');
      return;
    case 'drain':
      await link.until(() => link.over || link.released || inbox.surplus);
      return;
    case 'stall':
      await link.until(() => link.over || link.released);
      return;
    case 'reset':
      link.reset();
      return;
    case 'close':
    case 'await-request':
    case 'await-replies':
    case 'await-interim':
    case 'fence':
      return;
  }
}

/** Ends a connection in good order, after a word to a target that has asked for more than the script holds. */
async function close(link: Link, inbox: HttpInbox): Promise<void> {
  if (inbox.surplus) await link.write(Buffer.from(BEYOND, 'latin1'));
  await link.end('fin');
  await link.until(() => false);
}
