import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { SeenBuilder } from './index.js';

describe('SeenBuilder', () => {
  for (const length of [0, 1, 4095, 4096, 4097, 10_000]) {
    it(`gathers ${length} octets the same in any pieces`, () => {
      const octets = Buffer.from(Array.from({ length }, (_, index) => index % 251));
      const hash = length > 4096 ? { sha256: createHash('sha256').update(octets).digest('hex') } : {};
      const expected = { length, octets: octets.toString('latin1', 0, 4096), ...hash };
      for (const step of [1, 7, 4096, 20_000]) {
        const builder = new SeenBuilder();
        for (let at = 0; at < length; at += step) builder.add(octets.subarray(at, at + step));
        assert.deepEqual(builder.done(), expected);
        assert.deepEqual(builder.done(), expected);
      }
    });
  }
});
