import assert from 'node:assert/strict';
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import { anyBody, anyCuts, anyOctets, anyOffset, chunksOf, insideOf, selfDelimitedBody } from './arbitraries.js';

/** The smallest value that a predicate does not hold for. */
function smallest<T>(values: Arbitrary<T>, holds: (value: T) => boolean): T | undefined {
  return fc.check(fc.property(values, holds), { seed: 1, numRuns: 1000 }).counterexample?.[0];
}

describe('arbitraries', () => {
  it('give octets, one character each, all 256 of them', () => {
    const all = fc.sample(anyOctets(50), { seed: 1, numRuns: 2000 }).join('');
    assert.equal(new Set(all).size, 256);
    assert.ok(/^[\x00-\xff]*$/.test(all));
  });

  it('give octets up to the length asked for, which shrink towards none and to octet 0', () => {
    assert.ok(fc.sample(anyOctets(5), { seed: 1, numRuns: 500 }).every((one) => one.length <= 5));
    assert.equal(
      smallest(anyOctets(20), () => false),
      '',
    );
    assert.equal(
      smallest(anyOctets(20), (one) => one.length < 3),
      '\x00\x00\x00',
    );
  });

  it('give bodies in every framing, or in those that end of themselves', () => {
    const framings = (bodies: typeof anyBody) =>
      [...new Set(fc.sample(bodies(), { seed: 1, numRuns: 100 }).map(({ framing }) => framing))].sort();
    assert.deepEqual(framings(anyBody), ['chunked', 'sized', 'unframed']);
    assert.deepEqual(framings(selfDelimitedBody), ['chunked', 'sized']);
  });

  it('give plain data, so that a counterexample can be printed, pinned and read again', () => {
    for (const body of fc.sample(anyBody(), { seed: 1, numRuns: 100 }))
      assert.deepStrictEqual(JSON.parse(JSON.stringify(body)), body);
  });

  it('shrink a body to the plainest that still violates', () =>
    assert.deepEqual(
      smallest(anyBody(), ({ octets }) => octets.length < 2),
      {
        framing: 'sized',
        octets: '\x00\x00',
        chunks: [1],
        extension: '',
      },
    ));

  it('give cuts and offsets that shrink towards one and towards 0', () => {
    assert.deepEqual(
      smallest(anyCuts(), () => false),
      [0],
    );
    assert.equal(
      smallest(anyOffset(), () => false),
      0,
    );
  });
});

describe('generated bodies', () => {
  const body = { framing: 'chunked', extension: '' } as const;

  it('are cut into their chunks over and over, the last one shorter, none empty', () => {
    assert.deepEqual(chunksOf({ ...body, octets: 'abcdefgh', chunks: [2, 3] }), ['ab', 'cde', 'fg', 'h']);
    assert.deepEqual(chunksOf({ ...body, octets: '', chunks: [2] }), []);
  });

  it('lose nothing in being cut', () =>
    fc.assert(fc.property(anyBody(), (one) => chunksOf(one).join('') === one.octets)));
});

describe('cuts', () => {
  it('are put strictly inside a message, in order, once each', () => {
    assert.deepEqual(insideOf(5, [3, 0, 7, 3]), [1, 4]);
    assert.deepEqual(insideOf(2, [0, 1, 2]), [1]);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3000 }), anyCuts(), (length, cuts) => {
        const inside = insideOf(length, cuts);
        return inside.every((at, index) => at > (inside[index - 1] ?? 0) && at < length);
      }),
    );
  });
});
