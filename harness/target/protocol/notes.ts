import { printable } from '../../model/index.js';

const SHOWN = 200;

/** Things noticed about a target that are no case's fault. Equal ones are counted, not repeated; at most `limit` different ones are kept. */
export class Notes {
  readonly #counts = new Map<string, number>();
  #dropped = 0;

  constructor(readonly limit = 100) {}

  /** `excerpt` is text of the target itself: it is made printable and cut. */
  add(text: string, excerpt?: string): void {
    const note = excerpt === undefined ? text : `${text}: ${shown(excerpt)}`;
    const count = this.#counts.get(note);
    if (count === undefined && this.#counts.size >= this.limit - 1) this.#dropped += 1;
    else this.#counts.set(note, (count ?? 0) + 1);
  }

  /** Every note once, with how often it was made. The last one stands for all that were not kept. */
  list(): readonly string[] {
    const kept = [...this.#counts].map(([note, count]) => (count === 1 ? note : `${note} (${count} times)`));
    return this.#dropped === 0 ? kept : [...kept, `${this.#dropped} further notes were not kept`];
  }
}

function shown(excerpt: string): string {
  const text = printable(excerpt.slice(0, SHOWN)).replaceAll('\n', '\\n');
  return excerpt.length > SHOWN ? `${text}… (${excerpt.length} characters)` : text;
}
