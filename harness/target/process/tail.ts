/** The end of a text that may grow without bound: keeps the last `limit` characters and counts all of them. */
export class Tail {
  #kept = '';
  #total = 0;

  constructor(readonly limit = 4_096) {}

  append(text: string): void {
    this.#total += text.length;
    this.#kept = (this.#kept + text.slice(-this.limit)).slice(-this.limit);
  }

  /** How many characters have been appended so far; to be handed to `since` later. */
  mark(): number {
    return this.#total;
  }

  /** What was appended after the mark, as far as it is still kept. */
  since(mark: number): string {
    const fresh = Math.min(this.#total - mark, this.#kept.length);
    return fresh <= 0 ? '' : this.#kept.slice(-fresh);
  }
}
