import type { Brief } from './calls.js';
import { playHere } from './here.js';
import { playInThread } from './in-thread.js';
import type { Player } from './player.js';
import type { Threads } from './threads.js';

/** Starts a target, to be played against in a thread of its own where there is one for it. Rejects with `TargetStartError`. */
export function startPlayer(brief: Brief, threads: Threads | null): Promise<Player> {
  const thread = threads?.take(brief.spec.role) ?? null;
  return thread === null ? playHere(brief) : playInThread(thread, brief);
}
