import assert from 'node:assert/strict';
import { buildReport } from './build.js';
import { LogError } from './log-error.js';
import { caseFinished, caseKnown, runFinished, runStarted, targetFinished, targetStarted } from './testing/events.js';

describe('building a report', () => {
  const cards = ['b/x', 'a/x', 'a/😀', 'a/\uffee'].map((id) => caseKnown(id));

  it('orders cases by code points and targets by their start, the skipped ones last', () => {
    const { targets } = buildReport([
      runStarted(),
      ...cards,
      { type: 'target-skipped', name: 'absent', role: 'server', reason: 'not installed' },
      targetStarted('z'),
      targetStarted('a'),
      ...['b/x', 'a/😀', 'a/\uffee', 'a/x'].map((id) => caseFinished('z', id)),
    ]);
    assert.deepEqual(
      targets.map(({ name }) => name),
      ['z', 'a', 'absent'],
    );
    assert.deepEqual(
      targets[0]?.cases.map(({ id }) => id),
      ['a/x', 'a/\uffee', 'a/😀', 'b/x'],
    );
  });

  it('counts verdicts, unexpected ones and stale expectations', () => {
    const { targets } = buildReport([
      runStarted(),
      ...cards,
      targetStarted('z'),
      caseFinished('z', 'a/x', { verdict: 'fail', expected: false }),
      caseFinished('z', 'b/x', { verdict: 'fail' }),
      { type: 'expectation-stale', target: 'z', file: 'e.json', line: 3, cases: 'a/*', text: 'all pass' },
      targetFinished('z'),
      runFinished(),
    ]);
    const none = { pass: 0, crash: 0, hang: 0, blocked: 0, error: 0, inapplicable: 0, observed: 0 };
    assert.deepEqual(targets[0]?.counts, { ...none, fail: 2, unexpected: 1, stale: 1 });
  });

  it('calls a target stopped where the log was cut off', () => {
    const report = buildReport([runStarted(), ...cards, targetStarted('z'), caseFinished('z', 'a/x')]);
    assert.equal(report.complete, false);
    assert.equal(report.durationMs, 1.5);
    assert.equal(report.targets[0]?.state, 'stopped');
    assert.match(report.targets[0].reason ?? '', /log ends/);
  });

  it('refuses a log that contradicts itself', () => {
    const begin = [runStarted(), ...cards, targetStarted('z')];
    const twice = [caseFinished('z', 'a/x'), caseFinished('z', 'a/x')];
    for (const events of [
      [...begin, ...twice],
      [...begin, caseFinished('z', 'unknown/case')],
      [...begin, caseFinished('unknown', 'a/x')],
      [...begin, targetStarted('z')],
      [...begin, runStarted()],
      [],
    ]) {
      assert.throws(() => buildReport(events), LogError);
    }
  });
});
