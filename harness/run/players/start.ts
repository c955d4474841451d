import type { Brief } from './calls.js';
import { playHere } from './here.js';
import { playInThread } from './in-thread.js';
import type { Player } from './player.js';
import { asOne } from './several.js';
import type { Threads } from './threads.js';

/**
 * Starts a target, to be played against in as many threads as it has workers, or in this one where there are no threads to be had.
 * Rejects with `TargetStartError`.
 */
export async function startPlayer(brief: Brief, threads: Threads | null): Promise<Player> {
  const { spec } = brief;
  const taken = Array.from({ length: spec.workers }, () => threads?.take(spec.role) ?? null);
  const own = taken.flatMap((thread) => thread ?? []);
  if (own.length === 0) return playHere(brief);
  const each = { ...brief, spec: { ...spec, workers: 1 } };
  const ended = await Promise.allSettled(own.map((thread) => playInThread(thread, each)));
  const [first, ...others] = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = ended.find((one) => one.status === 'rejected');
  if (first !== undefined && failed === undefined) return asOne([first, ...others]);
  for (const player of [first, ...others]) await player?.stop();
  throw failed?.reason;
}
