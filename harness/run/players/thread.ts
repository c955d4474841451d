import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { packageRoot } from '../../package-root.js';
import { portTurns } from '../../peer/index.js';
import { within } from '../../target/index.js';
import type { Calls, Given } from './calls.js';

/** What a thread runs, in one file wherever this one is: to find and read some hundred would take it longer than to play. */
const PROGRAM = path.join(packageRoot, 'dist', 'bin', 'player.js');

/** How long a thread may take to finish what it has begun, such as removing files, once it was told to end. */
const GRACE_MS = 2000;

/** A thread, and the calls that it answers, which reject once it has ended. `over`: why it has; null while it has not. */
export type Thread = {
  readonly calls: Calls;
  readonly over: () => Error | null;
  readonly end: () => Promise<void>;
};

/** Begins a thread, which at once loads the items that it may be asked for. */
export function beginThread(ids: readonly string[]): Thread {
  const worker = new Worker(PROGRAM, { workerData: { ids, turns: portTurns() } satisfies Given });
  const exited = once(worker, 'exit').catch(() => undefined);
  const calls = createBirpc<Calls>(
    {},
    { post: (data) => worker.postMessage(data), on: (hear) => worker.on('message', hear), timeout: -1 },
  );
  let over: Error | null = null;
  const close = (why: Error): void => {
    over ??= why;
    calls.$close(over);
  };
  worker.on('error', close);
  worker.on('exit', () => close(new Error('a thread of the harness has ended')));
  return {
    calls,
    over: () => over,
    end: async () => {
      if (over === null) await calls.leave.asEvent();
      await within(GRACE_MS, exited);
      await worker.terminate();
    },
  };
}
