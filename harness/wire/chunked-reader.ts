import type { Field, Seen } from '../model/index.js';
import type { BodyReader } from './body.js';
import { parseChunkSize } from './chunk-size.js';
import { parseFieldLines } from './field-section.js';
import { LINE_LIMIT } from './limits.js';
import { asLine, splitLines } from './lines.js';
import { Problems } from './problems.js';
import type { Problem } from './problems.js';
import { Section } from './section.js';
import { SeenBuilder } from './seen.js';

const LF = 0x0a;

/**
 * Decodes the chunked coding as it arrives (RFC 9112 section 7.1).
 *
 * States, in order: `size` (a chunk's first line), `data`, `after-data` (its CRLF), and after the last chunk `trailers`, then `done`.
 * `broken`: no telling where the next chunk begins, so everything that follows is dropped and the body never ends.
 */
export class ChunkedReader implements BodyReader {
  #state: 'size' | 'data' | 'after-data' | 'trailers' | 'done' | 'broken' = 'size';
  #line = '';
  #remaining = 0;
  #trailers: readonly Field[] = [];
  readonly #section = new Section('trailers');
  readonly #seen = new SeenBuilder();
  readonly #problems = new Problems();

  /** Takes octets from `from` on and tells up to where: the end of the chunk given, or of the chunked body. */
  take(chunk: Buffer, from = 0): number {
    let at = from;
    while (at < chunk.length && !this.done) at = this.#step(chunk, at);
    return at;
  }

  get done(): boolean {
    return this.#state === 'done';
  }

  get problems(): readonly Problem[] {
    return this.#problems.list();
  }

  get trailers(): readonly Field[] {
    return this.#trailers;
  }

  body(): Seen {
    return this.#seen.done();
  }

  #step(chunk: Buffer, at: number): number {
    switch (this.#state) {
      case 'size':
        return this.#takeLine(chunk, at, () => this.#beginChunk());
      case 'data':
        return this.#takeData(chunk, at);
      case 'after-data':
        return this.#takeAfterData(chunk, at);
      case 'trailers':
        return this.#takeTrailers(chunk, at);
      case 'done':
        return at;
      case 'broken':
        return chunk.length;
    }
  }

  #takeLine(chunk: Buffer, at: number, ended: () => void): number {
    const lf = chunk.indexOf(LF, at);
    const to = lf < 0 ? chunk.length : lf;
    if (this.#line.length + to - at > LINE_LIMIT) return this.#break('chunk size line over 64 KiB', chunk);
    this.#line += chunk.toString('latin1', at, to);
    if (lf < 0) return to;
    ended();
    this.#line = '';
    return to + 1;
  }

  #beginChunk(): void {
    const { line, end } = asLine(this.#line);
    const { size, problems } = parseChunkSize(line);
    if (end === 'lf') this.#problems.add('bare LF after the chunk size');
    this.#problems.add(...problems);
    this.#remaining = size ?? 0;
    if (size === null) this.#state = 'broken';
    else this.#state = size === 0 ? 'trailers' : 'data';
  }

  #takeData(chunk: Buffer, at: number): number {
    const to = Math.min(chunk.length, at + this.#remaining);
    this.#seen.add(chunk.subarray(at, to));
    this.#remaining -= to - at;
    if (this.#remaining === 0) this.#state = 'after-data';
    return to;
  }

  // A bare LF shows where the next chunk begins just as well, so the reading goes on after it.
  #takeAfterData(chunk: Buffer, at: number): number {
    this.#line += chunk.toString('latin1', at, at + 1);
    if (this.#line === '\r') return at + 1;
    if (this.#line !== '\r\n') this.#problems.add('chunk data not followed by CRLF');
    this.#state = this.#line === '\r\n' || this.#line === '\n' ? 'size' : 'broken';
    this.#line = '';
    return at + 1;
  }

  #takeTrailers(chunk: Buffer, at: number): number {
    const to = this.#section.take(chunk, at);
    if (this.#section.state === 'over') return this.#break('trailer section over 1 MiB', chunk);
    if (this.#section.state === 'ended') {
      const { lines } = splitLines(this.#section.octets);
      this.#trailers = parseFieldLines(lines.slice(0, -1), this.#problems);
      if (lines.at(-1)?.end === 'lf') this.#problems.add('bare LF');
      this.#state = 'done';
    }
    return to;
  }

  #break(problem: Problem, chunk: Buffer): number {
    this.#problems.add(problem);
    this.#state = 'broken';
    return chunk.length;
  }
}
