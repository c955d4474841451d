import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyFileName, anyMediaType, anyPath, anySpelling, isFileName } from './url-arbitraries.js';

const sample = <T>(values: fc.Arbitrary<T>, numRuns = 2000): readonly T[] => fc.sample(values, { seed: 1, numRuns });

describe('arbitraries of URLs', () => {
  it('give names of files with every octet that may stand in one', () => {
    const names = sample(anyFileName());
    assert.ok(names.every(isFileName));
    assert.equal(new Set(names.join('')).size, 254);
  });

  it('know what is no name of a file', () => {
    for (const name of ['', '.', '..', 'a/b', 'a\0', 'a'.repeat(256)]) assert.ok(!isFileName(name), name);
    for (const name of ['...', 'a\nb', '\xff', ' ', 'a'.repeat(255)]) assert.ok(isFileName(name), name);
  });

  it('give paths of one to four elements, each an element of its own, with every octet', () => {
    const paths = sample(anyPath());
    assert.deepEqual([...new Set(paths.map(({ length }) => length))].sort(), [1, 2, 3, 4]);
    assert.ok(paths.flat().every((element) => !['', '.', '..'].includes(element)));
    assert.equal(new Set(paths.flat().join('')).size, 256);
  });

  it('give names that look encoded', () => {
    assert.ok(sample(anyFileName(), 200).some((name) => /%[0-9A-Fa-f]{2}/.test(name)));
  });

  it('give media types whose attributes differ, none of them base64', () => {
    for (const { type, subtype, parameters } of sample(anyMediaType())) {
      const names = parameters.map(([name]) => name.toLowerCase());
      assert.equal(new Set(names).size, names.length);
      assert.ok(!names.includes('base64'));
      assert.ok(/^[!$&*+.\w-]+$/.test(type + subtype));
    }
  });

  it('give spellings of every kind, and plain ones at the least', () => {
    assert.equal(new Set(sample(anySpelling()).flat()).size, 4);
    const smallest = fc.check(
      fc.property(anySpelling(), () => false),
      { seed: 1 },
    ).counterexample;
    assert.deepEqual(smallest, [['plain']]);
  });

  it('give plain data', () => {
    for (const one of sample(
      fc.record({ a: anyPath(), b: anyMediaType(), c: anySpelling() }, { noNullPrototype: true }),
      100,
    ))
      assert.deepStrictEqual(JSON.parse(JSON.stringify(one)), one);
  });
});
