import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { Octets } from '../model/index.js';

/** How a challenge is written: what is not told by it, so that it must change nothing. */
export type GeneratedChallenge = {
  /** Challenges of schemes that nobody knows, in front. */
  readonly before: readonly Octets[];
  /** The order of the parameters, as numbers to sort them by. */
  readonly order: readonly number[];
  /** For each letter of names in turn, whether it is a capital. */
  readonly capitals: readonly boolean[];
  readonly separator: Octets;
  readonly equals: Octets;
  readonly oneField: boolean;
};

/** Text of a user name or password without control characters; a user name has no colon (RFC 7617 section 2). */
export function anyCredential(colons: 'with colons' | 'without colons'): Arbitrary<string> {
  const minLength = colons === 'with colons' ? 0 : 1;
  const plain = fc.string({ unit: 'grapheme-ascii', minLength, maxLength: 24 });
  const beyond = fc.string({
    unit: fc.constantFrom('\xe9', '\xa3', '\u2603', '\u{1f511}', 'a', '"', '\\', ' '),
    minLength,
    maxLength: 8,
  });
  const text = fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: beyond });
  return colons === 'with colons' ? text : text.map((one) => one.replaceAll(':', ';'));
}

/** What may stand in a quoted string once its escapes are read: HTAB, space and visible characters of ASCII (RFC 9110 section 5.6.4). */
export function anyQuotable(): Arbitrary<Octets> {
  const rare = fc.constantFrom('"', '\\', ',', '=', '\t', ' ');
  const visible = fc.integer({ min: 0x20, max: 0x7e }).map(
    (code) => String.fromCharCode(code),
    (char) => (char as string).charCodeAt(0),
  );
  return fc.string({ unit: fc.oneof(visible, rare), minLength: 1, maxLength: 20 });
}

/** Any way to write a challenge. */
export function anyChallenge(): Arbitrary<GeneratedChallenge> {
  return fc.record(
    {
      before: fc.array(
        fc.constantFrom(
          'New',
          'New YWJj/+==',
          'New a=b',
          'New realm="Basic realm=\\"x\\", y", nonce="z"',
          'New a="b", c=d',
        ),
        { maxLength: 3 },
      ),
      order: fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
      capitals: fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
      separator: fc.constantFrom(', ', ',', ' , ', ',\t', ',,', ', ,'),
      equals: fc.constantFrom('=', ' =', '= ', '\t= '),
      oneField: fc.boolean(),
    },
    { noNullPrototype: true },
  );
}

/** A quoted string that stands for these octets; `escapes` tells in turn what is escaped that need not be. */
export function spelledQuoted(octets: Octets, escapes: readonly boolean[] = [false]): Octets {
  const spelled = Array.from(octets, (octet, index) =>
    octet === '"' || octet === '\\' || escapes[index % escapes.length] === true ? `\\${octet}` : octet,
  );
  return `"${spelled.join('')}"`;
}

/** The fields that hold a challenge, written like that: one field line each. Values stand as they are to be sent. */
export function challengeFields(
  { before, order, capitals, separator, equals, oneField }: GeneratedChallenge,
  scheme: Octets,
  params: Readonly<Record<Octets, Octets>>,
): readonly Octets[] {
  const cased = (name: Octets): Octets =>
    Array.from(name, (letter, index) =>
      capitals[index % capitals.length] === true ? letter.toUpperCase() : letter.toLowerCase(),
    ).join('');
  const all = Object.entries(params).map(([name, value], index) => ({
    text: `${cased(name)}${equals}${value}`,
    index,
  }));
  const sorted = all.toSorted((a, b) => (order[a.index] ?? 0) - (order[b.index] ?? 0));
  const own = `${cased(scheme)} ${sorted.map(({ text }) => text).join(separator)}`;
  return oneField ? [[...before, own].join(separator)] : [...before, own];
}
