import assert from 'node:assert/strict';
import type { Verdict } from '../model/index.js';
import type { PropertyPlayed } from './play-property.js';
import { combine } from './repeat.js';

function played(verdict: Verdict, reason = verdict): PropertyPlayed {
  return { verdict, outcome: `o-${reason}`, reasons: [reason], transcript: [], counterexample: null };
}

describe('repetitions', () => {
  it('that agree are the first of them', () => {
    const first = played('fail', 'one' as Verdict);
    assert.equal(combine([first, played('fail'), played('fail')], false), first);
    assert.equal(combine([first], false), first);
  });

  it('that differ are an error with the evidence of the first that is not a pass', () => {
    const { verdict, outcome, reasons } = combine([played('pass'), played('hang'), played('fail')], false);
    assert.deepEqual([verdict, outcome], ['error', null]);
    assert.deepEqual(reasons, ['the verdict changed over 3 repetitions: pass, hang, fail', 'hang']);
  });

  it('that differ as it was foreseen are the first that is not a pass', () => {
    const { verdict, outcome, reasons } = combine([played('pass'), played('fail')], true);
    assert.deepEqual([verdict, outcome], ['fail', 'o-fail']);
    assert.match(reasons[0] ?? '', /changed over 2 repetitions: pass, fail/);
  });
});
