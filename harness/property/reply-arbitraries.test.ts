import assert from 'node:assert/strict';
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import {
  anyExtensions,
  anyHugeNumber,
  anyInterims,
  anyMistake,
  anyOrderOf,
  anyTrailers,
  anyWritings,
  anyZeros,
} from './reply-arbitraries.js';

const some = <T>(values: Arbitrary<T>): readonly T[] => fc.sample(values, { seed: 1, numRuns: 500 });

describe('arbitraries of replies', () => {
  it('give interim replies of every status but 101', () => {
    const statuses = some(anyInterims()).flatMap((all) => all.map(({ status }) => status));
    assert.ok(statuses.every((status) => status >= 100 && status < 200 && status !== 101));
    assert.ok(statuses.includes(100) && statuses.includes(103));
  });

  it('give trailers of names that heads have, and none that frame', () => {
    const names = new Set(some(anyTrailers()).flatMap((all) => all.map(({ name }) => name.toLowerCase())));
    assert.ok(names.has('content-type') && names.has('set-cookie'));
    assert.ok(!names.has('content-length') && !names.has('transfer-encoding'));
  });

  it('give extensions by their grammar, none at all among them', () => {
    const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    const quoted = '"(?:[^"\\\\]|\\\\.)*"';
    const grammar = new RegExp(`^(?:[ \\t]*;[ \\t]*${token}(?:[ \\t]*=[ \\t]*(?:${token}|${quoted}))?)*$`);
    const all = some(anyExtensions('spaced'));
    for (const one of all) assert.match(one, grammar);
    assert.ok(
      some(anyExtensions('plain')).every((one) => !/[ \t][;=]|[;=][ \t]/.test(one.replace(/"(?:[^"\\]|\\.)*"/g, ''))),
    );
    for (const wanted of [/^$/, /"/, / ;/, /= /, /\\"/]) assert.ok(all.some((one) => wanted.test(one)));
  });

  it('give every order and writing of so many fields', () => {
    assert.equal(new Set(some(anyOrderOf(3)).map((order) => order.join(''))).size, 6);
    assert.ok(some(anyWritings(3)).every((writings) => writings.length === 3));
  });

  it('give zeros, mistakes that are no digits, and numbers beyond every limit', () => {
    assert.ok(some(anyZeros(30)).every((zeros) => /^0{0,30}$/.test(zeros)));
    assert.ok(some(anyMistake()).every(({ junk }) => /^[^0-9a-fA-F, \t\r\n]$/.test(junk)));
    assert.equal(new Set(some(anyHugeNumber()).map(({ bits }) => bits)).size, 6);
  });

  it('give plain data, so that a counterexample can be printed, pinned and read again', () => {
    for (const values of [anyInterims(), anyTrailers(), anyWritings(2), anyMistake(), anyHugeNumber()])
      for (const one of some<unknown>(values)) assert.deepStrictEqual(JSON.parse(JSON.stringify(one)), one);
  });
});
