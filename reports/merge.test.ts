import assert from 'node:assert/strict';
import type { LogEvent } from '../harness/model/index.js';
import { buildReport } from './build.js';
import { LogError } from './log-error.js';
import type { NamedLog } from './merge.js';
import { mergeLogs } from './merge.js';
import { renderJson } from './json/index.js';
import { caseFinished, caseKnown, runFinished, runStarted, targetFinished, targetStarted } from './testing/events.js';

describe('merging logs', () => {
  const log = (file: string, day: number, ...events: readonly LogEvent[]): NamedLog => ({
    file,
    events: [runStarted(`2026-01-0${day}T00:00:00.000Z`), caseKnown('t/a'), caseKnown('t/b'), ...events],
  });
  const judged = (target: string, ...ids: readonly string[]): readonly LogEvent[] => [
    targetStarted(target),
    ...ids.map((id) => caseFinished(target, id)),
    targetFinished(target),
  ];
  const skipped: LogEvent = { type: 'target-skipped', name: 'curl', role: 'client', reason: 'not installed' };

  it('joins the shards of one target, whatever their order', () => {
    const one = log('one', 1, ...judged('curl', 't/a'), runFinished(5));
    const two = log('two', 2, ...judged('curl', 't/b'), runFinished(7));
    const report = buildReport(mergeLogs([two, one]));
    assert.equal(report.startedAt, '2026-01-01T00:00:00.000Z');
    assert.equal(report.durationMs, 12);
    assert.deepEqual(
      report.targets.map(({ name, state, counts }) => [name, state, counts.pass]),
      [['curl', 'ran', 2]],
    );
    assert.equal(renderJson(report), renderJson(buildReport(mergeLogs([one, two]))));
  });

  it('joins different targets; a target that ran somewhere was not skipped', () => {
    const one = log('one', 1, ...judged('curl', 't/a'), runFinished());
    const two = log('two', 2, skipped, ...judged('wget', 't/a'), runFinished());
    const { targets } = buildReport(mergeLogs([one, two]));
    assert.deepEqual(
      targets.map(({ name, state }) => [name, state]),
      [
        ['curl', 'ran'],
        ['wget', 'ran'],
      ],
    );
  });

  it('says once that a target was skipped everywhere', () => {
    const { targets } = buildReport(mergeLogs([log('one', 1, skipped), log('two', 2, skipped)]));
    assert.deepEqual(
      targets.map(({ state }) => state),
      ['skipped'],
    );
  });

  it('stays cut off where one of the logs is', () => {
    const one = log('one', 1, targetStarted('curl'), caseFinished('curl', 't/a'));
    const two = log('two', 2, ...judged('curl', 't/b'), runFinished());
    const report = buildReport(mergeLogs([one, two]));
    assert.equal(report.complete, false);
    assert.equal(report.targets[0]?.state, 'stopped');
  });

  it('refuses two verdicts on one case, and says which and where', () => {
    const one = log('one', 1, ...judged('curl', 't/a'));
    const two = log('two', 2, ...judged('curl', 't/a'));
    assert.throws(() => mergeLogs([one, two]), new LogError('curl was judged by t/a in one already', 'two'));
  });

  it('refuses cases and targets that are not the same in both logs', () => {
    const one = log('one', 1, ...judged('curl', 't/a'));
    const otherCard = log('two', 2, caseKnown('t/b', { title: 'Another' }));
    const otherTarget = log('two', 2, targetStarted('curl', { version: '2.0' }));
    assert.throws(() => mergeLogs([one, otherCard]), /the case t\/b is not the same here as in one/);
    assert.throws(() => mergeLogs([one, otherTarget]), /the target curl is not the same here as in one/);
  });

  it('refuses nothing at all', () => {
    assert.throws(() => mergeLogs([]), LogError);
  });
});
