import { releaseAllGroups } from './process/watchdog.js';
import type { RunningTarget } from './session.js';

type Stop = () => Promise<void>;

const running = new Set<Stop>();

/** Stops what runs when it is called first; until then `stopAll` does. */
export function untilStopped(stop: Stop): Stop {
  let stopped: Promise<void> | null = null;
  const once = (): Promise<void> => (stopped ??= stop().finally(() => running.delete(once)));
  running.add(once);
  return once;
}

/** The target, which `stopAll` knows of until it has been stopped. */
export function remember(target: RunningTarget): RunningTarget {
  return {
    facts: target.facts,
    window: target.window,
    attempt: (play) => target.attempt(play),
    notes: () => target.notes(),
    get stoppedBecause() {
      return target.stoppedBecause;
    },
    stop: untilStopped(() => target.stop()),
  };
}

/** Stops every target this process started, and ends every process of them. */
export async function stopAll(): Promise<void> {
  await Promise.allSettled([...running].map((stop) => stop()));
  releaseAllGroups();
}
