import type { Field, Seen } from '../../../../harness/model/protocol.js';
import type { Has } from '../faults/index.js';
import { copy, readChunked } from './chunked.js';
import type { Framing } from './framing.js';
import type { Input } from './input.js';
import { refuse } from './refusal.js';
import { SeenBody } from './seen-body.js';

export type Body = { readonly seen: Seen; readonly trailers: readonly Field[] };

const none: Body = { seen: { length: 0, octets: '' }, trailers: [] };

/**
 * Reads the body of a request to its end, in bounded memory.
 *
 * @throws {Refusal} 400 if it is malformed or the peer ends before it does (RFC 9112 section 8)
 */
export async function readBody(input: Input, framing: Framing, has: Has): Promise<Body> {
  switch (framing.kind) {
    case 'none':
      return none;
    case 'length': {
      const body = new SeenBody();
      const length = has('length-in-one-segment') ? await available(input, framing.length) : framing.length;
      const whole = await copy(input, length, (octets) => body.add(octets));
      if (!whole && !has('short-body-is-served')) refuse(400, 'The body ends before its Content-Length.');
      return { seen: body.seen(), trailers: [] };
    }
    case 'chunked': {
      const body = new SeenBody();
      const trailers = await readChunked(input, (octets) => body.add(octets), has);
      return { seen: body.seen(), trailers };
    }
  }
}

async function available(input: Input, length: number): Promise<number> {
  return length > 0 && (await input.ready()) ? Math.min(length, input.buffered) : length;
}
