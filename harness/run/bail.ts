import type { LogEvent } from '../model/index.js';

/** When a run stops by itself: after so many verdicts that count. */
export type BailAfter = {
  readonly most: number;
  readonly counts: (event: Extract<LogEvent, { type: 'case-finished' }>) => boolean;
};

/** Counts verdicts while a run goes on. */
export type Bail = {
  readonly hear: (event: LogEvent) => void;
  /** Whether it is enough. */
  readonly over: () => boolean;
  /** Why nothing more is run, in words. */
  readonly reason: () => string;
};

/** `enough` is called once, as soon as the last verdict that was to be seen has been. */
export function createBail(after: BailAfter | null, enough: () => void): Bail {
  let seen = 0;
  const over = (): boolean => after !== null && seen >= after.most;
  return {
    hear: (event) => {
      if (over() || event.type !== 'case-finished' || after?.counts(event) !== true) return;
      seen += 1;
      if (over()) enough();
    },
    over,
    reason: () =>
      `--bail stopped the run after ${seen === 1 ? 'an unexpected verdict' : `${seen} unexpected verdicts`}`,
  };
}
