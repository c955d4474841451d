import { setTimeout as wait } from 'node:timers/promises';

/** Whether a promise, which never rejects, is settled within so many milliseconds. No timer is left behind. */
export async function within(ms: number, settled: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const late = wait(ms, false, { signal: timer.signal }).catch(() => false);
  const inTime = await Promise.race([settled.then(() => true), late]);
  timer.abort();
  return inTime;
}
