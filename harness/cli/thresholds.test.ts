import assert from 'node:assert/strict';
import type { LogEvent } from '../model/index.js';
import { buildReport } from '../../reports/index.js';
import { caseFinished, caseKnown, runStarted, targetStarted } from '../../reports/testing/events.js';
import { measure } from './thresholds.js';

describe('thresholds', () => {
  type Changes = Parameters<typeof caseFinished>[2];
  const report = (...all: readonly Changes[]) =>
    buildReport([
      runStarted(),
      ...all.map((_, index): LogEvent => caseKnown(`t/${index}`)),
      { type: 'target-skipped', name: 'absent', role: 'client', reason: 'not installed' },
      targetStarted('curl'),
      ...all.map((changes, index) => caseFinished('curl', `t/${index}`, changes)),
    ]);
  const below = (percent: number, ...all: readonly Changes[]) =>
    measure(report(...all), [{ level: 'must', percent }]).below;

  it('are met by enough passes among what was judged', () => {
    const all = [{}, {}, { verdict: 'fail' }] as const;
    assert.deepEqual(below(66.6, ...all), []);
    assert.deepEqual(below(66.7, ...all), ['curl: 2 of 3 of level must passed, 66.6 %; --min-pass asks for 66.7 %']);
  });

  it('count whatever should have passed, foreseen or not, and nothing else', () => {
    for (const verdict of ['fail', 'crash', 'hang', 'blocked', 'error'] as const)
      assert.equal(below(51, {}, { verdict, expected: true }).length, 1, verdict);
    for (const other of [
      { verdict: 'inapplicable' },
      { verdict: 'observed' },
      { level: 'should', verdict: 'fail' },
    ] as const)
      assert.deepEqual(below(100, {}, other), []);
    assert.deepEqual(below(100, {}, { verdict: 'fail', scored: false }), []);
  });

  it('never round up to what was asked for', () => {
    const all = [...Array.from({ length: 1999 }, () => ({})), { verdict: 'fail' } as const];
    assert.match(below(100, ...all)[0] ?? '', /1999 of 2000 .* 99\.9 %/);
  });

  it('say so where there is nothing to measure', () => {
    assert.deepEqual(measure(report({ level: 'may' }), [{ level: 'must', percent: 100 }]), {
      below: [],
      nothing: ['curl: nothing of level must was judged, so --min-pass says nothing'],
    });
  });
});
