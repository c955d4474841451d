import { words } from './crew.js';
import type { Crew } from './crew.js';
import type { WorkerLost } from '../errors.js';
import { investigate } from './investigate.js';
import type { Job } from './job.js';
import type { AdapterWorker } from '../protocol/worker.js';

/**
 * The place of one worker at a time, and the attempts in flight on it.
 *
 * - `open`: the worker takes attempts as long as there is room.
 * - `spent`: the worker takes no more, and is replaced when the last attempt in flight has ended.
 * - `lost`: the worker is gone; the attempts that were in flight gather as suspects.
 * - `vacant`: there is no worker; one is started when it is needed.
 * - `busy`: a worker is being started, or suspects are heard.
 */
type State = 'open' | 'spent' | 'lost' | 'vacant' | 'busy';

export class Slot {
  #state: State = 'vacant';
  #worker: AdapterWorker | null = null;
  #inFlight = 0;
  #suspects: Job[] = [];

  /** `onRoom` is called whenever the slot may have become able to take an attempt. */
  constructor(
    readonly crew: Crew,
    readonly width: number,
    readonly onRoom: () => void,
  ) {}

  /** How many more attempts it takes right now. */
  get room(): number {
    return this.#state === 'open' ? this.width - this.#inFlight : 0;
  }

  /** Takes a worker that is ready. */
  install(worker: AdapterWorker): void {
    this.#worker = worker;
    this.#state = 'open';
    const { conversation } = worker;
    conversation.onLost = (loss) => this.#lose(worker, loss);
    if (conversation.loss !== null) this.#lose(worker, conversation.loss);
  }

  /** Gets a worker if there is none. */
  async fill(): Promise<void> {
    if (this.#state !== 'vacant') return;
    this.#state = 'busy';
    const worker = await this.crew.fresh();
    if (worker === null) this.#state = 'vacant';
    else this.install(worker);
    this.onRoom();
  }

  /** Runs an attempt to its end. Must only be called while there is room. */
  async take(job: Job): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    this.#inFlight += 1;
    const run = await job.run(worker);
    this.#inFlight -= 1;
    const { loss, leaving } = worker.conversation;
    if (leaving) this.crew.keepOrStop(job, run);
    else if (loss === null) run.keep();
    else this.#suspects.push(job);
    if (this.#state === 'open' && worker.spent) this.#state = 'spent';
    if (this.#inFlight === 0) await this.#emptied(worker, loss);
    this.onRoom();
  }

  async #emptied(worker: AdapterWorker, loss: WorkerLost | null): Promise<void> {
    if (this.#state === 'spent') {
      this.#worker = null;
      this.#state = 'vacant';
      this.crew.retire(worker);
    } else if (loss !== null && this.#state === 'lost') {
      await this.#investigate(loss);
    }
  }

  async #investigate(loss: WorkerLost): Promise<void> {
    const suspects = this.#suspects;
    this.#suspects = [];
    this.#state = 'busy';
    await investigate(this.crew, loss, suspects);
    this.#state = 'vacant';
  }

  #lose(worker: AdapterWorker, loss: WorkerLost): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    if (worker.conversation.leaving) {
      this.#state = 'vacant';
      return;
    }
    this.crew.lose(loss);
    this.#state = this.#inFlight === 0 ? 'vacant' : 'lost';
    if (this.#inFlight > 0) return;
    this.crew.opening.notes.add(`a worker was lost while nothing was in flight: it ${words(loss)}`);
    this.onRoom();
  }
}
