import type { Octets } from '../model/index.js';
import { SECTION_LIMIT } from './limits.js';
import { asLine } from './lines.js';

const LF = 0x0a;
const CR = 0x0d;

/** What a section is: a head, which begins with a start line after any empty lines, or a trailer section, which may be empty. */
export type SectionKind = 'head' | 'trailers';

/**
 * Gathers the octets of a head or a trailer section up to the empty line that ends it, as they arrive.
 * Lines end in LF, with or without a CR; whether they should have is for the parser to say.
 * At most 1 MiB is kept: after that the section is `over`, and takes and drops everything.
 *
 * `endsAt` tells whether the section ends with its start line already.
 */
export class Section {
  #state: 'open' | 'ended' | 'over' = 'open';
  #pieces: Octets[] = [];
  #kept = 0;
  #blankLines = 0;
  #inStart: boolean;
  // Octets of the current line so far, its LF included: it is empty when it is an LF alone or a CR and an LF.
  #lineLength = 0;
  #beginsWithCr = false;
  #startAt = 0;
  readonly #endsAt: (start: Octets) => boolean;

  constructor(kind: SectionKind, endsAt: (start: Octets) => boolean = () => false) {
    this.#inStart = kind === 'head';
    this.#endsAt = endsAt;
  }

  /** Takes octets from `from` on and tells up to where: the end of the chunk, or of the section. */
  take(chunk: Buffer, from: number): number {
    let at = from;
    while (at < chunk.length && this.#state === 'open') {
      const lf = chunk.indexOf(LF, at);
      const to = lf < 0 ? chunk.length : lf + 1;
      if (!this.#keep(chunk, at, to)) return chunk.length;
      if (lf >= 0) this.#endLine();
      at = to;
    }
    return this.#state === 'over' ? chunk.length : at;
  }

  get state(): 'open' | 'ended' | 'over' {
    return this.#state;
  }

  /** Whether anything was taken. */
  get begun(): boolean {
    return this.#kept > 0;
  }

  /** How many empty lines stood before the start line. */
  get blankLines(): number {
    return this.#blankLines;
  }

  /** Whether nothing but empty lines has arrived. */
  get blank(): boolean {
    return this.#inStart && (this.#lineLength === 0 || (this.#lineLength === 1 && this.#beginsWithCr));
  }

  /** Everything taken, the line that ends the section included. */
  get octets(): Octets {
    const octets = this.#pieces.join('');
    this.#pieces = [octets];
    return octets;
  }

  #keep(chunk: Buffer, at: number, to: number): boolean {
    const end = Math.min(to, at + SECTION_LIMIT - this.#kept);
    if (end > at) this.#pieces.push(chunk.toString('latin1', at, end));
    this.#kept += end - at;
    if (end < to) {
      this.#state = 'over';
      return false;
    }
    if (this.#lineLength === 0) this.#beginsWithCr = chunk[at] === CR;
    this.#lineLength += to - at;
    return true;
  }

  #endLine(): void {
    const empty = this.#lineLength === 1 || (this.#lineLength === 2 && this.#beginsWithCr);
    this.#lineLength = 0;
    if (!this.#inStart) {
      if (empty) this.#state = 'ended';
    } else if (empty) {
      this.#blankLines += 1;
      this.#startAt = this.#kept;
    } else {
      this.#inStart = false;
      if (this.#endsAt(asLine(this.octets.slice(this.#startAt, -1)).line)) this.#state = 'ended';
    }
  }
}
