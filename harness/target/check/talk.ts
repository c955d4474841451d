import { printable } from '../../model/index.js';
import type { FromTarget, TargetSpec, ToTarget } from '../../model/index.js';
import { deadline } from '../process/deadline.js';
import { environmentOf } from '../process/environment.js';
import { Group } from '../process/group.js';
import type { Ended } from '../process/group.js';
import { LineReader } from '../process/lines.js';
import { readMessage } from '../protocol/read-message.js';
import { Tail } from '../process/tail.js';

/** A message of one type. */
type Message<K extends FromTarget['type']> = FromTarget & { readonly type: K };

const KEPT = 1_000;

/** A plain conversation with an adapter: what it says is kept in order until someone asks for it. */
export class Talk {
  readonly stderr = new Tail();
  /** What was wrong with lines of its output, in words; at most 20. */
  readonly complaints: string[] = [];
  readonly group: Group;
  #ended: Ended | null = null;
  #asked = 'nothing';
  /** How much was wrong with its output before it was asked. */
  #before = 0;
  #said: FromTarget[] = [];
  readonly #forgotten = new Set<number>();
  /** Ids of messages that were wrongly made; null where the id was too. */
  readonly #malformed = new Set<number | null>();
  #waiting = new Set<() => void>();
  readonly #lines = new LineReader();

  constructor(spec: TargetSpec, argv: readonly string[]) {
    const hear = (chunk: Buffer): void => {
      for (const line of this.#lines.push(chunk)) {
        if (line.kind === 'line') this.#hear(line.text);
        else this.#complain('a line over 1 MiB');
      }
    };
    const { cwd } = spec;
    this.group = new Group({ argv, cwd, env: environmentOf(spec) }, hear, (text) => this.stderr.append(text));
    void this.group.ended.then((ended) => {
      this.#ended = ended;
      this.#wake();
    });
  }

  /** How the process ended, null while it runs. */
  get ended(): Ended | null {
    return this.#ended;
  }

  /** Why an answer may not have come: the process has ended, or the last thing that was wrong with its output since it was asked; empty where nothing tells. */
  why(): string {
    if (this.#ended !== null)
      return `the adapter ${this.#ended.detail} when it was sent ${this.#asked}${this.#printed()}`;
    return this.complaints.slice(this.#before).at(-1) ?? '';
  }

  /** Messages that nobody asked for, in order. */
  left(): readonly FromTarget[] {
    return this.#said.filter((one) => !('id' in one && this.#forgotten.has(one.id)));
  }

  /** Whatever is said of this id is as good as nothing. */
  forget(id: number): void {
    this.#forgotten.add(id);
  }

  send(message: ToTarget | { readonly type: string; readonly id?: number }): void {
    if (this.#ended === null) this.#asked = message.type;
    if (message.type !== 'ping') {
      this.#before = this.complaints.length;
      this.#malformed.delete(null);
    }
    this.group.write(`${JSON.stringify(message)}\n`);
  }

  /**
   * Takes the first message of this type and id that was or will be said; null when it does not come in time, or something else came in
   * its place.
   */
  async next<K extends FromTarget['type']>(type: K, id: number | null, ms: number): Promise<Message<K> | null> {
    const clock = { late: false };
    const stopTimer = deadline(ms, () => {
      clock.late = true;
      this.#wake();
    });
    for (;;) {
      const found = this.take(type, id);
      if (found !== null || clock.late || this.#ended !== null || this.#settledOtherwise(id)) {
        stopTimer();
        return found;
      }
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** Takes such a message if it was said already. */
  take<K extends FromTarget['type']>(type: K, id: number | null): Message<K> | null {
    const isIt = (one: FromTarget): one is Message<K> =>
      one.type === type && (id === null || ('id' in one && one.id === id));
    const found = this.#said.find(isIt) ?? null;
    this.#said = this.#said.filter((one) => one !== found);
    return found;
  }

  /** Whether what came in answer to this id was wrongly made, or that the adapter is unable. */
  #settledOtherwise(id: number | null): boolean {
    if (this.#malformed.has(id) || this.#malformed.has(null)) return true;
    return id !== null && this.#said.some((one) => one.type === 'unable' && one.id === id);
  }

  #printed(): string {
    const said = [...this.complaints, printable(this.stderr.since(0)).trim()].filter((text) => text !== '');
    return said.length === 0 ? ' and printed nothing' : ` and printed: ${said.join('; ')}`;
  }

  #hear(text: string): void {
    const heard = readMessage(text);
    if (heard.kind === 'message') this.#said = [...this.#said.slice(-KEPT), heard.message];
    else if (heard.kind === 'malformed') {
      this.#complain(`its ${heard.type} is malformed: ${heard.detail}`);
      this.#malformed.add(heard.id);
    } else this.#complain(`${heard.why}: ${text.slice(0, 100)}`);
    this.#wake();
  }

  #complain(text: string): void {
    if (this.complaints.length < 20) this.complaints.push(text);
  }

  #wake(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    waiting.forEach((go) => go());
  }
}
