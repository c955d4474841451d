import { createServer } from 'node:net';
import type { HttpSiteScript, Step, WireRequest } from '../model/index.js';
import { connOf } from '../model/index.js';
import { perform, secure } from './http-server.js';
import type { Link } from './link.js';
import type { Address } from './place.js';
import type { Room } from './room.js';
import { SiteAnswers } from './site-answers.js';
import { SiteInbox } from './site-inbox.js';

const UNKNOWN: Step = { do: 'send', stream: ['HTTP/1.1 404 Beyond The Script\r\nContent-Length: 0\r\n\r\n'] };

/** Listens and answers every request by what it asks for, on whatever connection it comes, until an answer ends the connection. */
export async function startHttpSite(script: HttpSiteScript, room: Room, origin: string): Promise<Address> {
  for (const { steps, without } of Object.values(script.answers).flat())
    [...steps, ...(without?.steps ?? [])].forEach(checkStep);
  const answers = new SiteAnswers(script.answers);
  let accepted = 0;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    accepted += 1;
    const conn = connOf(origin, accepted);
    const inbox = new SiteInbox(conn, room);
    const link = room.addLink(conn, socket, inbox, 'in');
    if (link === null) return;
    if (script.tls !== undefined) secure(script.tls, link, room);
    room.play(link, () => play(link, inbox, answers, room));
  });
  return room.listen(origin, server, script.place);
}

/** What an answer may be made of: it begins when its request has come. */
function checkStep(step: Step): void {
  switch (step.do) {
    case 'send':
    case 'half-close':
    case 'drain':
    case 'reset':
    case 'stall':
    case 'close':
    case 'begin-tls':
      return;
    case 'await-request':
    case 'await-head':
    case 'await-octets':
    case 'await-replies':
    case 'await-interim':
    case 'fence':
    case 'anew':
    case 'reconnect':
      throw new TypeError(`The step "${step.do}" cannot be part of an answer of a site.`);
  }
}

async function play(link: Link, inbox: SiteInbox, answers: SiteAnswers, room: Room): Promise<void> {
  while (link.writable && !link.released) {
    await link.until(() => !inbox.empty || link.over || link.released);
    const request = inbox.shift();
    if (request === undefined) break;
    const steps = answers.take(request, room.places);
    if (steps === null)
      room.unforeseen(link.conn, 'a request beyond the script', request.head.split('\r\n', 1)[0] ?? '');
    const goesOn = persists(request) || steps?.some((step) => step.do === 'begin-tls') === true;
    if (!(await answer(steps ?? [UNKNOWN], link, room)) || !goesOn) break;
  }
  await link.end('fin');
  await link.until(() => false);
}

/** Whether the target wants the connection kept behind this request (RFC 9112 section 9.3). */
function persists({ version, fields }: Pick<WireRequest, 'version' | 'fields'>): boolean {
  const options = fields
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) => value.toLowerCase().split(/[ \t]*,[ \t]*/));
  if (options.includes('close')) return false;
  return version !== 'HTTP/1.0' || options.includes('keep-alive');
}

/** Plays an answer; false where the connection ends with it. */
async function answer(steps: readonly Step[], link: Link, room: Room): Promise<boolean> {
  for (const step of steps) {
    if (link.closed || link.released || step.do === 'close') return false;
    await perform(step, link, room);
  }
  return true;
}
