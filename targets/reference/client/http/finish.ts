import type { Session } from '../session.js';
import { readBody } from './body.js';
import type { Answer } from './answer.js';

/** The most that is read of a body nobody wants, to be able to use the connection again. */
const SKIP_LIMIT = 256 * 1024;

/**
 * Decides what becomes of the connection after a reply was read, completely or not. A request that is still being sent is
 * sent to its end first, unless sending was stopped (RFC 9110 section 7.5).
 */
export async function finish(session: Session, answer: Answer, method: string, complete: boolean): Promise<void> {
  const { link, reply, origin } = answer;
  const { faults } = session;
  if (!complete && faults.has('reuse-after-time-limit')) {
    await revived();
    session.giveBack(origin, link);
    return;
  }
  if (!complete && !faults.has('reuse-with-unread-body')) {
    link.drop();
    return;
  }
  const clean = complete && (await answer.sent) && session.clean(link);
  if (!reply.closes && !answer.last && method !== 'CONNECT' && (clean || faults.has('reuse-with-unread-body'))) {
    session.giveBack(origin, link);
  } else if (!faults.has(link.source.size > 0 ? 'surplus-left-open' : 'close-left-to-the-server')) link.leave();
}

/** Until what waited on a connection has been told that its time has passed. */
export function revived(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Reads and forgets the body of a reply that is not reported, so that its connection can be used again. */
export async function skipBody(session: Session, answer: Answer, method: string): Promise<void> {
  const { link, reply } = answer;
  const { framing } = reply;
  if (session.faults.has('reuse-with-unread-body')) {
    session.giveBack(answer.origin, link);
    return;
  }
  if (!session.keeps || reply.closes || answer.last) {
    link.leave();
    return;
  }
  if (framing.kind === 'length' && framing.length > SKIP_LIMIT) {
    link.drop();
    return;
  }
  let left = SKIP_LIMIT;
  const sink = {
    length: () => SKIP_LIMIT - left,
    seen: () => Promise.resolve({ length: 0, octets: '' }),
    write: (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) throw new Error('the body of a redirection is too large to skip');
    },
  };
  const complete = await readBody(link.source, reply, sink, session.faults).then(
    () => true,
    () => false,
  );
  await finish(session, answer, method, complete);
}
