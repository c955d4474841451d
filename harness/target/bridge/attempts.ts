import { whenAborted } from '../process/aborted.js';
import type { Attempt, Worker } from '../session.js';
import { WorkerLost } from '../session.js';

/** A worker made for one attempt, and what it printed meanwhile. */
export type BridgeWorker = { readonly worker: Worker; readonly stderr: () => string };

/** What a bridge does after a play has ended: null lets the attempt stand, anything else takes its place. */
export type Verify = (alone: boolean) => Promise<{ readonly kind: 'crash' | 'error'; readonly detail: string } | null>;

/** An attempt that runs: whether none ran beside it, and how to end it and everything it started. */
type Running = { alone: boolean; readonly ended: AbortController };

/**
 * The attempts of a bridge: at most `window` at once, each with a worker of its own, none once stopped. A bridge has no
 * process that several attempts share, so that none of them is ever run twice.
 */
export class BridgeAttempts {
  readonly #waiting: (() => void)[] = [];
  readonly #running = new Set<Running>();
  #because: string | null = null;

  /** `makeWorker` is handed a signal that is aborted when its attempt is over, in whatever way. */
  constructor(
    readonly window: number,
    private readonly makeWorker: (over: AbortSignal) => BridgeWorker,
    private readonly verify: Verify = () => Promise.resolve(null),
  ) {}

  /** Why no more attempts are taken; null while they are. */
  get stoppedBecause(): string | null {
    return this.#because;
  }

  /** Takes no more attempts, and ends those that are not finished. */
  stop(because: string): void {
    this.#because ??= because;
    for (const { ended } of this.#running) ended.abort();
    this.#waiting.splice(0).forEach((go) => go());
  }

  async attempt<T>(play: (worker: Worker) => Promise<T>): Promise<Attempt<T>> {
    // 1. Wait for room. Whoever leaves hands its room on, so it is looked at again after every wait.
    while (this.#running.size >= this.window && this.#because === null) {
      await new Promise<void>((go) => this.#waiting.push(go));
    }
    if (this.#because !== null) return { kind: 'stopped', detail: this.#because };
    const self = { alone: this.#running.size === 0, ended: new AbortController() };
    for (const other of this.#running) other.alone = false;
    this.#running.add(self);
    // 2. Play, until it ends or everything does.
    const { worker, stderr } = this.makeWorker(self.ended.signal);
    const attempt = await Promise.race([finish(() => play(worker), stderr), this.#whenStopped(self.ended.signal)]);
    // 3. See whether the target is still there before the next one is let in.
    const instead = attempt.kind === 'stopped' ? null : await this.verify(self.alone);
    this.#running.delete(self);
    self.ended.abort();
    this.#waiting.shift()?.();
    return instead === null ? attempt : { ...instead, stderr: stderr() };
  }

  #whenStopped(over: AbortSignal): Promise<{ readonly kind: 'stopped'; readonly detail: string }> {
    return new Promise((resolve) => {
      whenAborted(over, () => resolve({ kind: 'stopped', detail: this.#because ?? 'the attempt is over' }));
    });
  }
}

async function finish<T>(play: () => Promise<T>, stderr: () => string): Promise<Attempt<T>> {
  try {
    return { kind: 'finished', value: await play(), stderr: stderr() };
  } catch (error) {
    if (error instanceof WorkerLost) return { kind: 'crash', detail: error.detail, stderr: stderr() };
    return { kind: 'error', detail: error instanceof Error ? error.message : String(error), stderr: stderr() };
  }
}
