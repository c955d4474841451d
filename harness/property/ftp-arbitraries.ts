import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { FtpTransfer, Octets } from '../model/index.js';
import { anyCuts, anyOctets } from './arbitraries.js';

/** A transfer that a right server may make, and how its data connection is arranged. */
export type GeneratedTransfer = {
  readonly passive: 'EPSV' | 'PASV';
  readonly mark: '125' | '150';
  readonly completion: '226' | '250';
  readonly order: GeneratedOrder;
  readonly octets: Octets;
  readonly cuts: readonly number[];
};

/** When the mark and the completion are sent. */
export type GeneratedOrder = {
  readonly marks: NonNullable<FtpTransfer['marks']>;
  readonly completes: FtpTransfer['completes'];
};

/** A form of the reply that tells where the server listens. */
export type GeneratedForm = {
  readonly passive: 'EPSV' | 'PASV';
  readonly text: Octets;
  /** What stands between the fields of a 229. */
  readonly delimiter: Octets;
  /** What stands around the numbers of a 227. */
  readonly around: readonly [before: Octets, after: Octets];
};

/** A reply code by its digits: the first says what became of the command (RFC 959 section 4.2). */
export type GeneratedCode = { readonly first: string; readonly second: number; readonly third: number };

const order: Arbitrary<GeneratedOrder> = fc.record(
  {
    marks: fc.constantFrom<GeneratedOrder['marks'][]>('before-data', 'after-data'),
    completes: fc.constantFrom<GeneratedOrder['completes'][]>('after-data', 'before-end', 'before-data'),
  },
  { noNullPrototype: true },
);

/** Any order of announcement, data and completion in which the announcement comes before the completion. */
export function anyOrder(): Arbitrary<GeneratedOrder> {
  return order.filter(({ marks, completes }) => marks === 'before-data' || completes === 'after-data');
}

/** Any octets through any transfer that RFC 959 section 5.4 and RFC 2428 allow. Shrinks towards EPSV, no octets and the plain order. */
export function anyTransfer(maxLength = 300): Arbitrary<GeneratedTransfer> {
  return fc.record(
    {
      passive: anyPassive(),
      mark: fc.constantFrom<GeneratedTransfer['mark'][]>('150', '125'),
      completion: fc.constantFrom<GeneratedTransfer['completion'][]>('226', '250'),
      order: anyOrder(),
      octets: anyOctets(maxLength),
      cuts: anyCuts(),
    },
    { noNullPrototype: true },
  );
}

/**
 * Lines that may stand between the first and the last line of a reply: a server pads one that begins with a digit
 * (RFC 959 section 4.2). Shrinks towards none.
 */
export function anyLines(): Arbitrary<readonly Octets[]> {
  const piece = fc.constantFrom(...['220', '226 ', '550 ', '550-', '-', ' ', '\t', 'text', '(', ',', '|||', '.']);
  const line = fc.array(piece, { maxLength: 6 }).map((all) => all.join('').replace(/^(?=[0-9])/, ' '));
  return fc.array(line, { maxLength: 4 });
}

/** Any form of 227 or 229 that RFC 959 section 4.1.2, RFC 1123 section 4.1.2.6 and RFC 2428 section 3 allow. */
export function anyForm(): Arbitrary<GeneratedForm> {
  const letter = fc.constantFrom(...Array.from(" -=:;.,!'abcXYZ"));
  const delimiters = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at));
  return fc.record(
    {
      passive: anyPassive(),
      text: fc.array(letter, { maxLength: 12 }).map((all) => all.join('')),
      delimiter: fc.constantFrom(...delimiters.filter((one) => !/[0-9()]/.test(one)).sort((a, b) => rank(a) - rank(b))),
      around: fc.constantFrom<GeneratedForm['around'][]>(
        ['(', ')'],
        ['(', ').'],
        ['', ''],
        ['=', ''],
        ['[', ']'],
        ['', ' for 60 seconds (at most)'],
        ['<', '> 127,0,0,1,0,9'],
      ),
    },
    { noNullPrototype: true },
  );
}

/** The bar comes first, so that shrinking ends there. */
function rank(delimiter: string): number {
  return delimiter === '|' ? 0 : 1;
}

/** Any code that begins with one of these digits; the second is one of those that RFC 959 section 4.2.1 knows. */
export function anyCode(...first: readonly string[]): Arbitrary<GeneratedCode> {
  return fc.record(
    { first: fc.constantFrom(...first), second: fc.nat(5), third: fc.nat(9) },
    { noNullPrototype: true },
  );
}

/** One of these words. Shrinks towards the first. */
export function anyOf<T extends string>(...words: readonly T[]): Arbitrary<T> {
  return fc.constantFrom<T[]>(...words);
}

/**
 * Text that ends a command and begins another when it reaches the control connection as it is: line ends, Telnet controls,
 * verbs, and what becomes one of them when it is decoded once more.
 */
export function anyIntrusion(): Arbitrary<Octets> {
  const ends = ['\r\n', '\n', '\r', '\0', '\r\0', '\xff\xf4\xff\xf2', '\xff', '%0d%0a', '%0A', '\x0b', '\x85', ' '];
  const piece = fc.constantFrom(...ends, 'DELE x', 'DELE x', 'a', '%');
  return fc.array(piece, { maxLength: 6 }).map((all) => all.join(''));
}

function anyPassive(): Arbitrary<'EPSV' | 'PASV'> {
  return anyOf('EPSV', 'PASV');
}
