import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyDubiousChunks, anyDubiousFraming } from './dubious-arbitraries.js';

const hidden = 'GET /h HTTP/1.1\r\n\r\n';

describe('dubious arbitraries', () => {
  it('give whole lines of octets, lengths that reach to the end of what is hidden, and chunks that hold it', () => {
    const all = fc.sample(anyDubiousFraming(hidden), { seed: 1, numRuns: 2000 });
    assert.ok(all.every(({ lines }) => lines.every((line) => /^[\x00-\xff]*\n$/.test(line))));
    assert.ok(all.some(({ lines }) => lines.some((line) => line.includes(String(hidden.length)))));
    assert.ok(all.some(({ body }) => body.includes(hidden)));
    for (const one of all) assert.deepStrictEqual(JSON.parse(JSON.stringify(one)), one);
  });

  it('shrink to a single line', () => {
    const property = fc.property(anyDubiousFraming(hidden), ({ lines }) => lines.length === 0);
    const [smallest] = fc.check(property, { seed: 1 }).counterexample ?? [];
    assert.equal(smallest?.lines.length, 1);
  });

  it('give chunks of which the last ends the body in some spelling', () => {
    const all = fc.sample(anyDubiousChunks(hidden), { seed: 1, numRuns: 1000 });
    assert.ok(all.every((chunks) => /^-?0?|^$/.test(chunks.at(-1)?.size ?? 'x')));
    assert.ok(all.some((chunks) => chunks.some(({ data }) => data === hidden)));
  });
});
