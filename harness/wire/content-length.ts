import type { Field } from '../model/index.js';
import { fieldValues } from './fields.js';
import { trimOws } from './grammar.js';
import type { Problem } from './problems.js';

/** What the Content-Length fields say: `length` is null where there is none, or none that can be believed. */
export type ContentLength = {
  readonly present: boolean;
  readonly length: number | null;
  readonly problems: readonly Problem[];
};

/**
 * Reads Content-Length (RFC 9110 section 8.6): several lines or a list of the same number give that number, and empty members of a list
 * count for nothing where another is there (RFC 9112 section 6.3, RFC 9110 section 5.6.1.2).
 * A number beyond 2^53 - 1 is cut down to it, which no body can tell from the number itself.
 */
export function contentLengthOf(fields: readonly Field[]): ContentLength {
  const members = fieldValues(fields, 'content-length').flatMap((value) => value.split(',').map(trimOws));
  if (members.length === 0) return { present: false, length: null, problems: [] };
  const values = members.filter((member) => member !== '');
  const [first] = values;
  if (first === undefined || !values.every((value) => /^[0-9]+$/.test(value)))
    return wrong('Content-Length is not a number');
  const plain = withoutZeros(first);
  if (!values.every((value) => withoutZeros(value) === plain))
    return wrong('Content-Length twice with different values');
  const problems: Problem[] = [
    ...(values.length > 1 ? (['Content-Length twice with the same value'] as const) : []),
    ...(values.length < members.length ? (['empty member in Content-Length'] as const) : []),
  ];
  return { present: true, length: Math.min(Number(plain), Number.MAX_SAFE_INTEGER), problems };
}

function wrong(problem: Problem): ContentLength {
  return { present: true, length: null, problems: [problem] };
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=[0-9])/, '');
}
