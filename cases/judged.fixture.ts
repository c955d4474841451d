import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LogEvent } from '../harness/model/index.js';
import type { Item } from '../harness/run/index.js';
import { entriesOf, loadRegistry, openLog, run, threadsFor } from '../harness/run/index.js';

/** Who is judged, with which faults of the reference target, and by which part of the case set. */
export type Judged = {
  readonly targets: readonly string[];
  readonly fault: readonly string[];
  readonly all: readonly Item[];
  readonly chosen: readonly Item[];
};

type Finished = Extract<LogEvent, { type: 'case-finished' }>;

const registry = await loadRegistry();

/** Judges targets by the same seed each time, and tells of every verdict. Rejects where a target cannot start. */
export async function judged(
  { targets, fault, all, chosen }: Judged,
  how: { readonly deadlineMs: number; readonly jobs: number; readonly doubts?: number },
  onFinished: (event: Finished) => void,
): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wireproof-'));
  const log = openLog(folder, (event) => {
    if (event.type === 'case-finished') onFinished(event);
  });
  const { entries, skipped } = await entriesOf([...targets], { fault: [...fault] }, all);
  const plan = { registry, all, items: chosen, questions: [], entries, skipped, argv: [], levels: null };
  const always = {
    startedAt: new Date(),
    seed: 1,
    runs: 50,
    repeat: 1,
    rerun: () => '',
    interrupted: () => false,
    threads: threadsFor(chosen, []),
  };
  const { failedToStart } = await run({ ...plan, ...always, ...how }, log);
  log.close();
  rmSync(folder, { recursive: true });
  assert.deepEqual(failedToStart, []);
}
