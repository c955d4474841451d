/** Runs tasks with at most `width` in flight, in order of the list. A task that rejects ends the pool after those in flight. */
export async function inPool<T>(tasks: readonly T[], width: number, work: (task: T) => Promise<void>): Promise<void> {
  const queue = tasks.values();
  let broken = false;
  const lane = async (): Promise<void> => {
    for (const task of queue) {
      if (broken) return;
      await work(task).catch((error: unknown) => {
        broken = true;
        throw error;
      });
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.max(1, Math.min(width, tasks.length)) }, lane));
  const rejected = lanes.find((one) => one.status === 'rejected');
  if (rejected !== undefined) throw rejected.reason;
}

/**
 * The tasks in order, but those that mostly wait spread evenly among the first two thirds of the others: while some wait there is work for
 * the rest, and none of them is left to be waited for when everything else is done.
 */
export function spread<T>(tasks: readonly T[], waits: (task: T) => boolean): readonly T[] {
  const waiting = tasks.filter(waits);
  const working = tasks.filter((task) => !waits(task));
  const upTo = (nth: number): number => Math.round((nth * working.length * 2) / (3 * waiting.length));
  const mixed = waiting.flatMap((one, nth) => [one, ...working.slice(upTo(nth), upTo(nth + 1))]);
  return [...mixed, ...working.slice(mixed.length - waiting.length)];
}

/** Lets work through one after the other, in the order in which it asked. */
export type Turns = (work: () => Promise<void>) => Promise<void>;

/** Turns for what cannot share a place: a port of its own, say. */
export function oneAtATime(): Turns {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
