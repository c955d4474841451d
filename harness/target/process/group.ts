import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { setImmediate as turn } from 'node:timers/promises';
import { guardGroup, releaseGroup, signalGroup } from './watchdog.js';
import { within } from './within.js';

/** How a process ended. `status` is null when a signal ended it, or when it never began. */
export type Ended = { readonly status: number | null; readonly detail: string; readonly began: boolean };

export type GroupOptions = {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

const GRACE_MS = 500;
/** Event loop turns in which to read what a process had written before it ended. */
const DRAIN_TURNS = 64;

/**
 * A process that leads a process group of its own, with its standard streams as pipes. When the process ends, so does the whole group.
 * Invariant: from the moment it runs until nothing of it is left, the group is on the watchdog's list.
 */
export class Group {
  readonly #child: ChildProcessWithoutNullStreams;
  /** Resolves when the process has ended, its group is gone and what it wrote has been handed out. */
  readonly ended: Promise<Ended>;
  #over = false;

  constructor(options: GroupOptions, onOutput: (chunk: Buffer) => void, onStderr: (text: string) => void) {
    const [program = '', ...args] = options.argv;
    this.#child = spawn(program, args, { cwd: options.cwd, env: { ...options.env }, detached: true, stdio: 'pipe' });
    if (this.#child.pid !== undefined) guardGroup(this.#child.pid);
    this.#child.stdout.on('data', onOutput).on('error', ignore);
    this.#child.stderr.setEncoding('utf8').on('data', onStderr).on('error', ignore);
    // Writing to a process that has ended is no error of its own: the end itself is reported.
    this.#child.stdin.on('error', ignore);
    this.ended = this.#whenEnded();
  }

  get pid(): number | null {
    return this.#child.pid ?? null;
  }

  /** Writes to standard input. What is written in one turn of the event loop leaves in one piece. */
  write(text: string): void {
    const input = this.#child.stdin;
    if (input.destroyed || input.writableEnded) return;
    if (input.writableCorked === 0) {
      input.cork();
      process.nextTick(() => input.uncork());
    }
    input.write(text);
  }

  /** Kills the group at once. */
  kill(): void {
    if (this.pid !== null && !this.#over) signalGroup(this.pid, 'SIGKILL');
  }

  /** End of input, SIGTERM, SIGKILL: each half a second after the one before, as long as the process is still there. */
  async end(): Promise<void> {
    this.#child.stdin.end();
    if (await within(GRACE_MS, this.ended)) return;
    if (this.pid !== null) signalGroup(this.pid, 'SIGTERM');
    if (await within(GRACE_MS, this.ended)) return;
    this.kill();
    await this.ended;
  }

  async #whenEnded(): Promise<Ended> {
    const child = this.#child;
    const ended = await new Promise<Ended>((resolve) => {
      child.once('error', (error) => resolve({ status: null, detail: error.message, began: child.pid !== undefined }));
      child.once('exit', (status, signal) => resolve({ status, detail: wordsFor(status, signal), began: true }));
    });
    // 1. Nothing of the group survives its leader. A child of it that still held the output open lets go of it.
    this.#over = true;
    if (child.pid !== undefined) releaseGroup(child.pid);
    // 2. What was written before the end is still in the pipe, and is read. Whoever left the group may hold the pipe open for
    //    ever, so the end of the output is waited for in turns of the event loop, and not for long.
    for (
      let turns = 0;
      turns < DRAIN_TURNS && !(child.stdout.readableEnded && child.stderr.readableEnded);
      turns += 1
    ) {
      await turn();
    }
    child.stdin.destroy();
    child.stdout.destroy();
    child.stderr.destroy();
    return ended;
  }
}

function wordsFor(status: number | null, signal: NodeJS.Signals | null): string {
  return signal === null ? `exited with status ${status ?? 'unknown'}` : `was killed by ${signal}`;
}

function ignore(): void {
  // The stream's end, or the process's, says all there is to say.
}
