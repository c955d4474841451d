import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { Octets } from '../model/index.js';

/** How an octet is written in a URL: as it is, where that is legal, or as an escape with hexadecimal digits of some case. */
export type Written = 'plain' | 'upper' | 'lower' | 'mixed';

/** How the octets of a text are written, one after the other, over and over. */
export type Spelling = readonly Written[];

/** A media type in full: its parameters have names of their own, none of them `base64`, and tokens for values. */
export type GeneratedMediaType = {
  readonly type: string;
  readonly subtype: string;
  readonly parameters: readonly (readonly [attribute: string, value: string])[];
};

/** Any mix of plain characters and escapes. Shrinks towards plain ones. */
export function anySpelling(): Arbitrary<Spelling> {
  const written = fc.constantFrom<Written[]>('plain', 'upper', 'lower', 'mixed');
  return fc.array(written, { minLength: 1, maxLength: 6 });
}

/** What is easily read as something else in a URL: escapes that are none any more, delimiters, spaces, dots. */
const TRAPS = [
  '%',
  '%41',
  '%2f',
  '%2E',
  '+',
  ' ',
  '?',
  '#',
  ';',
  '&',
  '=',
  ':',
  '@',
  '~',
  '\\',
  '.',
  '..',
  '-',
  'A',
  'a',
];

/** Any name that a file may have on a POSIX system: 1 to 255 octets without `/` and NUL (POSIX.1-2017 section 3.170), neither `.` nor `..`. */
export function anyFileName(): Arbitrary<Octets> {
  return octetsOf([0x00, 0x2f]).filter(isFileName);
}

/** Whether a file may have this name. */
export function isFileName(name: Octets): boolean {
  return /^[^/\0]{1,255}$/.test(name) && name !== '.' && name !== '..';
}

/** Any element of a path, decoded: octets of every kind, but none that means another element (RFC 3986 section 5.2.4). */
export function anyPathElement(): Arbitrary<Octets> {
  return octetsOf([]).filter((element) => element !== '' && element !== '.' && element !== '..');
}

/** Any elements of a path, at least one. Shrinks towards one of them. */
export function anyPath(): Arbitrary<readonly Octets[]> {
  return fc.array(anyPathElement(), { minLength: 1, maxLength: 4 });
}

function octetsOf(without: readonly number[]): Arbitrary<Octets> {
  const octet = fc.nat(255).filter((one) => !without.includes(one));
  const piece = fc.oneof(
    fc.constantFrom(...TRAPS),
    octet.map((one) => String.fromCharCode(one)),
  );
  return fc.array(piece, { minLength: 1, maxLength: 20 }).map((all) => all.join(''));
}

/** Any media type made of tokens that need no escape in a URL (RFC 2045 section 5.1, RFC 2397 section 3). */
export function anyMediaType(): Arbitrary<GeneratedMediaType> {
  const parameter = fc.tuple(
    token().filter((name) => name.toLowerCase() !== 'base64'),
    token(),
  );
  return fc.record(
    {
      type: token(),
      subtype: token(),
      parameters: fc.uniqueArray(parameter, { maxLength: 3, selector: ([name]) => name.toLowerCase() }),
    },
    { noNullPrototype: true },
  );
}

function token(): Arbitrary<string> {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.+_!$&*';
  return fc.array(fc.constantFrom(...Array.from(letters)), { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
}

/** Whether what can be written in two ways is encoded. Shrinks towards not. */
export function anyEncoding(): Arbitrary<boolean> {
  return fc.boolean();
}
