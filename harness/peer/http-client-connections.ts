import type { Step } from '../model/index.js';
import type { PlayedConnection } from './http-client.js';
import { playConnection } from './http-client.js';
import type { Tape } from './tape.js';

/**
 * Plays a client's script that may go on, on a new connection, at every step `reconnect`. The connections before stay as they were left
 * until the last one is over, which alone is told of; all of them are on the tape. Rejects as `playConnection` does.
 */
export async function playConnections(
  steps: readonly Step[],
  to: { host: string; port: number; patienceMs: number; hold?: () => Promise<void> },
  tape: Tape,
): Promise<PlayedConnection> {
  const at = steps.findLastIndex((step) => step.do === 'reconnect');
  const conn = `c${steps.filter((step) => step.do === 'reconnect').length + 1}`;
  if (at < 0) return playConnection(steps, to, tape, conn);
  let release = (): void => undefined;
  const over = new Promise<void>((resolve) => (release = resolve));
  let before: Promise<PlayedConnection> | undefined;
  const left = new Promise<void>((resolve, reject) => {
    const hold = (): Promise<void> => {
      resolve();
      return over;
    };
    before = playConnections(steps.slice(0, at), { ...to, hold }, tape);
    before.catch(reject);
  });
  await left;
  try {
    return await playConnection(steps.slice(at + 1), to, tape, conn);
  } finally {
    release();
    await before;
  }
}
