import type { Attempt } from '../session.js';
import type { AdapterWorker } from '../protocol/worker.js';

/** One time a play was played. */
export type Run = {
  /** Whether the play came to its end; it did not when it failed, be it for loss of the worker. */
  readonly finished: boolean;
  readonly stderr: string;
  /** Makes the way this run ended the result of the attempt. */
  readonly keep: () => void;
};

/** An attempt that waits for its result. Invariant: its promise is resolved once, by `keep` of one of its runs or by `end`. */
export type Job = {
  readonly run: (worker: AdapterWorker) => Promise<Run>;
  readonly end: (result: Attempt<never>) => void;
};

/** A play as a job, and the promise of its result. The job may be run several times, never twice at once. */
export function jobOf<T>(play: (worker: AdapterWorker) => Promise<T>): { job: Job; result: Promise<Attempt<T>> } {
  const { promise, resolve } = deferred<Attempt<T>>();
  const run = async (worker: AdapterWorker): Promise<Run> => {
    const { stderr } = worker.conversation;
    const mark = stderr.mark();
    const attempt = await played(play, worker, () => stderr.since(mark));
    return { finished: attempt.kind === 'finished', stderr: stderr.since(mark), keep: () => resolve(attempt) };
  };
  return { job: { run, end: resolve }, result: promise };
}

async function played<T>(
  play: (worker: AdapterWorker) => Promise<T>,
  worker: AdapterWorker,
  stderr: () => string,
): Promise<Attempt<T>> {
  try {
    return { kind: 'finished', value: await play(worker), stderr: stderr() };
  } catch (error) {
    // A play may fail of a broken connection before the loss of the worker that broke it is known here.
    await worker.settle().catch(() => undefined);
    return {
      kind: 'error',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      stderr: stderr(),
    };
  }
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
