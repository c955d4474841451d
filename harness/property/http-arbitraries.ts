import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { Octets } from '../model/index.js';

/** What breaks out of a line where it is not refused or encoded: line ends, delimiters, and characters whose low octets are such. */
const BREAKS = [
  '\r\n',
  '\n',
  '\r',
  '\0',
  ' ',
  '\t',
  ':',
  '\x0b',
  '\x7f',
  '\x85',
  '\xe9',
  '\u010d\u010a',
  '\u0120',
  '\u2028',
];
const LOOT = ['X-Injected: c', 'GET /injected HTTP/1.1', 'Host: a', '\r\n\r\n', 'a', '%0D%0A', '@', '/'];

/** A text that may break out of its place in a request: characters, of which some are no octets. Shrinks towards a single line end. */
export function anySmuggling(): Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...BREAKS), fc.constantFrom(...LOOT));
  return fc.array(piece, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
}

/** Any token (RFC 9110 section 5.6.2). Shrinks towards the letter a. */
export function anyToken(maxLength = 12): Arbitrary<Octets> {
  const octets = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_`|~";
  return fc.array(fc.constantFrom(...Array.from(octets)), { minLength: 1, maxLength }).map((all) => all.join(''));
}

/** Methods with a meaning that a client may act by, and those that fetch forbids. */
const MEANINGFUL = /^(?:get|head|post|put|patch|delete|connect|options|trace|track)$/i;

/** Any method without a meaning of its own (RFC 9110 section 9.1). */
export function anyMethod(): Arbitrary<Octets> {
  return anyToken().filter((token) => !MEANINGFUL.test(token));
}

/** Any field value: visible octets, above ASCII too, with spaces and tabs between them (RFC 9110 section 5.5). May be empty. */
export function anyFieldValue(): Arbitrary<Octets> {
  const visible = [...range(0x21, 0x7e), ...range(0x80, 0xff)];
  const octet = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...visible) },
    { weight: 1, arbitrary: fc.constantFrom(0x20, 0x09) },
  );
  return fc
    .array(octet, { maxLength: 40 })
    .map((all) => String.fromCharCode(...all))
    .filter((value) => !/^[\t ]|[\t ]$/.test(value));
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
