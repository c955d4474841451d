import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { Octets } from '../model/index.js';

/** How a generated body is framed, and how it is cut into chunks where it is chunked. */
export type GeneratedBody = {
  readonly framing: 'sized' | 'chunked' | 'unframed';
  readonly octets: Octets;
  /** Chunk lengths, over and over until the body is used up; each at least 1. */
  readonly chunks: readonly number[];
  readonly extension: Octets;
};

/** Any octets, as a string of one character per octet. Shrinks towards the empty string. */
export function anyOctets(maxLength: number): Arbitrary<Octets> {
  return fc.array(fc.nat(255), { maxLength }).map(
    (all) => String.fromCharCode(...all),
    (value) => Array.from(value as string, (one) => one.charCodeAt(0)),
  );
}

/** Any body in any framing that HTTP/1.1 knows for a response (RFC 9112 section 6.3). */
export function anyBody(maxLength = 300): Arbitrary<GeneratedBody> {
  return bodyFramedBy(['sized', 'chunked', 'unframed'], maxLength);
}

/** Any body that says itself where it ends. */
export function selfDelimitedBody(maxLength = 300): Arbitrary<GeneratedBody> {
  return bodyFramedBy(['sized', 'chunked'], maxLength);
}

function bodyFramedBy(framings: readonly GeneratedBody['framing'][], maxLength: number): Arbitrary<GeneratedBody> {
  return fc.record(
    {
      framing: fc.constantFrom(...framings),
      octets: anyOctets(maxLength),
      chunks: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
      extension: fc.constantFrom('', ';a', ';a=b', ';a="b;c"'),
    },
    { noNullPrototype: true },
  );
}

/** Offsets at which a message is cut into segments, each taken modulo the message's length. Shrinks towards a single cut. */
export function anyCuts(): Arbitrary<readonly number[]> {
  return fc.array(fc.nat(2000), { minLength: 1, maxLength: 6 });
}

/** A place strictly inside a message, as a number to be taken modulo its length. */
export function anyOffset(): Arbitrary<number> {
  return fc.nat(5000);
}

/** The chunks of a generated body. */
export function chunksOf({ octets, chunks }: GeneratedBody): readonly Octets[] {
  const all: Octets[] = [];
  for (let at = 0, i = 0; at < octets.length; i++) {
    const length = chunks[i % chunks.length] ?? 1;
    all.push(octets.slice(at, at + length));
    at += length;
  }
  return all;
}

/** Offsets inside a message of so many octets, in order and without repetition. */
export function insideOf(length: number, offsets: readonly number[]): readonly number[] {
  const inside = offsets.map((offset) => 1 + (offset % Math.max(1, length - 1)));
  return [...new Set(inside)].sort((a, b) => a - b);
}
