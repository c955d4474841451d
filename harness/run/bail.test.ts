import assert from 'node:assert/strict';
import type { LogEvent } from '../model/index.js';
import { createBail } from './bail.js';

describe('bailing', () => {
  const finished = (expected: boolean): LogEvent => ({
    type: 'case-finished',
    target: 't',
    id: 'a/b',
    level: 'must',
    verdict: 'fail',
    outcome: null,
    expected,
    because: null,
    durationMs: 1,
    reasons: [],
    transcript: [],
    rerun: '',
    counterexample: null,
    stderr: '',
  });
  const after = (most: number) => ({ most, counts: ({ expected }: { readonly expected: boolean }) => !expected });

  it('is over at the verdict that was to be the last, and says so once', () => {
    let said = 0;
    const bail = createBail(after(2), () => (said += 1));
    for (const expected of [true, false, true]) bail.hear(finished(expected));
    assert.deepEqual([bail.over(), said], [false, 0]);
    for (const expected of [false, false]) bail.hear(finished(expected));
    assert.deepEqual([bail.over(), said], [true, 1]);
    assert.equal(bail.reason(), '--bail stopped the run after 2 unexpected verdicts');
  });

  it('never comes where nobody asked for it', () => {
    const bail = createBail(null, () => assert.fail());
    bail.hear(finished(false));
    assert.equal(bail.over(), false);
  });
});
