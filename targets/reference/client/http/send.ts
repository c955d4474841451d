import type { Open } from '../../../../harness/model/protocol.js';
import { asOpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Address, Link } from '../net/link.js';
import type { Session } from '../session.js';
import type { Answer } from './answer.js';
import { revived } from './finish.js';
import { saysClose } from './persistence.js';
import { isRepeatable, repeated, repetitions } from './repeat.js';
import { permissionFor, type Permission } from './expectation.js';
import { bodyPieces } from './request-body.js';
import { writeHead, type Request } from './request.js';
import { readReply } from './reply.js';
import { connectFor } from './way.js';

/** Head and small bodies leave in one segment. */
const SMALL = 16 * 1024;

/**
 * Sends a request and reads the reply up to its body.
 *
 * A connection that was kept may have been closed by the server meanwhile: an idempotent request that got no octet of a
 * reply there is sent once more on a new connection (RFC 9110 section 9.2.2).
 */
export async function send(
  session: Session,
  request: Request,
  origin: string,
  address: Address,
  open: Open,
): Promise<Answer> {
  const { faults } = session;
  // What cannot be sent is refused before anything is connected.
  writeHead(request, faults);
  const kept = session.takeIdle(origin, open.timeoutMs);
  if (kept !== undefined) {
    const before = kept.source.total;
    try {
      return await converse(session, request, origin, kept, false);
    } catch (thrown) {
      await giveUp(session, origin, kept, thrown);
      const answered = kept.source.total > before;
      if (!isRepeatable(request, faults) || answered || asOpenError(thrown, 'head').name === 'Timeout') throw thrown;
    }
  }
  const asked = kept === undefined ? request : repeated(request, faults);
  for (let left = repetitions(request, kept !== undefined, faults); ; left -= 1) {
    const link = await connectFor(session, request, address, open);
    if (session.unread !== undefined) link.source.push(session.unread);
    session.unread = undefined;
    try {
      return await converse(session, betrayed(asked, faults), origin, link, true);
    } catch (thrown) {
      if (faults.has('buffer-survives-the-connection')) session.unread = link.source.take(Infinity);
      if (asOpenError(thrown, 'head').name === 'Timeout') await giveUp(session, origin, link, thrown);
      else if (!faults.has('broken-reply-left-open')) link.leave();
      if (left === 0) throw thrown;
    }
  }
}

/** What a fault sends through a tunnel: what its proxy alone was to be shown. */
function betrayed(request: Request, faults: ClientFaults): Request {
  const { gate, location, method, fields } = request;
  if (gate === undefined || !faults.has('proxy-credentials-through-tunnel')) return request;
  return { ...request, fields: [...fields, ...gate.field(location.url, { method, target: '/', body: undefined })] };
}

/** Ends a connection that gave no reply. */
async function giveUp(session: Session, origin: string, link: Link, thrown: unknown): Promise<void> {
  const late = asOpenError(thrown, 'head').name === 'Timeout';
  if (!late || !session.faults.has('reuse-after-time-limit')) {
    link.drop();
    return;
  }
  await revived();
  session.giveBack(origin, link);
}

/** Writes and reads at the same time, because a server may answer before it has read the whole request (RFC 9112 section 9.5). */
async function converse(
  session: Session,
  request: Request,
  origin: string,
  link: Link,
  first: boolean,
): Promise<Answer> {
  const { faults } = session;
  const head = Buffer.from(writeHead(request, faults), 'latin1');
  const state = { stop: false };
  const permission = permissionFor(request, faults);
  const sending = write(session, request, link, head, state, permission);
  const upgrade = request.fields.some(([name]) => name.toLowerCase() === 'upgrade');
  const reply = await readReply(link.source, { method: request.method, upgrade, first, permission }, faults).catch(
    (thrown: unknown) => {
      state.stop = true;
      permission?.refuse();
      throw asOpenError(thrown, 'head');
    },
  );
  permission?.refuse();
  if (faults.has('early-reply-stops-content')) state.stop = true;
  if (reply.closes && reply.status >= 400 && !faults.has('refused-body-still-sent')) state.stop = true;
  session.noteVersion(origin, reply.version);
  const last = (request.last || saysClose(request.fields)) && !faults.has('own-close-forgotten');
  return { link, reply, origin, sent: state.stop ? Promise.resolve(false) : sending, last };
}

async function write(
  session: Session,
  request: Request,
  link: Link,
  head: Buffer,
  state: { readonly stop: boolean },
  permission: Permission | undefined,
): Promise<boolean> {
  const pieces = request.body === undefined ? [] : bodyPieces(request.body, request.to10, session.faults);
  let unsent = head;
  if (permission !== undefined) {
    if (!(await link.write(head))) return false;
    if (!(await permission.given)) return session.faults.has('skipped-content-keeps-connection');
    unsent = Buffer.alloc(0);
  }
  for (const piece of pieces) {
    if (unsent.length + piece.length <= SMALL) {
      unsent = Buffer.concat([unsent, piece]);
      continue;
    }
    if (!(await link.write(unsent))) return false;
    // A socket that takes every write at once would keep the loop from reading a reply that is already there.
    await new Promise((resolve) => setImmediate(resolve));
    if (state.stop) return false;
    unsent = piece;
  }
  return link.write(unsent);
}
