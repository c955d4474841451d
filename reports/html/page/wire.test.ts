import assert from 'node:assert/strict';
import { comparableLines } from './comparable.js';
import { diffLines } from './diff.js';
import type { PageEvent } from './format.js';
import { hexLines, hexText } from './hex.js';
import { linesOf } from './messages.js';
import { octetLines, shownOctets } from './octets.js';

describe('a transcript as messages', () => {
  it('joins what one side sends until anything else happens', () => {
    const transcript: readonly PageEvent[] = [
      [0, 'c1', 'in', 'open'],
      [1, 'c1', 'in', 'octets', 'GET '],
      [2, 'c1', 'in', 'octets', '/', 5],
      [3, 'c1', 'in', 'octets', 'after a gap'],
      [4, 'c2', 'in', 'octets', 'other'],
      [5, 'c1', 'out', 'octets', 'reply'],
      [6, 'c1', 'out', 'note', null, 0, 'words'],
    ];
    assert.deepEqual(
      linesOf(transcript).map((line) =>
        line.line === 'message'
          ? [line.conn, line.dir, line.octets, line.segments, line.omitted, line.from, line.to]
          : [line.event, ...line.words],
      ),
      [
        ['open'],
        ['c1', 'in', 'GET /', 2, 5, 1, 2],
        ['c1', 'in', 'after a gap', 1, 0, 3, 3],
        ['c2', 'in', 'other', 1, 0, 4, 4],
        ['c1', 'out', 'reply', 1, 0, 5, 5],
        ['note', 'words'],
      ],
    );
  });

  it('shows every control character, each line by itself', () => {
    assert.deepEqual(octetLines('a\\b\r\n\x1b[31m\xff'), [
      [
        { escaped: false, text: 'a' },
        { escaped: true, text: '\\\\' },
        { escaped: false, text: 'b' },
        { escaped: true, text: '\\r\\n' },
      ],
      [
        { escaped: true, text: '\\x1b' },
        { escaped: false, text: '[31m' },
        { escaped: true, text: '\\xff' },
      ],
    ]);
    assert.equal(shownOctets('a\r\nb\0'), 'a\\r\\n\nb\\0');
  });

  it('is hexadecimal in lines of sixteen', () => {
    const octets = Array.from({ length: 18 }, (_, at) => String.fromCharCode(at + 60)).join('');
    assert.deepEqual(
      hexLines(octets),
      [
        { offset: '000000', hex: '3c 3d 3e 3f 40 41 42 43  44 45 46 47 48 49 4a 4b', text: '<=>?@ABCDEFGHIJK' },
        { offset: '000010', hex: '4c 4d'.padEnd(48), text: 'LM' },
      ].map((line) => ({ ...line, hex: line.hex.padEnd(48) })),
    );
    assert.match(hexText('\r\n\xff'), /^000000 {2}0d 0a ff +···$/);
    assert.deepEqual(hexLines(''), []);
  });

  it('can be compared without times and ports', () => {
    const of = (port: number): readonly string[] =>
      comparableLines([
        [port, 'c1', 'in', 'open', null, 0, `127.0.0.1:${port} with 127.0.0.1:${port + 1}`],
        [port, 'c1.d1', 'out', 'octets', 'data'],
        [port, 'c1', 'out', 'octets', `227 Passive (127,0,0,1,${port >> 8},${port & 255})\r\n229 (|||${port}|)\r\n`],
      ]);
    assert.deepEqual(of(40_000), of(50_123));
    assert.deepEqual(of(40_000).slice(1, 3), ['c1 → 227 Passive (127,0,0,1,#,#)\\r\\n', 'c1 → 229 (|||#|)\\r\\n']);
  });
});

describe('the difference of two texts', () => {
  const shown = (left: string, right: string): string =>
    diffLines(left.split(''), right.split(''))
      .map(({ side, text }) => `${side === 'both' ? ' ' : side === 'left' ? '-' : '+'}${text}`)
      .join('');

  it('keeps a longest common part', () => {
    assert.equal(shown('abcde', 'abxde'), ' a b-c+x d e');
    assert.equal(shown('abc', ''), '-a-b-c');
    assert.equal(shown('', 'ab'), '+a+b');
    assert.equal(shown('same', 'same'), ' s a m e');
    assert.equal(shown('xaybz', 'ab'), '-x a-y b-z');
  });

  it('looks at a bounded part of long ones', () => {
    const long = Array.from({ length: 5_000 }, (_, at) => String(at));
    assert.equal(diffLines(long, long).length, 1_000);
  });
});
