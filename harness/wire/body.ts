import type { Field, Seen } from '../model/index.js';
import type { Problem } from './problems.js';

/** Reads a body as it arrives, until it is `done`. `take` takes octets from `from` on and tells up to where. */
export type BodyReader = {
  take(chunk: Buffer, from: number): number;
  readonly done: boolean;
  readonly problems: readonly Problem[];
  readonly trailers: readonly Field[];
  body(): Seen;
};
