import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import type { Octets } from '../model/index.js';

const plain = { noNullPrototype: true } as const;

/** A request whose framing is written dubiously: its first lines, and what comes behind its head in front of the hidden request. */
export type DubiousFraming = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly version: '1.0' | '1.1';
  /** Whole lines, with their ends. */
  readonly lines: readonly Octets[];
  readonly body: Octets;
  /** What stands behind the hidden request. */
  readonly tail: Octets;
};

const CODINGS = [
  'Transfer-Encoding: chunked',
  'Transfer-Encoding:\tchunked\t',
  'Transfer-Encoding:chunked',
  'TRANSFER-ENCODING: CHUNKED',
  'Transfer-Encoding : chunked',
  'Transfer-Encoding\t: chunked',
  ' Transfer-Encoding: chunked',
  'Transfer-Encoding:\r\n chunked',
  'Transfer-Encoding: chunked\r\n ',
  'X-Fold: a\r\n Transfer-Encoding: chunked',
  'Transfer-Encoding: identity',
  'Transfer-Encoding: identity, chunked',
  'Transfer-Encoding: chunked, identity',
  'Transfer-Encoding: chunked, chunked',
  'Transfer-Encoding: chunked,',
  'Transfer-Encoding: ,chunked',
  'Transfer-Encoding: xchunked',
  'Transfer-Encoding: chunkedx',
  'Transfer-Encoding: x chunked',
  'Transfer-Encoding: "chunked"',
  "Transfer-Encoding: 'chunked'",
  'Transfer-Encoding: chunked;q=1',
  'Transfer-Encoding: \x0bchunked',
  'Transfer-Encoding: \x0cchunked',
  'Transfer-Encoding: chunked\x0b',
  'Transfer-Encoding: chunked\xa0',
  'Transfer-Encoding: \x85chunked',
  'Transfer-Encoding: chun\\u006bed',
  'Transfer-Encoding:',
  'Transfer-Encoding: ,',
  'Transfer_Encoding: chunked',
  'Transfer-Encoding chunked',
  'X-Transfer-Encoding: chunked',
  'Content-Encoding: chunked',
  'TE: chunked',
];

const LENGTHS = ['0', '5', '+5', '-0', '05', '0x5', '', '5, 5', '5,5', '0, 5', '5 5', '5;', '0_5', '4294967296'];
const MORE_LENGTHS = ['18446744073709551616', '18446744073709551621', '1e1', '5.0', '\x0b5', '5\xa0', '"5"'];
const LENGTH_NAMES = [
  'Content-Length: ',
  'content-length:',
  'Content-Length:\t',
  'Content-Length:\r\n ',
  'X: a\r\n Content-Length: ',
];
const BAD_LENGTH_NAMES = ['Content-Length : ', 'Content_Length: ', 'Content-Length\t:', ' Content-Length: '];

/**
 * Dubious framings of a request with something hidden behind or inside (RFC 9112 section 11.2). `hidden` is that request: lengths that
 * reach to its end, and chunks that hold it, are among them.
 */
export function anyDubiousFraming(hidden: Octets): Arbitrary<DubiousFraming> {
  const ends = fc.oneof({ weight: 6, arbitrary: fc.constant('\r\n') }, { weight: 1, arbitrary: fc.constant('\n') });
  const lengths = fc.constantFrom(...LENGTHS, ...MORE_LENGTHS, ...[0, 5].map((n) => String(hidden.length + n)));
  const length = fc.tuple(fc.constantFrom(...LENGTH_NAMES, ...BAD_LENGTH_NAMES), lengths).map((all) => all.join(''));
  const coding = fc.constantFrom(...CODINGS);
  const line = fc.tuple(fc.oneof(coding, length), ends).map((all) => all.join(''));
  const last = '0\r\n\r\n';
  const inChunk = (octets: Octets): Octets => `${octets.length.toString(16)}\r\n${octets}\r\n`;
  return fc.record(
    {
      method: fc.constantFrom<DubiousFraming['method'][]>('POST', 'GET', 'PUT'),
      version: fc.oneof<[Arbitrary<'1.1'>, Arbitrary<'1.1'>, Arbitrary<'1.0'>]>(
        fc.constant('1.1'),
        fc.constant('1.1'),
        fc.constant('1.0'),
      ),
      lines: fc.array(line, { minLength: 1, maxLength: 3 }),
      body: fc.constantFrom(
        '',
        last,
        'hello',
        inChunk('hello') + last,
        '0\r\n',
        `${(hidden.length + 2).toString(16)}\r\n`,
        inChunk(hidden) + last,
      ),
      tail: fc.constantFrom('', '\r\n', `\r\n${last}`, last),
    },
    plain,
  );
}

/** One chunk of a body that is dubious as a whole: what stands in each place. */
export type DubiousChunk = {
  readonly size: Octets;
  readonly line: Octets;
  readonly data: Octets;
  readonly after: Octets;
};

const SIZES = ['5', '05', '5 ', '5\t', '5;a', '5;a=b', '5;a="b"', '5 ;a', '5; a', '5;', '5;;a', '5 a', '5\r', '5\x0b'];
const BAD_SIZES = [
  '0x5',
  '+5',
  '-5',
  ' 5',
  '\t5',
  '5_',
  '5h',
  '5.',
  '',
  ';a',
  '#5',
  '100000005',
  '10000000000000005',
  '5,5',
];

/** Dubious chunks in front of a hidden request, whose own length is among the sizes. */
export function anyDubiousChunks(hidden: Octets): Arbitrary<readonly DubiousChunk[]> {
  const hex = hidden.length.toString(16);
  const end = fc.oneof(
    { weight: 4, arbitrary: fc.constant('\r\n') },
    { weight: 1, arbitrary: fc.constantFrom('\n', '\r', '\r\r\n', '\n\r\n', '') },
  );
  const last = fc.constantFrom('0', '00', '0;a', '0 ', '0x0', '-0', '');
  const sized = fc.record(
    {
      size: fc.constantFrom(...SIZES, ...BAD_SIZES),
      line: end,
      data: fc.constant('hello'),
      after: fc.oneof({ weight: 3, arbitrary: end }, { weight: 1, arbitrary: fc.constantFrom('XX', '0', '\r\n\r\n') }),
    },
    plain,
  );
  const holding = fc.record(
    { size: fc.constantFrom(hex, hex.toUpperCase()), line: end, data: fc.constant(hidden), after: end },
    plain,
  );
  const ending = fc.record(
    { size: last, line: end, data: fc.constantFrom('', 'X: y\r\n', 'X: y\n', 'X\r\n'), after: end },
    plain,
  );
  return fc
    .tuple(fc.array(fc.oneof(sized, sized, holding), { maxLength: 2 }), ending)
    .map(([chunks, final]) => [...chunks, final]);
}
