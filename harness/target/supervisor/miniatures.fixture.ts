import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startAdapter } from './supervisor.js';
import type { ExchangeAnswer, RunningTarget, StartOptions, Worker } from '../session.js';
import type { TargetSpec } from '../../model/index.js';

const FOLDER = fileURLToPath(new URL('../../../targets/miniatures/', import.meta.url));

/** The tiny faulty target of this name, as if a descriptor had been read. */
export function miniatureSpec(name: string, changes: Partial<TargetSpec> = {}): TargetSpec {
  return {
    name,
    role: 'client',
    drive: { kind: 'run', argv: [process.execPath, `${FOLDER}${name}.js`] },
    folder: FOLDER,
    cwd: FOLDER,
    env: {},
    workers: 1,
    startMs: 30_000,
    claims: null,
    features: null,
    version: null,
    ...changes,
  };
}

export type MiniatureOptions = Partial<StartOptions> & { readonly spec?: Partial<TargetSpec> };

/** Starts a miniature; unless told otherwise it has half a minute to answer a ping. */
export function startMiniature(name: string, { spec, ...options }: MiniatureOptions = {}): Promise<RunningTarget> {
  const described = miniatureSpec(name, spec);
  const argv = described.drive.kind === 'run' ? described.drive.argv : [];
  return startAdapter(described, argv, { window: 4, harness: 'test', pongMs: 30_000, ...options });
}

/** A play of one exchange. The deadline is far away, unless the test is about it. */
export function opening(path: string, deadlineMs = 30_000): (worker: Worker) => Promise<ExchangeAnswer> {
  return (worker) => worker.exchange('fresh', [{ url: `http://127.0.0.1:9${path}` }], deadlineMs);
}

/** The ids of the processes that gave these answers. */
export function pidsOf(answers: readonly ExchangeAnswer[]): readonly number[] {
  const outcomes = answers.flatMap((answer) => (answer.kind === 'done' ? answer.outcomes : []));
  const pids = outcomes.map((outcome) => (outcome.kind === 'response' ? Number(outcome.body.octets) : 0));
  return [...new Set(pids)];
}

/** Waits until a process is gone, or only its exit status is left for whoever adopted it; false if it never goes. */
export async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    if (!runs(pid)) return true;
    await wait(10);
  }
  return false;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return !/^\S+ \(.*\) [ZX]/s.test(stat);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' && process.platform !== 'linux';
  }
}
