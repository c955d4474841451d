import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { Octets } from '../model/index.js';
import type { SetCookie, Visit } from './cookie-model.js';

/** How a Set-Cookie field is written: its attributes turned by so many places, letters of their names in capitals, spaces, empty attributes. */
export type CookieSpelling = {
  readonly turn: number;
  readonly capitals: readonly boolean[];
  readonly spaces: readonly number[];
  readonly empty: boolean;
};

/** A moment that is long ago or far off, and how its parts are written. */
export type WrittenDate = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly shortYear: boolean;
  /** The order of day, month, year and time. */
  readonly order: readonly number[];
  readonly delimiters: readonly string[];
  /** What follows the digits or letters of each part. */
  readonly tails: readonly string[];
  readonly capitals: boolean;
};

/** Hosts that are above, below and beside one another, or only look so. */
const HOSTS = ['example.test', 'a.example.test', 'b.a.example.test', 'ba.example.test', 'other.test'];
const PATHS = ['/', '/b', '/b/', '/bc', '/b/c', '/b/c/d', '/B'];
const LIVES: readonly SetCookie['life'][] = ['session', 'max-age', 'expires', 'max-age-over', 'expires-over'];

/** Any requests to related hosts and paths, each with up to three cookies that its reply sets. Shrinks towards few of them. */
export function anyVisits(): Arbitrary<readonly Visit[]> {
  const domains = [...HOSTS, '.example.test', '.a.example.test', 'EXAMPLE.test', ''];
  const set = cookieOf(fc.constantFrom(null, null, ...domains));
  return fc.array(visitOf(HOSTS, set), { minLength: 2, maxLength: 7 });
}

/** Any requests to one host, on related paths, whose cookies have no domain. */
export function anyVisitsOf(host: string): Arbitrary<readonly Visit[]> {
  return fc.array(visitOf([host], cookieOf(fc.constant(null))), { minLength: 2, maxLength: 5 });
}

/** The same, with no more than one cookie in a reply: those of one reply may be of one age (RFC 6265 section 5.3). */
export function anyTurnsOf(host: string): Arbitrary<readonly Visit[]> {
  return fc.array(visitOf([host], cookieOf(fc.constant(null)), 1), { minLength: 2, maxLength: 8 });
}

function visitOf(hosts: readonly string[], set: Arbitrary<SetCookie>, most = 3): Arbitrary<Visit> {
  return fc.record(
    { host: fc.constantFrom(...hosts), path: fc.constantFrom(...PATHS), sets: fc.array(set, { maxLength: most }) },
    { noNullPrototype: true },
  );
}

function cookieOf(domain: Arbitrary<string | null>): Arbitrary<SetCookie> {
  return fc.record(
    {
      name: fc.constantFrom('a', 'b', 'A'),
      value: fc.nat(99).map(String),
      domain,
      path: fc.constantFrom(null, null, ...PATHS, 'b', ''),
      life: fc.constantFrom('session', 'session', ...LIVES),
    },
    { noNullPrototype: true },
  );
}

/** Any way of writing attributes. */
export function anyCookieSpelling(): Arbitrary<CookieSpelling> {
  return fc.record(
    {
      turn: fc.nat(5),
      capitals: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
      spaces: fc.array(fc.nat(2), { minLength: 1, maxLength: 5 }),
      empty: fc.boolean(),
    },
    { noNullPrototype: true },
  );
}

/** Any value that needs no other reading: printable ASCII without semicolon and octets beyond it, no space at its ends. */
export function anyCookieValue(): Arbitrary<Octets> {
  const octet = fc.oneof(
    fc.constantFrom('=', ',', '"', ' ', '%', '\\', '$', '&', '+', ':'),
    fc.integer({ min: 0x20, max: 0x7e }).map((one) => String.fromCharCode(one)),
    fc.integer({ min: 0x80, max: 0xff }).map((one) => String.fromCharCode(one)),
  );
  return fc.array(octet, { maxLength: 30 }).map((all) => all.join('').replaceAll(';', '.').trim());
}

/** Any date that a client of today takes for past, or for future, in any spelling of RFC 6265 section 5.1.1. */
export function anyWrittenDate(): Arbitrary<WrittenDate> {
  const year = fc.oneof(fc.integer({ min: 1980, max: 2020 }), fc.integer({ min: 2060, max: 2098 }));
  const delimiter = fc.array(fc.constantFrom(...Array.from(' ,-./_!"#$%&()*+<=>?@[]^`{|}~\'\\')), {
    minLength: 1,
    maxLength: 3,
  });
  return fc.record(
    {
      year,
      month: fc.nat(11),
      day: fc.integer({ min: 1, max: 28 }),
      shortYear: fc.boolean(),
      order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }),
      delimiters: fc.array(
        delimiter.map((all) => all.join('')),
        { minLength: 1, maxLength: 3 },
      ),
      tails: fc.array(fc.constantFrom('', '', 'th', 'AD', 'z:9'), { minLength: 1, maxLength: 4 }),
      capitals: fc.boolean(),
    },
    { noNullPrototype: true },
  );
}
