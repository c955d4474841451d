import { startTarget } from '../../target/index.js';
import type { RunningTarget } from '../../target/index.js';
import type { PropertyOptions } from '../play-property.js';
import type { Brief } from './calls.js';
import { playOnce } from './play-once.js';
import type { Player } from './player.js';

/** Starts a target, and plays against it in this thread. Rejects with `TargetStartError`. */
export async function playHere({ spec, start, options }: Brief): Promise<Player> {
  return playerOf(await startTarget(spec, start), options);
}

/** Plays against a target in this thread. */
export function playerOf(target: RunningTarget, options: PropertyOptions): Player {
  return {
    facts: target.facts,
    window: target.window,
    get stoppedBecause() {
      return target.stoppedBecause;
    },
    play: (item, { survey, deadlineMs }) => playOnce(item, survey, target, { ...options, deadlineMs }),
    stop: () => target.stop(),
    notes: () => target.notes(),
  };
}
