import type { Open } from '../../../../harness/model/protocol.js';
import { asOpenError } from '../errors.js';
import type { Address, Link } from '../net/link.js';
import type { Session } from '../session.js';
import { bodyPieces } from './request-body.js';
import { writeHead, type Request } from './request.js';
import { readReply, type Reply } from './reply.js';

/** A reply whose body has not been read yet, and the connection it stands on. `sent` tells whether the whole request went out. */
export type Answer = {
  readonly link: Link;
  readonly reply: Reply;
  readonly origin: string;
  readonly sent: Promise<boolean>;
};

/** Head and small bodies leave in one segment. */
const SMALL = 16 * 1024;

const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']);

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
  const head = Buffer.from(writeHead(request, session.faults), 'latin1');
  const kept = session.takeIdle(origin);
  if (kept !== undefined) {
    const before = kept.source.total;
    try {
      return await converse(session, request, origin, kept, head, false);
    } catch (thrown) {
      kept.drop();
      const repeatable = IDEMPOTENT.has(request.method) || session.faults.has('post-retried');
      if (!repeatable || kept.source.total > before || asOpenError(thrown, 'head').name === 'Timeout') throw thrown;
    }
  }
  for (let again = session.faults.has('retry-retried') && kept !== undefined; ; again = false) {
    const link = await session.connect(address, open.timeoutMs);
    try {
      return await converse(session, request, origin, link, head, true);
    } catch (thrown) {
      link.leave();
      if (!again) throw thrown;
    }
  }
}

/** Writes and reads at the same time, because a server may answer before it has read the whole request (RFC 9112 section 9.5). */
async function converse(
  session: Session,
  request: Request,
  origin: string,
  link: Link,
  head: Buffer,
  first: boolean,
): Promise<Answer> {
  const { faults } = session;
  const state = { stop: false };
  const sending = write(session, request, link, head, state);
  const upgrade = request.fields.some(([name]) => name.toLowerCase() === 'upgrade');
  const reply = await readReply(link.source, { method: request.method, upgrade, first }, faults).catch(
    (thrown: unknown) => {
      state.stop = true;
      throw asOpenError(thrown, 'head');
    },
  );
  if (reply.closes && reply.status >= 400 && !faults.has('refused-body-still-sent')) state.stop = true;
  session.noteVersion(origin, reply.version);
  return { link, reply, origin, sent: state.stop ? Promise.resolve(false) : sending };
}

async function write(
  session: Session,
  request: Request,
  link: Link,
  head: Buffer,
  state: { readonly stop: boolean },
): Promise<boolean> {
  const pieces = request.body === undefined ? [] : bodyPieces(request.body, request.to10, session.faults);
  let unsent = head;
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
