import { TargetStartError, untilStopped } from '../../target/index.js';
import type { Brief } from './calls.js';
import type { Player } from './player.js';
import { notPlayed } from './player.js';
import type { Thread } from './thread.js';

/**
 * Has a thread start a target and play against it: the peers and the judgement of one target then do not wait for those of another.
 * Rejects with `TargetStartError`. Where the thread itself fails, this and every play reject with its error.
 */
export async function playInThread(thread: Thread, brief: Brief): Promise<Player> {
  const { calls } = thread;
  const underWay = new Set<Promise<unknown>>();
  let notes: readonly string[] = [];
  let stoppedBecause: string | null = null;
  let leaving = false;

  async function asked<T>(call: () => Promise<T>): Promise<T> {
    const why = thread.over();
    if (why !== null) throw why;
    const answer = call();
    underWay.add(answer);
    return answer.finally(() => underWay.delete(answer));
  }

  // It may be asked for at any time, so that a target that never says that it is ready can be stopped too.
  const stop = untilStopped(async () => {
    leaving = true;
    if (thread.over() === null) {
      ({ notes, stoppedBecause } = await calls.stop());
      await Promise.allSettled(underWay);
    }
    await thread.end();
  });

  try {
    const started = await asked(() => calls.start(brief));
    if (started.kind === 'failed') throw new TargetStartError(started.failure);
    return {
      facts: started.facts,
      window: started.window,
      get stoppedBecause() {
        return stoppedBecause;
      },
      play: async (item, how) => {
        if (leaving) return notPlayed('blocked', 'the target was stopped');
        const answer = await asked(() => calls.play(item.id, how));
        stoppedBecause = answer.stoppedBecause;
        return answer.played;
      },
      stop,
      notes: () => notes,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
