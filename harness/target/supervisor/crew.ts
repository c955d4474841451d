import type { Conversation } from '../protocol/conversation.js';
import { TargetStartError } from '../errors.js';
import type { WorkerLost } from '../errors.js';
import type { Job, Run } from './job.js';
import { openWorker } from '../protocol/open-worker.js';
import type { Opening } from '../protocol/open-worker.js';
import type { AdapterWorker } from '../protocol/worker.js';

/** A target that cannot even start again so often in a row is given up. */
const FAILED_STARTS = 3;

/** Every process of a target, and how many losses it may still have. */
export class Crew {
  /** Why the target was given up; null while it was not. */
  givenUp: string | null = null;
  #stopping = false;
  #losses = 0;
  #failedStarts = 0;
  readonly #alive = new Set<Conversation>();

  /** `onGiveUp` is called once, when the target has had its last loss. */
  constructor(
    readonly opening: Omit<Opening, 'onSpawn'>,
    readonly maxRestarts: number,
    readonly onGiveUp: () => void,
  ) {}

  /** Why no attempt can be made; null while one can. */
  get closedBecause(): string | null {
    return this.givenUp ?? (this.#stopping ? 'the target was stopped' : null);
  }

  /** The first worker of a slot. Rejects with `TargetStartError`. */
  first(): Promise<AdapterWorker> {
    return openWorker({ ...this.opening, onSpawn: (conversation) => this.#watch(conversation) });
  }

  /** A worker that has done nothing yet; null when the target was given up or stopped. */
  async fresh(): Promise<AdapterWorker | null> {
    while (this.closedBecause === null) {
      try {
        const worker = await this.first();
        this.#failedStarts = 0;
        return worker;
      } catch (error) {
        if (!(error instanceof TargetStartError)) throw error;
        this.#failedAgain(error);
      }
    }
    return null;
  }

  /** A worker was lost; that is counted, and one too many ends the target. */
  lose(loss: WorkerLost): void {
    this.#losses += 1;
    if (this.#losses > this.maxRestarts)
      this.#giveUp(`its workers were lost ${this.#losses} times, the last one ${words(loss)}`);
  }

  /** Ends a worker that is not needed any more, in the background: `stop` waits for it. */
  retire(worker: AdapterWorker): void {
    void worker.conversation.end();
  }

  /** Ends an attempt whose worker was told to go: what was finished counts. */
  keepOrStop(job: Job, run: Run | null): void {
    if (run?.finished === true) run.keep();
    else job.end({ kind: 'stopped', detail: this.closedBecause ?? 'the target was stopped' });
  }

  /** Ends every process. No worker is started from now on. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all([...this.#alive].map((conversation) => conversation.end()));
  }

  #watch(conversation: Conversation): void {
    this.#alive.add(conversation);
    void conversation.lost.then(() => this.#alive.delete(conversation));
    // A worker that was being started while the target is stopped is not left behind.
    if (this.#stopping) void conversation.end();
  }

  #failedAgain(error: TargetStartError): void {
    if (this.#stopping) return;
    this.#losses += 1;
    this.#failedStarts += 1;
    if (this.#failedStarts >= FAILED_STARTS || this.#losses > this.maxRestarts)
      this.#giveUp(`it did not start again: ${error.failure.what}`);
  }

  #giveUp(because: string): void {
    if (this.givenUp !== null) return;
    this.givenUp = because;
    this.onGiveUp();
  }
}

export function words(loss: WorkerLost): string {
  return loss.how === 'died' ? loss.detail : `stopped answering (${loss.detail})`;
}
