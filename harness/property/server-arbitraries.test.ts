import assert from 'node:assert/strict';
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';
import {
  anyClosingLines,
  anyMethodToken,
  anyOwnTrailers,
  anyQuery,
  anyRequests,
  anySpelledChunks,
  anyWrittenLines,
  inCapitals,
  spelledChunksOf,
} from './server-arbitraries.js';

const samples = <T>(values: Arbitrary<T>): T[] => fc.sample(values, { seed: 1, numRuns: 500 });

describe('arbitraries of servers', () => {
  it('give requests of every kind, which are plain data', () => {
    const all = samples(anyRequests(12));
    assert.deepEqual([...new Set(all.flat().map(({ kind }) => kind))].sort(), ['bytes', 'echo', 'head']);
    assert.ok(all.every((one) => one.length >= 1 && one.length <= 12));
    for (const one of all) assert.deepStrictEqual(JSON.parse(JSON.stringify(one)), one);
  });

  it('give so many lines with nothing but optional whitespace around a value', () =>
    assert.ok(
      samples(anyWrittenLines(3)).every(
        (lines) => lines.length === 3 && lines.every(({ before, after }) => /^[ \t]*$/.test(before + after)),
      ),
    ));

  it('cut a body into chunks, each with a spelling', () => {
    for (const body of samples(anySpelledChunks()))
      assert.equal(
        spelledChunksOf(body)
          .map(({ octets }) => octets)
          .join(''),
        body.octets,
      );
    const quoted = /^(?:;[^\s;="]+(?:=(?:[^\s;="]+|"(?:[^"\\]|\\.)*"))?)*$/;
    assert.ok(samples(anySpelledChunks()).every(({ chunks }) => chunks.every((one) => quoted.test(one.extension))));
  });

  it('give trailers of different names, and queries of URI characters', () => {
    for (const all of samples(anyOwnTrailers()))
      assert.equal(new Set(all.map(({ name }) => name.toLowerCase())).size, all.length);
    assert.ok(samples(anyQuery()).every((query) => /^(?:[\w.~:/?@!$&'()*+,;=-]|%[2-9a-fA-F][\da-fA-F])+$/.test(query)));
  });

  it('give method tokens, near those of HTTP too, and none that needs another target', () => {
    const methods = samples(anyMethodToken());
    assert.ok(methods.some((method) => /^[Gg][Ee]t$/.test(method)));
    assert.ok(methods.some((method) => /^(?:GET|PUT|POST)[S0x-]$/.test(method)) && !methods.includes('CONNECT'));
    assert.equal(inCapitals('close', [true, false]), 'ClOsE');
  });

  it('give Connection with the option close', () =>
    assert.ok(
      samples(anyClosingLines()).every((lines) =>
        lines.some((line) => line.split(',').some((member) => member.trim().toLowerCase() === 'close')),
      ),
    ));
});
