import assert from 'node:assert/strict';
import { playInMemory } from '../memory-wire.js';
import { parseRanges, type Ranges } from './byte-ranges.js';

const none = (): boolean => false;
const parts = (asked: number, ...bounds: readonly (readonly [number, number])[]): Ranges => ({
  kind: 'parts',
  asked,
  parts: bounds.map(([first, last]) => ({ first, last })),
});
const huge = '9'.repeat(60);

/** Values of Range for 26 octets, and what they ask for. */
const table: readonly (readonly [value: string, expected: Ranges])[] = [
  ['bytes=0-4', parts(1, [0, 4])],
  ['Bytes=20-', parts(1, [20, 25])],
  ['bytes=-3', parts(1, [23, 25])],
  ['bytes=-99', parts(1, [0, 25])],
  [`bytes=5-${huge}`, parts(1, [5, 25])],
  ['bytes= 4-5 ,, 0-1', parts(2, [4, 5], [0, 1])],
  ['bytes=0-1, 30-', parts(2, [0, 1])],
  ['bytes=26-', { kind: 'unsatisfiable' }],
  ['bytes=-0', { kind: 'unsatisfiable' }],
  [`bytes=${huge}-`, { kind: 'unsatisfiable' }],
  ['bytes=5-4', { kind: 'ignored' }],
  [`bytes=${huge}1-${huge}0`, { kind: 'ignored' }],
  ['bytes=0-1, x', { kind: 'ignored' }],
  ['bytes=-', { kind: 'ignored' }],
  ['bytes=', { kind: 'ignored' }],
  ['bytes', { kind: 'ignored' }],
  ['words=0-1', { kind: 'ignored' }],
  [`bytes=${'0-1,'.repeat(11)}`, { kind: 'ignored' }],
];

async function get(...fields: readonly string[]): Promise<string> {
  return (await playInMemory([`GET /range HTTP/1.1\r\nHost: a\r\n${fields.join('\r\n')}\r\n\r\n`])).octets;
}

describe('byte ranges', () => {
  for (const [value, expected] of table) {
    it(`${value.slice(0, 40)} is ${expected.kind}`, () => {
      assert.deepEqual(parseRanges(value, 26, none), expected);
    });
  }

  it('one part stands by itself', async () => {
    assert.equal(
      await get('Range: bytes=-3'),
      'HTTP/1.1 206 Partial Content\r\nDate: now\r\nContent-Type: text/plain\r\nETag: "wireproof"\r\nAccept-Ranges: bytes\r\n' +
        'Content-Range: bytes 23-25/26\r\nContent-Length: 3\r\n\r\nxyz',
    );
  });

  it('several parts make a multipart, in the order asked for', async () => {
    const octets = await get('Range: bytes=4-5,0-0');
    assert.match(octets, /\r\nContent-Type: multipart\/byteranges; boundary=wireproof-part\r\n/);
    assert.equal(
      octets.slice(octets.indexOf('\r\n\r\n') + 4),
      '--wireproof-part\r\nContent-Type: text/plain\r\nContent-Range: bytes 4-5/26\r\n\r\nef\r\n' +
        '--wireproof-part\r\nContent-Type: text/plain\r\nContent-Range: bytes 0-0/26\r\n\r\na\r\n--wireproof-part--\r\n',
    );
  });

  it('what cannot be satisfied is 416 with the length', async () => {
    assert.match(await get('Range: bytes=26-'), /^HTTP\/1.1 416 [^]*\r\nContent-Range: bytes \*\/26\r\n/);
  });

  it('If-Range must match strongly', async () => {
    const range = 'Range: bytes=0-0';
    assert.match(await get(range, 'If-Range: "wireproof"'), /^HTTP\/1.1 206 /);
    assert.doesNotMatch(await get(range, 'If-Range: "wireproof"'), /Content-Type/);
    for (const validator of ['W/"wireproof"', '"other"', 'Sat, 01 Jan 2022 00:00:00 GMT']) {
      assert.match(await get(range, `If-Range: ${validator}`), /^HTTP\/1.1 200 /, validator);
    }
    assert.match(await get('If-Range: "other"'), /^HTTP\/1.1 200 /);
  });
});
