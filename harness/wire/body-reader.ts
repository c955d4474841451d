import type { Field, Seen } from '../model/index.js';
import type { BodyReader } from './body.js';
import { ChunkedReader } from './chunked-reader.js';
import type { FramingDecision } from './framing.js';
import type { Problem } from './problems.js';
import { SeenBuilder } from './seen.js';

/** The reader for a body that is framed so. One that ends by closing is never done. */
export function bodyReaderFor(decision: FramingDecision): BodyReader {
  switch (decision.framing) {
    case 'chunked':
      return new ChunkedReader();
    case 'length':
      return new CountingReader(decision.length);
    case 'none':
      return new CountingReader(0);
    case 'close':
      return new CountingReader(Infinity);
  }
}

/** Reads so many octets. */
class CountingReader implements BodyReader {
  readonly problems: readonly Problem[] = [];
  readonly trailers: readonly Field[] = [];
  readonly #seen = new SeenBuilder();
  #remaining: number;

  constructor(length: number) {
    this.#remaining = length;
  }

  take(chunk: Buffer, from: number): number {
    const to = Math.min(chunk.length, from + this.#remaining);
    if (to > from) this.#seen.add(chunk.subarray(from, to));
    this.#remaining -= to - from;
    return to;
  }

  get done(): boolean {
    return this.#remaining === 0;
  }

  body(): Seen {
    return this.#seen.done();
  }
}
