import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyCode, anyForm, anyIntrusion, anyLines, anyOf, anyOrder, anyTransfer } from './ftp-arbitraries.js';

const samples = <T>(of: fc.Arbitrary<T>) => fc.sample(of, { seed: 1, numRuns: 500 });

describe('generated FTP', () => {
  it('announces a transfer before it completes it', () => {
    for (const { order } of samples(anyTransfer())) {
      assert.ok(order.marks === 'before-data' || order.completes === 'after-data');
    }
    assert.equal(new Set(samples(anyOrder()).map((one) => JSON.stringify(one))).size, 4);
  });

  it('has lines that cannot be taken for the beginning of a reply', () => {
    const lines = samples(anyLines()).flat();
    assert.ok(lines.length > 100 && lines.every((line) => !/^[0-9]|[\r\n]/.test(line)));
  });

  it('has forms of an address in which the first digit is its own', () => {
    for (const { text, delimiter, around } of samples(anyForm())) {
      assert.doesNotMatch(text + around[0], /[0-9()](?!$)/);
      assert.match(delimiter, /^[!-'*-/:-~]$/);
    }
  });

  it('has codes of the classes that are asked for', () => {
    for (const { first, second, third } of samples(anyCode('4', '5'))) {
      assert.match(`${first}${second}${third}`, /^[45][0-5][0-9]$/);
    }
    assert.deepEqual(new Set(samples(anyOf('a', 'b'))), new Set(['a', 'b']));
  });

  it('has text with line ends and verbs in it', () => {
    const all = samples(anyIntrusion());
    assert.ok(all.some((one) => one.includes('\r\nDELE x')) && all.some((one) => one.includes('\0')));
  });
});
