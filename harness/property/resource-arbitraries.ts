import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { Octets } from '../model/index.js';
import { anyOctets } from './arbitraries.js';

const plain = { noNullPrototype: true } as const;

/** Content of so many octets, or of so many pieces whose length nobody announces. */
export type GeneratedContent = { readonly path: 'bytes' | 'stream'; readonly count: number };

/** Any content, the sizes of usual buffers and what is just beside them more often. Shrinks towards none. */
export function anyContent(): Arbitrary<GeneratedContent> {
  const sizes = [1024, 4096, 8192, 16_384, 65_536].flatMap((size) => [size - 1, size, size + 1]);
  const bytes = fc.record(
    { path: fc.constant('bytes' as const), count: fc.oneof(fc.nat(3000), fc.constantFrom(...sizes)) },
    plain,
  );
  const stream = fc.record({ path: fc.constant('stream' as const), count: fc.nat(200) }, plain);
  return fc.oneof(bytes, stream);
}

/** One byte range (RFC 9110 section 14.1.2): positions as they are written; without `first` a suffix of so many octets. */
export type GeneratedRange = { readonly first: Octets | null; readonly last: Octets | null };

/** How many byte ranges there may be, and whether one of their positions is beyond what any number type holds. */
export type RangesWanted = { readonly most: number; readonly reach: 'near' | 'far' };

/** Any byte ranges of a representation of so many octets, with positions around its ends. */
export function anyRanges(length: number, { most, reach }: RangesWanted): Arbitrary<readonly GeneratedRange[]> {
  const powers = fc.constantFrom(31, 32, 53, 63, 64, 128).map((bits) => 2n ** BigInt(bits));
  const beyond = fc.tuple(powers, fc.nat(30)).map(([power, more]) => String(power + BigInt(more)));
  const digits = fc
    .tuple(fc.nat(3), fc.nat(length + 10))
    .map(([zeros, position]) => '0'.repeat(zeros) + String(position));
  const end = reach === 'far' ? beyond : digits;
  const none = fc.constant(null);
  const range = fc.oneof(
    fc.record({ first: digits, last: end }, plain),
    fc.record({ first: end, last: none }, plain),
    fc.record({ first: none, last: end }, plain),
  );
  return fc.array(range, { minLength: 1, maxLength: most });
}

/** Seconds between a moment and another, from `least` to `most`; those around it come more often. Shrinks towards none. */
export function anySeconds(least: number, most: number): Arbitrary<number> {
  const near = fc.constantFrom(0, 1, -1, 59, -60, 3600, -3600, 86_400, -86_400);
  return fc.oneof({ weight: 2, arbitrary: fc.integer({ min: least, max: most }) }, near);
}

/** A path that would climb out of a tree of files: what it enters, how each step up is written, how many there are, and where it goes. */
export type GeneratedClimb = {
  readonly into: readonly Octets[];
  readonly steps: readonly Octets[];
  readonly count: number;
  readonly leaf: Octets;
};

/** Every way to write a step up that some decoder takes for one (RFC 9110 section 17.3). */
const STEPS = [
  ...['..', '%2e%2e', '.%2E', '%2e.', './..', '%2e/..', '/..', '..;', '..;a=b', '..%00', '%2e%2e%2f%2e%2e', '..%2f..'],
  ...['..%5c..', '..%5C', '%2e%2e%5c', '..\\', '..\\..', '%252e%252e', '%25%32%65%252e', '..%252f', '..%255c'],
  ...['%c0%ae%c0%ae', '%c0%ae.', '..%c0%af..', '%e0%80%ae%e0%80%ae', '%uff0e%uff0e', '....//', '...', '..%20', '..?'],
];

/** Any spelling of a path that leaves a tree of files, whatever its depth. */
export function anyClimb(): Arbitrary<GeneratedClimb> {
  return fc.record(
    {
      into: fc.array(fc.constantFrom('sub', '.', 'hello.txt', 'nothing', '%2e', ''), { maxLength: 2 }),
      steps: fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 3 }),
      count: fc.integer({ min: 8, max: 16 }),
      leaf: fc.constantFrom(
        'etc/passwd',
        'etc%2fpasswd',
        '/etc/passwd',
        '%2fetc%2fpasswd',
        'etc/passwd%00.txt',
        'etc/./passwd',
      ),
    },
    plain,
  );
}

/** What is done to one of a few stored representations. */
export type GeneratedOperation = {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  readonly name: number;
  readonly octets: Octets;
};

/** Any operations on so many names. */
export function anyOperations(names: number, maxLength = 7): Arbitrary<readonly GeneratedOperation[]> {
  const operation = fc.record(
    {
      method: fc.constantFrom<GeneratedOperation['method'][]>('GET', 'PUT', 'DELETE', 'HEAD'),
      name: fc.nat(names - 1),
      octets: anyOctets(40),
    },
    plain,
  );
  return fc.array(operation, { minLength: 1, maxLength });
}

/** Text for a cookie: what no cookie may hold, line ends, and what looks like attributes or fields of their own, among ordinary letters. */
export function anyCookieText(maxLength = 8): Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...Array.from("abc019!#$%&'*+-.^_`|~()/:<>?@[]{}")),
    fc.constantFrom(
      ';',
      ',',
      ' ',
      '"',
      '\\',
      '=',
      '\r\n',
      '\n',
      '\r',
      '\0',
      '\t',
      '\x7f',
      '\xe9',
      '\u2603',
      '; Path=/x',
      '\r\nX-Injected: c',
    ),
  );
  return fc.array(piece, { minLength: 1, maxLength }).map((all) => all.join(''));
}

/** How right credentials are written: which of some accounts, the letters of the scheme, and the whitespace around the value. */
export type SpelledCredentials = {
  readonly account: number;
  readonly capitals: readonly boolean[];
  readonly before: Octets;
  readonly after: Octets;
};

/** Any legal spelling of credentials for one of so many accounts. */
export function anySpelledCredentials(accounts: number): Arbitrary<SpelledCredentials> {
  const ows = fc.constantFrom('', ' ', '\t');
  return fc.record(
    {
      account: fc.nat(accounts - 1),
      capitals: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
      before: ows,
      after: ows,
    },
    plain,
  );
}
