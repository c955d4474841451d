import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isToken, trimOws } from '../wire/grammar.js';
import { anyFieldValue, anyMethod, anySmuggling, anyToken } from './http-arbitraries.js';

const samples = <T>(of: fc.Arbitrary<T>) => fc.sample(of, { seed: 1, numRuns: 500 });

describe('generated HTTP requests', () => {
  it('have tokens for methods, none of which means anything', () => {
    assert.ok(samples(anyToken()).every(isToken));
    assert.ok(samples(anyMethod()).every((method) => isToken(method) && method.toUpperCase() !== 'HEAD'));
  });

  it('have field values that nothing is taken off from', () => {
    const values = samples(anyFieldValue());
    assert.ok(values.every((value) => trimOws(value) === value && !/[\x00-\x08\x0a-\x1f\x7f]/.test(value)));
    assert.ok(values.includes('') && values.some((value) => /[\x80-\xff]/.test(value)));
  });

  it('have line ends, and characters that are no octets, among what is smuggled in', () => {
    const all = samples(anySmuggling());
    for (const one of ['\r\n', '\0', '\u010a']) assert.ok(all.some((text) => text.includes(one)));
  });
});
