import assert from 'node:assert/strict';
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import {
  anyBadLengths,
  anyBlank,
  anyEdit,
  anyHostLines,
  anyHostMistake,
  anyOpenCodings,
  edited,
} from './mistake-arbitraries.js';

const samples = <T>(values: Arbitrary<T>): T[] => fc.sample(values, { seed: 1, numRuns: 500 });

describe('arbitraries of mistakes', () => {
  it('change one octet', () => {
    assert.equal(edited('abc', { edit: 'insert', place: 4, octet: 'x' }), 'axbc');
    assert.equal(edited('abc', { edit: 'delete', place: 0, octet: 'x' }), 'bc');
    assert.equal(edited('abc', { edit: 'replace', place: 2, octet: 'x' }), 'abx');
    for (const change of samples(anyEdit())) assert.ok(Math.abs(edited('abcdef', change).length - 6) <= 1);
  });

  it('give no length that is five, or that a list of the same numbers makes', () => {
    for (const lines of samples(anyBadLengths())) {
      const values = lines.flatMap((line) => line.split(',')).map((value) => value.replace(/^[ \t]+|[ \t]+$/g, ''));
      assert.ok(!values.every((value) => /^\d+$/.test(value)) || new Set(values).size > 1, JSON.stringify(lines));
    }
  });

  it('give codings of which the last is not chunked', () => {
    for (const lines of samples(anyOpenCodings())) {
      const last = lines.join(',').split(',').at(-1)?.trim().toLowerCase();
      assert.notEqual(last, 'chunked');
    }
  });

  it('give whitespace, hosts that are not one, and what no host holds', () => {
    assert.ok(samples(anyBlank()).every((blank) => /^[ \t]+$/.test(blank)));
    assert.ok(samples(anyHostLines('a')).every((lines) => lines.length !== 1));
    assert.ok(samples(anyHostMistake()).every(({ junk }) => !/^[\w.~!$&'()*+,;=:-]$/.test(junk)));
  });
});
