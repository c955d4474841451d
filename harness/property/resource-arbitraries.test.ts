import assert from 'node:assert/strict';
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import {
  anyClimb,
  anyContent,
  anyCookieText,
  anyOperations,
  anyRanges,
  anySeconds,
  anySpelledCredentials,
} from './resource-arbitraries.js';

const samples = <T>(values: Arbitrary<T>): T[] => fc.sample(values, { seed: 1, numRuns: 500 });

describe('arbitraries of resources', () => {
  it('give byte ranges with at least one position each', () => {
    const near = samples(anyRanges(26, { most: 4, reach: 'near' })).flat();
    const far = samples(anyRanges(26, { most: 1, reach: 'far' })).flat();
    assert.ok([...near, ...far].every(({ first, last }) => /^\d+$/.test(first ?? last ?? '')));
    assert.ok(far.every(({ first, last }) => BigInt(last ?? first ?? '0') >= 2n ** 31n));
  });

  it('give seconds within bounds, and content of every path', () => {
    assert.ok(samples(anySeconds(-90_000, 90_000)).every((one) => Math.abs(one) <= 90_000));
    assert.deepEqual([...new Set(samples(anyContent()).map(({ path }) => path))].sort(), ['bytes', 'stream']);
  });

  it('give climbs that go higher than any tree is deep', () =>
    assert.ok(samples(anyClimb()).every(({ steps, count }) => steps.length > 0 && count >= 8)));

  it('give operations on so many names', () =>
    assert.deepEqual(
      [...new Set(samples(anyOperations(2)).flatMap((all) => all.map(({ name }) => name)))].sort(),
      [0, 1],
    ));

  it('give text that no cookie may hold, and spellings of credentials', () => {
    const text = samples(anyCookieText()).join('');
    for (const one of [';', '\r\n', '\u2603', '"']) assert.ok(text.includes(one));
    assert.ok(samples(anySpelledCredentials(2)).every(({ account }) => account < 2));
  });
});
