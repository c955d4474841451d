import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { Octets } from '../model/index.js';
import { anyToken } from './http-arbitraries.js';

const plain = { noNullPrototype: true } as const;

/** One change to a message: an octet put in at a place, taken out of it, or put in its stead. Places are taken modulo the length. */
export type GeneratedEdit = {
  readonly edit: 'insert' | 'delete' | 'replace';
  readonly place: number;
  readonly octet: Octets;
};

/** Any single change. Octets that mean something in a head come more often than others. */
export function anyEdit(): Arbitrary<GeneratedEdit> {
  const meaningful = fc.constantFrom(...Array.from(' \t\r\n\0:/.;,%\x0b\x0c\x7f\x85\xa0'));
  const any = fc.nat(255).map((code) => String.fromCharCode(code));
  return fc.record(
    {
      edit: fc.constantFrom<GeneratedEdit['edit'][]>('insert', 'delete', 'replace'),
      place: fc.nat(2000),
      octet: fc.oneof(meaningful, any),
    },
    plain,
  );
}

/** The octets with that change made. */
export function edited(octets: Octets, { edit, place, octet }: GeneratedEdit): Octets {
  const at = place % octets.length;
  switch (edit) {
    case 'insert':
      return octets.slice(0, at) + octet + octets.slice(at);
    case 'delete':
      return octets.slice(0, at) + octets.slice(at + 1);
    case 'replace':
      return octets.slice(0, at) + octet + octets.slice(at + 1);
  }
}

/** Lines of Content-Length none of which makes a length of a body of five octets valid (RFC 9112 section 6.3). */
export function anyBadLengths(): Arbitrary<readonly Octets[]> {
  const junk = fc.constantFrom(...Array.from('+-._xXgGeE#%!?"*/:;=\'\xa0\xb2\xbd\x85'));
  const mistaken = fc
    .tuple(junk, fc.nat(2), fc.constantFrom('5', '05'))
    .map(([octet, place, digits]) => digits.slice(0, place) + octet + digits.slice(place));
  const odd = fc.constantFrom('', '0x5', '5 5', '5\t0', '5, 6', '6,5', '5,+5', '-0', '5.0', '5e0', 'five', '0b101');
  const one = fc.oneof(mistaken, odd).map((value) => [value]);
  const other = fc.constantFrom('4', '6', '50', '0', '15', '-5', 'x');
  const two = fc.tuple(other, fc.boolean()).map(([value, first]) => (first ? [value, '5'] : ['5', value]));
  return fc.oneof(one, two);
}

/** Codings of which the last is not chunked, and that name no coding at all, in turn (RFC 9112 section 6.1). */
export function anyOpenCodings(): Arbitrary<readonly Octets[]> {
  const named = fc.constantFrom('identity', 'gzip', 'deflate', 'x-chunked', 'chunkedx', 'chun ked', '"chunked"', 'cow');
  const token = anyToken(8).filter((one) => !/^(?:chunked|gzip|x-gzip)$/i.test(one));
  const last = fc.oneof(named, token);
  const front = fc.array(fc.oneof(fc.constantFrom('chunked', 'Chunked'), last), { maxLength: 2 });
  return fc
    .tuple(front, last, fc.boolean())
    .map(([before, end, apart]) => (apart ? [...before, end] : [[...before, end].join(', ')]));
}

/** Whitespace that may stand nowhere in front of a colon. */
export function anyBlank(): Arbitrary<Octets> {
  return fc.array(fc.constantFrom(' ', '\t'), { minLength: 1, maxLength: 3 }).map((all) => all.join(''));
}

/** Lines of Host that are not exactly one, given the right one (RFC 9112 section 3.2). */
export function anyHostLines(right: Octets): Arbitrary<readonly Octets[]> {
  const other = fc.constantFrom(right, 'other.example', '', 'localhost:1');
  const more = fc.array(other, { minLength: 1, maxLength: 2 });
  const several = fc.tuple(more, fc.boolean()).map(([all, first]) => (first ? [right, ...all] : [...all, right]));
  return fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 4, arbitrary: several });
}

/** Something that no host and no port holds, to put into one (RFC 9110 section 7.2, RFC 3986 section 3.2). */
export function anyHostMistake(): Arbitrary<{ readonly junk: Octets; readonly place: number }> {
  const junk = fc.constantFrom(...Array.from(' \t"<>\\^`{|}/?#@\xe9\x80'), '%', '%g0', '::', '[', ']');
  return fc.record({ junk, place: fc.nat(40) }, plain);
}
