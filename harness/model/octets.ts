import type { Octets } from './protocol.js';

/** Octets that are sent one after the other: literal, or `repeat` over and over up to `length` octets (so that 64 MiB need no memory). */
export type Stream = readonly (Octets | { readonly repeat: Octets; readonly length: number })[];

/** The number of octets in a stream. */
export function streamLength(stream: Stream): number {
  return stream.reduce((sum, piece) => sum + piece.length, 0);
}
