import type { Has } from '../faults/index.js';
import { trimmed } from '../receive/fields.js';

/** Positions of the first and the last octet of a part, both inclusive. */
export type ByteRange = { readonly first: number; readonly last: number };

/** What to make of Range: nothing, an error, or these parts in the order asked for; `asked` counts all that were asked. */
export type Ranges =
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unsatisfiable' }
  | { readonly kind: 'parts'; readonly parts: readonly ByteRange[]; readonly asked: number };

/** More ranges than this in one request are taken for an attack and ignored (RFC 9110 section 14.2). */
const most = 10;

/**
 * Reads the value of Range for a representation of `length` octets (RFC 9110 section 14.1). An unknown unit or one
 * invalid range makes all of it ignored; ranges that cannot be satisfied are dropped.
 */
export function parseRanges(value: string, length: number, has: Has): Ranges {
  const [unit = '', ...rest] = value.split('=');
  const known = has('range-unit-case-sensitive') ? unit === 'bytes' : unit.toLowerCase() === 'bytes';
  if (!known) return { kind: has('range-unknown-unit-refused') ? 'unsatisfiable' : 'ignored' };
  const specs = rest
    .join('=')
    .split(',')
    .map(trimmed)
    .filter((spec) => spec !== '');
  if (specs.length === 0 || (specs.length > most && !has('range-flood-served'))) return { kind: 'ignored' };
  const parts: ByteRange[] = [];
  for (const spec of specs) {
    const range = parseRange(spec, length, has);
    if (range === 'invalid') return { kind: 'ignored' };
    if (range !== 'unsatisfiable') parts.push(range);
  }
  if (parts.length > 0) return { kind: 'parts', parts, asked: specs.length };
  return { kind: has('range-ignored-416') ? 'ignored' : 'unsatisfiable' };
}

function parseRange(spec: string, length: number, has: Has): ByteRange | 'invalid' | 'unsatisfiable' {
  const match = /^(\d*)-(\d*)$/.exec(spec);
  if (match === null || spec === '-') return 'invalid';
  const [, from = '', to = ''] = match;
  if (from === '') return suffix(position(to, has), length, has);
  const first = position(from, has);
  const last = to === '' ? Infinity : position(to, has);
  if (reversed(from, to))
    return has('range-reversed-swapped')
      ? { first: Math.min(last, length - 1), last: Math.min(first, length - 1) }
      : 'invalid';
  if (first >= length || (has('range-end-not-clamped') && to !== '' && last >= length)) return 'unsatisfiable';
  const end = has('range-end-exclusive') && to !== '' ? last - 1 : last;
  return { first, last: Math.max(first, Math.min(end, length - 1)) };
}

function suffix(count: number, length: number, has: Has): ByteRange | 'unsatisfiable' {
  if (count === 0 || (count > length && has('range-suffix-not-clamped'))) return 'unsatisfiable';
  if (has('range-suffix-as-prefix')) return { first: 0, last: Math.min(count, length - 1) };
  return { first: Math.max(0, length - count), last: length - 1 };
}

/** Compared as text, because huge positions lose their last digits as numbers. */
function reversed(from: string, to: string): boolean {
  if (to === '') return false;
  const [first, last] = [from, to].map((digits) => digits.replace(/^0+(?=\d)/, ''));
  if (first === undefined || last === undefined) return false;
  return first.length === last.length ? first > last : first.length > last.length;
}

function position(digits: string, has: Has): number {
  return has('range-overflow-wraps') ? Number(BigInt.asUintN(32, BigInt(digits))) : Number(digits);
}
