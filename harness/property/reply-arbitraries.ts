import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { Octets } from '../model/index.js';
import { anyFieldValue, anyToken } from './http-arbitraries.js';

/** A field of a generated section, by its name and value. */
export type GeneratedField = { readonly name: Octets; readonly value: Octets };

/** An interim reply: its status, and its fields. */
export type GeneratedInterim = { readonly status: number; readonly fields: readonly GeneratedField[] };

/** How a field line is written: the case of its name, and the whitespace in front of its value. */
export type GeneratedWriting = {
  readonly letters: 'as it is' | 'small' | 'capital';
  readonly before: Octets;
};

/** A number that a mistake got into: what, and in front of which digit. */
export type GeneratedMistake = { readonly junk: Octets; readonly place: number };

/** A power of two, and how much the number is beyond it. */
export type GeneratedHugeNumber = { readonly bits: number; readonly more: number };

const plain = { noNullPrototype: true } as const;
const bws = fc.constantFrom('', ' ', '\t', ' \t');

/** What makes an interim reply look like one that has a body, or like the last one of its connection. */
const FRAMING: readonly GeneratedField[] = [
  { name: 'Content-Length', value: '5' },
  { name: 'Transfer-Encoding', value: 'chunked' },
];
const MISLEADING: readonly GeneratedField[] = [
  { name: 'Content-Type', value: 'text/html' },
  { name: 'Link', value: '</a>; rel=preload' },
];

/** Fields that mean something in a head and nothing in a trailer section (RFC 9110 section 6.5.1), those that frame a message left out. */
const IN_HEADS: readonly GeneratedField[] = [
  { name: 'Content-Type', value: 'text/html' },
  { name: 'Content-Encoding', value: 'x-unheard-of' },
  { name: 'Set-Cookie', value: 'a=b' },
  { name: 'Location', value: '/elsewhere' },
  { name: 'Cache-Control', value: 'no-store' },
];

/** Interim replies of any status but 101, with fields that mislead. Shrinks towards none. */
export function anyInterims(): Arbitrary<readonly GeneratedInterim[]> {
  const status = fc.oneof(fc.constant(100), fc.integer({ min: 102, max: 199 }));
  const framing = fc.option(fc.constantFrom(...FRAMING), { nil: null });
  const others = fc.array(fc.oneof(fc.constantFrom(...MISLEADING), ownField()), { maxLength: 3 });
  const fields = fc.tuple(framing, others).map(([first, rest]) => (first === null ? rest : [first, ...rest]));
  return fc.array(fc.record({ status, fields }, plain), { minLength: 1, maxLength: 5 });
}

/** Trailer fields, of names that a head may have too. */
export function anyTrailers(): Arbitrary<readonly GeneratedField[]> {
  return fc.array(fc.oneof(fc.constantFrom(...IN_HEADS), ownField()), { minLength: 1, maxLength: 5 });
}

function ownField(): Arbitrary<GeneratedField> {
  return fc.record({ name: anyToken().map((token) => `X-${token}`), value: anyFieldValue() }, plain);
}

/** Extensions of a chunk by their grammar, quoted pairs included (RFC 9112 section 7.1.1), with the bad whitespace it allows or without. */
export function anyExtensions(whitespace: 'spaced' | 'plain'): Arbitrary<Octets> {
  const space = whitespace === 'spaced' ? bws : fc.constant('');
  const quoted = fc
    .array(fc.constantFrom('a', ';', '=', ',', ' ', '\t', '\xe9', '\\"', '\\\\', '0'), { maxLength: 8 })
    .map((all) => `"${all.join('')}"`);
  const value = fc.option(fc.tuple(space, space, fc.oneof(anyToken(), quoted)), { nil: null });
  const one = fc
    .tuple(space, space, anyToken(), value)
    .map(
      ([before, after, name, given]) =>
        `${before};${after}${name}${given === null ? '' : `${given[0]}=${given[1]}${given[2]}`}`,
    );
  return fc.array(one, { maxLength: 3 }).map((all) => all.join(''));
}

/** An order of so many things. */
export function anyOrderOf(count: number): Arbitrary<readonly number[]> {
  const all = Array.from({ length: count }, (_, index) => index);
  return fc.shuffledSubarray(all, { minLength: count });
}

/** How so many field lines are written. Whitespace behind a value is left out: so many readers keep it that nothing else would be found. */
export function anyWritings(count: number): Arbitrary<readonly GeneratedWriting[]> {
  const letters = fc.constantFrom<GeneratedWriting['letters'][]>('as it is', 'small', 'capital');
  return fc.array(fc.record({ letters, before: bws }, plain), {
    minLength: count,
    maxLength: count,
  });
}

/** Zeros in front of a number, so many at most. */
export function anyZeros(most: number): Arbitrary<Octets> {
  return fc.nat(most).map((count) => '0'.repeat(count));
}

/** Something that makes a number none wherever it stands: no digit, no comma and no whitespace that may be dropped. */
export function anyMistake(): Arbitrary<GeneratedMistake> {
  const junk = fc.constantFrom(...Array.from('+-._xXgG#%!?"*/:\xa0\xb2\xbd\x85'));
  return fc.record({ junk, place: fc.nat(40) }, plain);
}

/** A number of octets that no body has: so many more than a power of two that is the limit of some number type. */
export function anyHugeNumber(): Arbitrary<GeneratedHugeNumber> {
  return fc.record({ bits: fc.constantFrom(31, 32, 53, 63, 64, 128), more: fc.nat(20) }, plain);
}
