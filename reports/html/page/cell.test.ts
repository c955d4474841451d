import assert from 'node:assert/strict';
import { LEVELS, VERDICTS } from '../../../harness/model/index.js';
import { NO_CELL, packCell, standingOf, unpackCell } from './cell.js';

describe('a cell as a number', () => {
  it('is the same cell again', () => {
    for (const verdict of VERDICTS)
      for (const level of LEVELS)
        for (const outcome of [-1, 0, 7])
          for (const expected of [true, false])
            for (const scored of [true, false]) {
              const cell = { verdict, level, outcome, expected, scored };
              assert.deepEqual(unpackCell(packCell(cell)), cell);
            }
    assert.equal(unpackCell(NO_CELL), null);
  });

  it('stands by what was foreseen', () => {
    const scored = true;
    assert.equal(standingOf({ verdict: 'pass', expected: true, scored }), 'expected');
    assert.equal(standingOf({ verdict: 'fail', expected: true, scored }), 'foreseen');
    assert.equal(standingOf({ verdict: 'hang', expected: false, scored }), 'unexpected');
    assert.equal(standingOf({ verdict: 'observed', expected: true, scored }), 'uncounted');
    assert.equal(standingOf({ verdict: 'fail', expected: true, scored: false }), 'uncounted');
  });
});
