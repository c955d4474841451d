import type { FromTarget, TargetSpec, ToTarget } from '../../model/index.js';
import { deadline } from '../process/deadline.js';
import { environmentOf } from '../process/environment.js';
import { Group } from '../process/group.js';
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
  #over = false;
  #said: FromTarget[] = [];
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
    void this.group.ended.then(() => {
      this.#over = true;
      this.#wake();
    });
  }

  send(message: ToTarget | { readonly type: string; readonly id?: number }): void {
    this.group.write(`${JSON.stringify(message)}\n`);
  }

  /** Takes the first message of this type and id that was or will be said; null when it does not come in time. */
  async next<K extends FromTarget['type']>(type: K, id: number | null, ms: number): Promise<Message<K> | null> {
    const clock = { late: false };
    const stopTimer = deadline(ms, () => {
      clock.late = true;
      this.#wake();
    });
    for (;;) {
      const found = this.take(type, id);
      if (found !== null || clock.late || this.#over) {
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

  #hear(text: string): void {
    const heard = readMessage(text);
    if (heard.kind === 'message') this.#said = [...this.#said.slice(-KEPT), heard.message];
    else if (heard.kind === 'malformed') this.#complain(`its ${heard.type} is malformed: ${heard.detail}`);
    else this.#complain(`${heard.why}: ${text.slice(0, 100)}`);
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
