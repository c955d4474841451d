import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Octets } from '../../model/index.js';
import { whenAborted } from '../process/aborted.js';
import { guardGroup, releaseGroup } from '../process/watchdog.js';

/** How a program is run: without a shell, `env` being its whole environment. */
export type Run = {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Receives standard output piece by piece; nothing of it is kept here. */
  readonly output: (piece: Buffer) => void;
  /** Ends the process group when it is aborted. */
  readonly signal: AbortSignal;
};

/**
 * How a program ended. `head`: what it wrote to `/dev/fd/3`, when an argument names that.
 * `stderr`: the last 4,096 characters. `aborted`: it was made to end.
 */
export type Ended =
  | { readonly kind: 'exit'; readonly code: number; readonly stderr: string; readonly head: Octets | null }
  | { readonly kind: 'signal'; readonly name: string; readonly stderr: string }
  | { readonly kind: 'aborted'; readonly stderr: string }
  | { readonly kind: 'not-run'; readonly why: string };

/** The place a command can write a message head to, apart from the body on standard output. */
export const HEAD_CHANNEL = '/dev/fd/3';

const STDERR_KEPT = 4_096;
const HEAD_KEPT = 1_048_576;

/** Runs a program in a process group of its own until it has ended and its output is read. Never rejects. */
export function runProgram(run: Run): Promise<Ended> {
  const head = run.argv.some((word) => word.includes(HEAD_CHANNEL)) ? openHead() : null;
  return watch(run, head)
    .catch((error: unknown): Ended => ({ kind: 'not-run', why: cannotRun(run, error) }))
    .finally(() => {
      if (head !== null) closeSync(head);
    });
}

function watch(run: Run, head: number | null): Promise<Ended> {
  return new Promise((resolve) => {
    const [program = '', ...args] = run.argv;
    const stdio = ['ignore' as const, 'pipe' as const, 'pipe' as const, ...(head === null ? [] : [head])];
    const child = spawn(program, args, { cwd: run.cwd, env: run.env, detached: true, windowsHide: true, stdio });
    const { pid, stdout, stderr } = child;
    let said = '';
    if (pid !== undefined) guardGroup(pid);
    const abort = (): void => {
      if (pid !== undefined) releaseGroup(pid);
      stdout?.destroy();
      stderr?.destroy();
      resolve({ kind: 'aborted', stderr: said });
    };
    const stopListening = whenAborted(run.signal, abort);
    stdout?.on('data', run.output);
    stderr?.on('data', (piece: Buffer) => (said = (said + piece.toString('utf8')).slice(-STDERR_KEPT)));
    child.on('error', (error) => resolve({ kind: 'not-run', why: cannotRun(run, error) }));
    // What the program left behind in its group would keep the output open: the group ends with its leader.
    child.on('exit', () => {
      if (pid !== undefined) releaseGroup(pid);
    });
    child.on('close', (code, signal) => {
      // After an abort nobody waits any more, and the head's file is closed.
      if (run.signal.aborted) return;
      stopListening();
      if (signal !== null) resolve({ kind: 'signal', name: signal, stderr: said });
      else resolve({ kind: 'exit', code: code ?? 0, stderr: said, head: head === null ? null : readHead(head) });
    });
  });
}

function cannotRun({ argv }: Run, error: unknown): string {
  return `${argv[0] ?? 'the command'} cannot be run: ${error instanceof Error ? error.message : String(error)}`;
}

/** A file without a name: a socket or pipe cannot be opened again as `/dev/fd/3`. */
function openHead(): number {
  const path = join(tmpdir(), `wireproof-head-${randomUUID()}`);
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return file;
}

function readHead(file: number): Octets {
  const kept = Buffer.alloc(HEAD_KEPT);
  return kept.toString('latin1', 0, readSync(file, kept, 0, HEAD_KEPT, 0));
}
