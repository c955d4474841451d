import { WorkerLost } from '../errors.js';
import { Group } from '../process/group.js';
import type { GroupOptions } from '../process/group.js';
import { Ledger } from './ledger.js';
import type { Reply } from './ledger.js';
import { LineReader } from '../process/lines.js';
import type { Line } from '../process/lines.js';
import type { Notes } from './notes.js';
import { readMessage } from './read-message.js';
import type { Heard } from './read-message.js';
import { Tail } from '../process/tail.js';
import type { FromTarget, ToTarget } from '../../model/index.js';

type Saw = Extract<FromTarget, { type: 'saw' }>;

/** The messages to and from one worker. Every question is settled by its answer, by its deadline and a pong, or by the loss of the worker. */
export class Conversation {
  readonly stderr = new Tail();
  readonly group: Group;
  /** Resolves when the worker is lost. Never rejects. */
  readonly lost: Promise<WorkerLost>;
  /** Hears of the loss before anything that is pending does. */
  onLost: ((loss: WorkerLost) => void) | null = null;
  /** Hears every line until the worker is ready. */
  onEarly: ((heard: Heard) => void) | null = null;
  onSaw: ((saw: Saw) => void) | null = null;
  readonly #lines = new LineReader();
  readonly #ledger: Ledger;
  #loss: WorkerLost | null = null;
  #wedged: string | null = null;
  #leaving = false;

  constructor(
    options: GroupOptions,
    readonly notes: Notes,
    readonly pongMs: number,
  ) {
    this.#ledger = new Ledger(notes);
    const hear = (chunk: Buffer): void => this.#lines.push(chunk).forEach((line) => this.#hearLine(line));
    this.group = new Group(options, hear, (text) => this.stderr.append(text));
    this.lost = this.#whenLost();
  }

  /** Why the worker is no longer there; null while it is. */
  get loss(): WorkerLost | null {
    return this.#loss;
  }

  /** Whether the worker was told to go, so that its loss is nobody's fault. */
  get leaving(): boolean {
    return this.#leaving;
  }

  send(message: ToTarget): void {
    this.group.write(`${JSON.stringify(message)}\n`);
  }

  /** Asks a question. After `ms` it is cancelled, and a worker that then answers a ping hangs on this question only. Rejects with `WorkerLost`. */
  async ask(what: string, message: (id: number) => ToTarget, ms: number): Promise<Reply> {
    if (this.#loss !== null) throw this.#loss;
    return await new Promise((resolve, reject) => {
      const id = this.#ledger.question(ms, resolve, reject, (late) => {
        this.send({ type: 'cancel', id: late });
        const hang = { kind: 'hang', detail: `did not answer the ${what} within ${ms} ms` } as const;
        this.ping().then(() => resolve(hang), reject);
      });
      this.send(message(id));
    });
  }

  /** Resolves with the pong. A worker that does not send one within `pongMs` is wedged and killed. Rejects with `WorkerLost`. */
  async ping(): Promise<void> {
    if (this.#loss !== null) throw this.#loss;
    await new Promise<void>((resolve, reject) => {
      const id = this.#ledger.ping(this.pongMs, resolve, reject, () => this.#wedge());
      this.send({ type: 'ping', id });
    });
  }

  /** Says goodbye and sees to it that the worker goes. */
  async end(): Promise<void> {
    this.#leaving = true;
    this.send({ type: 'bye' });
    await this.group.end();
    await this.lost;
  }

  #wedge(): void {
    this.#wedged ??= `no answer to a ping within ${this.pongMs} ms`;
    this.group.kill();
  }

  async #whenLost(): Promise<WorkerLost> {
    const ended = await this.group.ended;
    const rest = this.#lines.end();
    if (rest !== null) this.#hearLine(rest);
    const loss = this.#wedged === null ? new WorkerLost('died', ended.detail) : new WorkerLost('wedged', this.#wedged);
    this.#loss = loss;
    this.onLost?.(loss);
    this.#ledger.loseAll(loss);
    return loss;
  }

  #hearLine(line: Line): void {
    switch (line.kind) {
      case 'oversize':
        this.notes.add('a line over 1 MiB was thrown away');
        break;
      case 'unfinished':
        this.notes.add('the output ended in the middle of a line');
        break;
      case 'line':
        this.#hear(readMessage(line.text), line.text);
        break;
    }
  }

  #hear(heard: Heard, line: string): void {
    this.onEarly?.(heard);
    switch (heard.kind) {
      case 'noise':
        this.notes.add(`${heard.why} on standard output`, line);
        break;
      case 'malformed':
        // What the application saw is no answer: nobody waits for it.
        if (heard.id === null || heard.type === 'saw') this.notes.add(`a malformed ${heard.type}`, heard.detail);
        else this.#ledger.answer(heard.id, { kind: 'malformed', detail: heard.detail }, heard.type);
        break;
      case 'message':
        this.#hearMessage(heard.message);
        break;
    }
  }

  #hearMessage(message: FromTarget): void {
    switch (message.type) {
      case 'ready':
        if (this.onEarly === null) this.notes.add('a second ready');
        break;
      case 'closed':
        break;
      case 'log':
        this.stderr.append(`${message.text}\n`);
        break;
      case 'saw':
        this.onSaw?.(message);
        break;
      case 'pong':
        this.#ledger.pong(message.id);
        break;
      case 'unable':
        if (message.id === undefined) this.notes.add('did not understand a message', message.detail);
        else this.#ledger.answer(message.id, { kind: 'unable', why: message.why, detail: message.detail }, 'unable');
        break;
      case 'done':
      case 'value':
      case 'raised':
      case 'listening':
        this.#ledger.answer(message.id, { kind: 'answer', message }, message.type);
        break;
    }
  }
}
