import { hash } from 'node:crypto';

/** Strings beyond this length stand as their hash: a body of many megabytes is then read once and copied never. */
const LONG = 1024;

/**
 * Plain data as JSON in one form: keys in the order of code units, no white space, keys without a value left out, long strings as their
 * hash. A function has no such form and throws, so that nothing which decides about a meaning is passed over in silence.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'function') throw new Error('a function has no canonical form');
  if (typeof value === 'string') return value.length > LONG ? digest(value) : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

function digest(text: string): string {
  return `sha256(${text.length},${hash('sha256', text)})`;
}
