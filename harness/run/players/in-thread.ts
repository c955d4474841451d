import { TargetStartError, untilStopped } from '../../target/index.js';
import type { Brief } from './calls.js';
import type { Player, WithStderr } from './player.js';
import type { Thread } from './thread.js';

const NOT_PLAYED: WithStderr = {
  verdict: 'blocked',
  outcome: null,
  reasons: ['the target was stopped'],
  transcript: [],
  counterexample: null,
  stderr: '',
};

/**
 * Has a thread start a target and play against it: the peers and the judgement of one target then do not wait for those of another.
 * Rejects with `TargetStartError`. Where the thread itself fails, this and every play reject with its error.
 */
export async function playInThread({ calls, over, end }: Thread, brief: Brief): Promise<Player> {
  const started = await calls.start(brief);
  if (started.kind === 'failed') {
    await end();
    throw new TargetStartError(started.failure);
  }
  let notes: readonly string[] = [];
  let stoppedBecause: string | null = null;
  let leaving = false;
  return {
    facts: started.facts,
    window: started.window,
    get stoppedBecause() {
      return stoppedBecause;
    },
    play: async (item, how) => {
      if (leaving) return NOT_PLAYED;
      const why = over();
      if (why !== null) throw why;
      const answer = await calls.play(item.id, how);
      stoppedBecause = answer.stoppedBecause;
      return answer.played;
    },
    stop: untilStopped(async () => {
      leaving = true;
      if (over() === null) ({ notes, stoppedBecause } = await calls.stop());
      await end();
    }),
    notes: () => notes,
  };
}
