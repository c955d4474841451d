import type { Step } from '../model/index.js';
import type { Connecting, PlayedConnection } from './http-client.js';
import { playConnection } from './http-client.js';
import type { Tape } from './tape.js';

/**
 * Plays a client's script that may go on, on a new connection, at the steps `anew` and `reconnect`. At `anew` the connection before is
 * ended first, and what both show is told as one. At `reconnect` it stays as it was left until the last one is over, which alone is
 * told of. All of them are on the tape. Rejects as `playConnection` does.
 */
export async function playConnections(steps: readonly Step[], to: Connecting, tape: Tape): Promise<PlayedConnection> {
  let connections = 0;
  return playAll(steps, to, tape, () => `c${++connections}`);
}

type Naming = () => string;

async function playAll(steps: readonly Step[], to: Connecting, tape: Tape, name: Naming): Promise<PlayedConnection> {
  const at = steps.findLastIndex((step) => step.do === 'reconnect');
  if (at < 0) return playAnew(steps, to, tape, name);
  let release = (): void => undefined;
  const over = new Promise<void>((resolve) => (release = resolve));
  let before: Promise<PlayedConnection> | undefined;
  const left = new Promise<void>((resolve, reject) => {
    const hold = (): Promise<void> => {
      resolve();
      return over;
    };
    before = playAll(steps.slice(0, at), { ...to, hold }, tape, name);
    before.catch(reject);
  });
  await left;
  try {
    return await playAnew(steps.slice(at + 1), to, tape, name);
  } finally {
    release();
    await before;
  }
}

/** Where the target did not end a connection in time, or refused it, that is what is told, and nothing more is played. */
async function playAnew(steps: readonly Step[], to: Connecting, tape: Tape, name: Naming): Promise<PlayedConnection> {
  const at = steps.findLastIndex((step) => step.do === 'anew');
  if (at < 0) return playConnection(steps, to, tape, name());
  const { hold, ...early } = to;
  const first = await playAnew(steps.slice(0, at), early, tape, name);
  if (first.connection.timedOut || first.connection.targetEnd === 'refused') {
    await hold?.();
    return first;
  }
  const next = await playConnection(steps.slice(at + 1), { ...to, heard: first.replies }, tape, name());
  return {
    ...next,
    localPorts: [...first.localPorts, ...next.localPorts],
    surplus: first.surplus + next.surplus,
    begins: [...first.begins, first.replies.length],
  };
}
