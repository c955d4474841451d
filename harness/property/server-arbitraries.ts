import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { Octets } from '../model/index.js';
import type { GeneratedBody } from './arbitraries.js';
import { anyOctets, selfDelimitedBody } from './arbitraries.js';
import { anyFieldValue, anyToken } from './http-arbitraries.js';

/** A request that any server with the test application serves: so many octets, their head alone, or the echo of a body. */
export type GeneratedRequest =
  | { readonly kind: 'bytes' | 'head'; readonly length: number }
  | { readonly kind: 'echo'; readonly body: GeneratedBody };

/** How a field line is written: which letters of its name are capitals, in turn, and the optional whitespace around its value. */
export type GeneratedLine = { readonly capitals: readonly boolean[]; readonly before: Octets; readonly after: Octets };

/** A body in chunks, each written in a way of its own: zeros in front of the size, the case of its digits, and extensions. */
export type SpelledChunks = {
  readonly octets: Octets;
  /** Lengths and spellings of the chunks, over and over until the body is used up. The first spells the last chunk too. */
  readonly chunks: readonly SpelledChunk[];
};
export type SpelledChunk = {
  readonly length: number;
  readonly zeros: number;
  readonly capitals: boolean;
  readonly extension: Octets;
};

const plain = { noNullPrototype: true } as const;
const ows = fc.constantFrom('', ' ', '\t', ' \t ');

/** Any list of requests, at least one. Shrinks towards a single one for no octets. */
export function anyRequests(maxLength: number): Arbitrary<readonly GeneratedRequest[]> {
  const length = fc.nat(400);
  const bytes = fc.record({ kind: fc.constantFrom<('bytes' | 'head')[]>('bytes', 'head'), length }, plain);
  const echo = fc.record({ kind: fc.constant('echo' as const), body: selfDelimitedBody(40) }, plain);
  return fc.array(fc.oneof(bytes, echo), { minLength: 1, maxLength });
}

/** How so many field lines are written (RFC 9112 section 5): whitespace is allowed on both sides of a value. */
export function anyWrittenLines(count: number): Arbitrary<readonly GeneratedLine[]> {
  const capitals = fc.array(fc.boolean(), { minLength: 1, maxLength: 5 });
  const line = fc.record({ capitals, before: ows, after: ows }, plain);
  return fc.array(line, { minLength: count, maxLength: count });
}

/** Any body in chunks of any spelling (RFC 9112 section 7.1), without the whitespace that is bad there. */
export function anySpelledChunks(): Arbitrary<SpelledChunks> {
  const quoted = fc
    .array(fc.constantFrom('a', ';', '=', ',', ' ', '\t', '\\"', '\\\\', '0'), { maxLength: 6 })
    .map((all) => `"${all.join('')}"`);
  const value = fc.oneof(fc.constant(''), anyToken(6).map(equals), quoted.map(equals));
  const extension = fc.array(
    fc.tuple(anyToken(6), value).map(([name, given]) => `;${name}${given}`),
    { maxLength: 2 },
  );
  const chunk = fc.record(
    {
      length: fc.integer({ min: 1, max: 40 }),
      zeros: fc.nat(6),
      capitals: fc.boolean(),
      extension: extension.map((all) => all.join('')),
    },
    plain,
  );
  return fc.record({ octets: anyOctets(120), chunks: fc.array(chunk, { minLength: 1, maxLength: 4 }) }, plain);
}

const equals = (value: Octets): Octets => `=${value}`;

/** The chunks of a body, each with its spelling. */
export function spelledChunksOf({ octets, chunks }: SpelledChunks): readonly (SpelledChunk & { octets: Octets })[] {
  const all: (SpelledChunk & { octets: Octets })[] = [];
  for (let at = 0, i = 0; at < octets.length; i++) {
    const chunk = chunks[i % chunks.length] ?? { length: 1, zeros: 0, capitals: false, extension: '' };
    all.push({ ...chunk, octets: octets.slice(at, at + chunk.length) });
    at += chunk.length;
  }
  return all;
}

/** Fields for a trailer section, each of another name that nobody knows. */
export function anyOwnTrailers(): Arbitrary<readonly { readonly name: Octets; readonly value: Octets }[]> {
  const field = fc.record({ name: anyToken(8).map(extended), value: anyFieldValue() }, plain);
  return fc.uniqueArray(field, { minLength: 1, maxLength: 4, selector: ({ name }) => name.toLowerCase() });
}

const extended = (token: Octets): Octets => `X-${token}`;

/**
 * Any query that is not empty (RFC 3986 section 3.4), with percent escapes, in digits of either case, of any character but controls: those, and
 * what is no UTF-8, a server may well refuse.
 */
export function anyQuery(): Arbitrary<Octets> {
  const legal = fc.constantFrom(...Array.from("abcXYZ019-._~!$&'()*+,;=:@/?"));
  const ascii = fc.integer({ min: 0x20, max: 0x7e }).map((code) => `%${code.toString(16)}`);
  const escape = fc.oneof(ascii, fc.constantFrom('%c3%a9', '%e2%98%83', '%f0%9f%94%91'));
  const cased = fc.tuple(escape, fc.boolean()).map(([text, capitals]) => (capitals ? text.toUpperCase() : text));
  return fc.array(fc.oneof(legal, cased), { minLength: 1, maxLength: 40 }).map((all) => all.join(''));
}

/** Methods whose meaning needs another kind of target, or that a server answers by itself. */
const APART = /^(?:CONNECT|TRACE|PRI)$/;

/** Any method token: those of HTTP, the same in other letters, longer or shorter, and any other (RFC 9110 section 9.1). */
export function anyMethodToken(): Arbitrary<Octets> {
  const known = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH');
  const capitals = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 });
  const inLetters = fc.tuple(known, capitals).map(([method, all]) => inCapitals(method, all));
  const around = fc.tuple(known, fc.constantFrom('S', '-', '0', 'x')).map(([method, more]) => `${method}${more}`);
  const cut = known.map((method) => method.slice(0, -1));
  return fc.oneof(known, inLetters, around, cut, anyToken()).filter((token) => !APART.test(token));
}

/** A name in letters of which some are capitals, in turn. */
export function inCapitals(name: Octets, capitals: readonly boolean[]): Octets {
  return Array.from(name, (letter, index) =>
    capitals[index % capitals.length] === true ? letter.toUpperCase() : letter.toLowerCase(),
  ).join('');
}

/** Connection as field lines of lists with the option close among others that nobody knows, in any letters (RFC 9110 section 7.6.1). */
export function anyClosingLines(): Arbitrary<readonly Octets[]> {
  const other = fc.oneof(fc.constantFrom('', ' ', 'keep-alive', 'x-close', 'closed'), anyToken(6).map(extended));
  const separator = fc.constantFrom(',', ', ', ' ,\t');
  const close = fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }).map((all) => inCapitals('close', all));
  const members = fc.array(other, { maxLength: 3 });
  return fc
    .tuple(members, close, members, separator, fc.boolean())
    .map(([front, option, behind, between, apart]) =>
      apart && front.length > 0
        ? [front.join(between), [option, ...behind].join(between)]
        : [[...front, option, ...behind].join(between)],
    );
}
