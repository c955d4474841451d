import { deadline } from '../process/deadline.js';
import type { WorkerLost } from '../errors.js';
import type { Notes } from './notes.js';
import type { Hang, Malformed, Unable } from '../session.js';
import type { FromTarget } from '../../model/index.js';

type Answer = Extract<FromTarget, { type: 'done' | 'value' | 'raised' | 'listening' }>;

/** What came of a question. */
export type Reply = { readonly kind: 'answer'; readonly message: Answer } | Unable | Hang | Malformed;

type Waiting<T> = {
  readonly settle: (value: T) => void;
  readonly lose: (lost: WorkerLost) => void;
  readonly stopTimer: () => void;
};

/** How many cancelled ids are remembered, to tell an answer that is late from one that comes twice. */
const REMEMBERED = 1_000;

/**
 * The questions and pings a worker has not answered yet, by id, and a note of every answer that belongs to none of them.
 *
 * Invariant: every entry is settled, lost, or taken over by whoever its deadline called, exactly once.
 */
export class Ledger {
  readonly #questions = new Map<number, Waiting<Reply>>();
  readonly #pings = new Map<number, Waiting<void>>();
  readonly #cancelled = new Set<number>();
  #nextId = 1;

  constructor(readonly notes: Notes) {}

  /** Enters a question. When its deadline passes it is struck out, and `late` decides about it. */
  question(
    ms: number,
    settle: (reply: Reply) => void,
    lose: (lost: WorkerLost) => void,
    late: (id: number) => void,
  ): number {
    const id = this.#nextId++;
    const stopTimer = deadline(ms, () => {
      this.#questions.delete(id);
      this.#remember(id);
      late(id);
    });
    this.#questions.set(id, { settle, lose, stopTimer });
    return id;
  }

  /** Enters a ping. It stays entered when its deadline passes. */
  ping(ms: number, settle: () => void, lose: (lost: WorkerLost) => void, late: () => void): number {
    const id = this.#nextId++;
    this.#pings.set(id, { settle, lose, stopTimer: deadline(ms, late) });
    return id;
  }

  /** An answer to a question has come; `type` is what the message called itself. */
  answer(id: number, reply: Reply, type: string): void {
    const question = this.#questions.get(id);
    if (question === undefined) {
      this.#noteStray(id, type);
      return;
    }
    this.#questions.delete(id);
    question.stopTimer();
    question.settle(reply);
  }

  pong(id: number): void {
    const ping = this.#pings.get(id);
    if (ping === undefined) {
      this.#noteStray(id, 'pong');
      return;
    }
    this.#pings.delete(id);
    ping.stopTimer();
    ping.settle();
  }

  /** The worker is lost, and with it every answer. */
  loseAll(lost: WorkerLost): void {
    const waiting = [...this.#questions.values(), ...this.#pings.values()];
    this.#questions.clear();
    this.#pings.clear();
    for (const { stopTimer, lose } of waiting) {
      stopTimer();
      lose(lost);
    }
  }

  #remember(id: number): void {
    this.#cancelled.add(id);
    const [oldest = id] = this.#cancelled;
    if (this.#cancelled.size > REMEMBERED) this.#cancelled.delete(oldest);
  }

  #noteStray(id: number, type: string): void {
    if (id >= this.#nextId || id < 1) this.notes.add(`a ${type} with an id that was never given`);
    else if (this.#cancelled.delete(id)) this.notes.add(`a ${type} after its deadline`);
    else this.notes.add(`a ${type} for what had been answered already`);
  }
}
