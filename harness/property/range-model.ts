import type { Field, Octets, WireReply } from '../model/index.js';
import { valuesOf } from '../judge/matchers/wanted.js';
import type { GeneratedRange } from './resource-arbitraries.js';

/** Positions of the first and the last octet of a part, both inclusive. */
export type Slice = { readonly first: number; readonly last: number };

/**
 * What byte ranges ask of a representation of so many octets (RFC 9110 section 14.1.2). Those that are invalid or cannot be satisfied are
 * left out of `slices`.
 */
export type RangesAsked = { readonly valid: boolean; readonly slices: readonly Slice[] };

/** Reads byte ranges. One whose last position precedes its first makes all of them invalid (section 14.1.1). */
export function slicesOf(ranges: readonly GeneratedRange[], length: number): RangesAsked {
  const ordered = ranges.filter(isOrdered);
  return { valid: ordered.length === ranges.length, slices: ordered.flatMap((range) => sliceOf(range, length)) };
}

function isOrdered({ first, last }: GeneratedRange): boolean {
  return first === null || last === null || BigInt(first) <= BigInt(last);
}

function sliceOf({ first, last }: GeneratedRange, length: number): readonly Slice[] {
  const end = length - 1;
  if (first === null) {
    const count = clamped(last, length);
    return count === 0 ? [] : [{ first: length - count, last: end }];
  }
  const from = clamped(first, length);
  return from > end ? [] : [{ first: from, last: last === null ? end : clamped(last, end) }];
}

/** A position, or as much as there is; digits beyond what a number holds exactly are compared as they are written. */
function clamped(digits: Octets | null, most: number): number {
  const value = BigInt(digits ?? '0');
  return value > BigInt(most) ? most : Number(value);
}

/** A part that a reply holds: where it says that it belongs, and its octets. */
export type SentPart = { readonly range: Octets; readonly octets: Octets };

/** The parts of a 206 reply; a string where it cannot be read as parts (RFC 9110 section 15.3.7, RFC 2046 section 5.1.1). */
export function partsOf({ fields, body }: Pick<WireReply, 'fields' | 'body'>): readonly SentPart[] | string {
  const type = typeOf(fields);
  if (!isMultipart({ fields })) return [{ range: rangeIn(fields), octets: body.octets }];
  const boundary = /;\s*boundary=(?:"([^"]*)"|([^\s;]*))/i.exec(type);
  const name = boundary?.[1] ?? boundary?.[2] ?? '';
  if (name === '') return 'the multipart has no boundary';
  const [, ...pieces] = `\r\n${body.octets}`.split(`\r\n--${name}`);
  if (pieces.pop()?.startsWith('--') !== true) return 'the multipart is not closed';
  const parts = pieces.map(readPart);
  return parts.every((part) => part !== null) ? parts : 'a part of the multipart has no head';
}

/** Whether a reply is a multipart of ranges, by its type. */
export function isMultipart({ fields }: Pick<WireReply, 'fields'>): boolean {
  return /^multipart\/byteranges\b/i.test(typeOf(fields));
}

function typeOf(fields: readonly Field[]): Octets {
  return valuesOf(fields, 'Content-Type')[0] ?? '';
}

function readPart(piece: Octets): SentPart | null {
  const match = /^[ \t]*\r\n((?:[^\r\n]+\r\n)*)\r\n([^]*)$/.exec(piece);
  if (match === null) return null;
  const [, head = '', octets = ''] = match;
  const fields = head.split('\r\n').map((line): Field => {
    const colon = line.indexOf(':');
    return [line.slice(0, Math.max(0, colon)), line.slice(colon + 1).trim()];
  });
  return { range: rangeIn(fields), octets };
}

function rangeIn(fields: readonly Field[]): Octets {
  return valuesOf(fields, 'Content-Range').join(', ');
}
