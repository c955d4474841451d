/** The longest line a target may send, in octets without its end (PROTOCOL.md). */
export const LINE_LIMIT = 1_048_576;

export type Line =
  | { readonly kind: 'line'; readonly text: string }
  /** The line was over the limit and was thrown away; `octets` is how long it was. */
  | { readonly kind: 'oversize'; readonly octets: number }
  /** The output ended before the line did. */
  | { readonly kind: 'unfinished'; readonly octets: number };

const LF = 0x0a;
const MOST_PIECES = 1_024;

/** Cuts a stream of octets into lines of UTF-8 text. Never holds more than `limit` octets, however long a line is. */
export class LineReader {
  #held: Buffer[] = [];
  #length = 0;

  constructor(readonly limit: number = LINE_LIMIT) {}

  /** The lines that end in this chunk. */
  push(chunk: Buffer): readonly Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      this.#hold(chunk.subarray(start, end));
      lines.push(this.#take());
      start = end + 1;
    }
    this.#hold(chunk.subarray(start));
    return lines;
  }

  /** The line that was begun and not ended, if there is one. */
  end(): Line | null {
    const octets = this.#length;
    this.#clear();
    return octets === 0 ? null : { kind: 'unfinished', octets };
  }

  #hold(piece: Buffer): void {
    this.#length += piece.length;
    if (this.#length > this.limit) this.#held = [];
    else if (piece.length > 0) this.#held.push(piece);
    // A line that trickles in octet by octet must not cost an object for each of them.
    if (this.#held.length > MOST_PIECES) this.#held = [Buffer.concat(this.#held)];
  }

  #take(): Line {
    const octets = this.#length;
    const [only, ...rest] = this.#held;
    const whole = rest.length === 0 ? only : Buffer.concat(this.#held);
    this.#clear();
    return octets > this.limit
      ? { kind: 'oversize', octets }
      : { kind: 'line', text: whole === undefined ? '' : whole.toString('utf8') };
  }

  #clear(): void {
    this.#held = [];
    this.#length = 0;
  }
}
