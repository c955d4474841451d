import { releaseAllGroups } from './process/watchdog.js';
import type { RunningTarget } from './session.js';

const running = new Set<RunningTarget>();

/** The target, which `stopAll` knows of until it has been stopped. */
export function remember(target: RunningTarget): RunningTarget {
  running.add(target);
  return {
    facts: target.facts,
    window: target.window,
    attempt: (play) => target.attempt(play),
    notes: () => target.notes(),
    get stoppedBecause() {
      return target.stoppedBecause;
    },
    stop: () => target.stop().finally(() => running.delete(target)),
  };
}

/** Stops every target this process started, and ends every process of them. */
export async function stopAll(): Promise<void> {
  const targets = [...running];
  running.clear();
  await Promise.allSettled(targets.map((target) => target.stop()));
  releaseAllGroups();
}
