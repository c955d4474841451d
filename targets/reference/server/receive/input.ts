import { setTimeout as after } from 'node:timers/promises';

/** Where octets come from: the next segment, or nothing once the peer has ended its side. */
export type Pull = () => Promise<Buffer | undefined>;

/**
 * A line as it was received, without its line end. `crlf` is false where LF stood alone, `split` true where the line
 * came in more than one segment. `ended`: the peer ended first; `any` says whether a part of a line had come by then, `text` which.
 */
export type Line =
  | { readonly kind: 'line'; readonly text: string; readonly crlf: boolean; readonly split: boolean }
  | { readonly kind: 'long' }
  | { readonly kind: 'ended'; readonly any: boolean; readonly text: string };

const LF = 10;
const CR = 13;
const empty = Buffer.alloc(0);

/** Reads lines and octets from segments cut anywhere. Holds no more than one segment and the line being read. */
export class Input {
  readonly #pull: Pull;
  readonly #crEnds: boolean;
  #rest: Buffer = empty;
  #segments = 0;
  #pending: Promise<Buffer | undefined> | undefined;

  /** `crEnds` is a defect: that CR alone ends a line as well. */
  constructor(pull: Pull, crEnds = false) {
    this.#pull = pull;
    this.#crEnds = crEnds;
  }

  /** The next octet, where it has been received. */
  get next(): number | undefined {
    return this.#rest[0];
  }

  /** How many octets have been received and not been read yet. */
  get buffered(): number {
    return this.#rest.length;
  }

  /** How many segments have been received so far. */
  get segments(): number {
    return this.#segments;
  }

  /** Reads up to the next LF, or gives up once the line has more than `limit` octets. */
  async line(limit: number): Promise<Line> {
    const parts: Buffer[] = [];
    let length = 0;
    for (;;) {
      const at = this.#endOfLine();
      const byCr = at >= 0 && this.#rest[at] === CR;
      const part = at < 0 ? this.#rest : this.#rest.subarray(0, at);
      this.#rest = at < 0 ? empty : this.#rest.subarray(at + 1);
      if (part.length > 0) parts.push(part);
      length += part.length;
      if (length > limit) return { kind: 'long' };
      const text = at >= 0 ? Buffer.concat(parts).toString('latin1') : '';
      if (at >= 0) return lineOf(byCr ? `${text}\r` : text, parts.length > 1);
      if (!(await this.#fill())) return endedIn(Buffer.concat(parts).toString('latin1'));
    }
  }

  /** Between one and `max` octets as soon as there are any, or nothing at the end. */
  async take(max: number): Promise<Buffer | undefined> {
    if (this.#rest.length === 0 && !(await this.#fill())) return undefined;
    const taken = this.#rest.subarray(0, max);
    this.#rest = this.#rest.subarray(taken.length);
    return taken;
  }

  /** Waits until something can be read; false at the end. */
  async ready(): Promise<boolean> {
    return this.#rest.length > 0 || (await this.#fill());
  }

  /** Forgets what was received and not read. */
  discard(): void {
    this.#rest = empty;
  }

  /** Whether the peer ends its side within this time and without sending more; loses nothing if it does not. */
  async endsWithin(milliseconds: number): Promise<boolean> {
    if (this.#rest.length > 0) return false;
    this.#pending ??= this.#pull();
    const ended = this.#pending.then((segment) => segment === undefined);
    return Promise.race([ended, after(milliseconds, false, { ref: false })]);
  }

  #endOfLine(): number {
    const lf = this.#rest.indexOf(LF);
    const cr = this.#crEnds ? this.#rest.indexOf(CR) : -1;
    const after = cr < 0 ? LF : (this.#rest[cr + 1] ?? LF);
    return after !== LF && (lf < 0 || cr < lf) ? cr : lf;
  }

  async #fill(): Promise<boolean> {
    const segment = await (this.#pending ??= this.#pull());
    this.#pending = undefined;
    if (segment === undefined) return false;
    this.#rest = segment;
    this.#segments += 1;
    return true;
  }
}

const endedIn = (text: string): Line => ({ kind: 'ended', any: text !== '', text });

function lineOf(text: string, split: boolean): Line {
  const crlf = text.endsWith('\r');
  return { kind: 'line', text: crlf ? text.slice(0, -1) : text, crlf, split };
}
