import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LogEvent } from '../harness/model/index.js';
import { LogError } from './log-error.js';
import type { NamedLog } from './merge.js';
import { mergeFiles, mergeLogs } from './merge.js';
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
  const merged = (logs: readonly NamedLog[]) => mergeLogs(logs, { partial: false });
  const skipped: LogEvent = { type: 'target-skipped', name: 'curl', role: 'client', reason: 'not installed' };

  it('joins the shards of one target, whatever their order', () => {
    const one = log('one', 1, ...judged('curl', 't/a'), runFinished(5));
    const two = log('two', 2, ...judged('curl', 't/b'), runFinished(7));
    const report = merged([two, one]);
    assert.equal(report.startedAt, '2026-01-01T00:00:00.000Z');
    assert.equal(report.durationMs, 12);
    assert.deepEqual(
      report.targets.map(({ name, state, counts }) => [name, state, counts.pass]),
      [['curl', 'ran', 2]],
    );
    assert.equal(renderJson(report), renderJson(merged([one, two])));
  });

  it('joins different targets; a target that ran somewhere was not skipped', () => {
    const one = log('one', 1, ...judged('curl', 't/a'), runFinished());
    const two = log('two', 2, skipped, ...judged('wget', 't/a'), runFinished());
    const { targets } = merged([one, two]);
    assert.deepEqual(
      targets.map(({ name, state }) => [name, state]),
      [
        ['curl', 'ran'],
        ['wget', 'ran'],
      ],
    );
  });

  it('says once that a target was skipped everywhere', () => {
    const { targets } = merged([log('one', 1, skipped, runFinished()), log('two', 2, skipped, runFinished())]);
    assert.deepEqual(
      targets.map(({ state }) => state),
      ['skipped'],
    );
  });

  it('stays cut off where one of the logs is, which is merged only where that was asked for', () => {
    const one = log('one', 1, targetStarted('curl'), caseFinished('curl', 't/a'));
    const two = log('two', 2, ...judged('curl', 't/b'), runFinished());
    const report = mergeLogs([one, two], { partial: true });
    assert.equal(report.complete, false);
    assert.equal(report.targets[0]?.state, 'stopped');
    assert.throws(() => merged([one, two]), /^LogError: one: the run was cut off; .* --partial$/);
    assert.equal(merged([one]).complete, false);
  });

  it('refuses a run that was interrupted, or stopped by itself, as one that was cut off', () => {
    const two = log('two', 2, ...judged('curl', 't/b'), runFinished());
    const ended = { type: 'run-finished', durationMs: 1 } as const;
    const ends: readonly (readonly [why: RegExp, end: LogEvent])[] = [
      [/was interrupted/, { ...ended, interrupted: true }],
      [/was stopped by --bail/, { ...ended, interrupted: false, bailed: true }],
    ];
    for (const [why, end] of ends) {
      const one = log('one', 1, ...judged('curl', 't/a'), end);
      assert.throws(() => merged([two, one]), why);
      assert.equal(mergeLogs([two, one], { partial: true }).targets[0]?.cases.length, 2);
    }
  });

  it('refuses logs of different case sets, or scored by different sets', () => {
    const of = (file: string, day: number, changes: object): NamedLog => {
      const { events } = log(file, day, ...judged(file, 't/a'), runFinished());
      return { file, events: events.map((one) => (one.type === 'run-started' ? { ...one, ...changes } : one)) };
    };
    const one = of('one', 1, { caseSet: 'a' });
    assert.equal(merged([one, of('two', 2, { caseSet: 'a' })]).targets.length, 2);
    assert.throws(
      () => merged([one, of('two', 2, { caseSet: 'b' })]),
      /^LogError: two: this is of another case set than one/,
    );
    assert.throws(() => merged([one, of('two', 2, {})]), /of another case set/);
    assert.throws(
      () => merged([one, of('two', 2, { caseSet: 'a', set: '2027.1' })]),
      /this was scored by set 2027\.1, and one without a set/,
    );
  });

  it('says which shards of a target are missing', () => {
    const shard = (index: number, target: string, id: string): NamedLog => {
      const { events } = log(`${target}-${index}`, index, ...judged(target, id), runFinished());
      const [start, ...rest] = events;
      return { file: `${target}-${index}`, events: [{ ...start, shard: { index, of: 3 } } as LogEvent, ...rest] };
    };
    const { targets } = merged([shard(1, 'curl', 't/a'), shard(3, 'curl', 't/b'), shard(2, 'wget', 't/a')]);
    assert.deepEqual(
      targets.map(({ name, notes }) => [name, notes]),
      [
        ['curl', ['shard 2/3 is missing']],
        ['wget', ['the shards 1/3, 3/3 are missing']],
      ],
    );
  });

  it('of files is that of their events, whatever the order', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'wireproof-merge-'));
    try {
      const logs = [
        log('one', 1, ...judged('curl', 't/a'), runFinished(5)),
        log('two', 2, ...judged('curl', 't/b'), runFinished()),
      ];
      const files = logs.map(({ file }) => path.join(folder, `${file}.jsonl`));
      for (const [index, { events }] of logs.entries())
        await writeFile(files[index] ?? '', events.map((event) => `${JSON.stringify(event)}\n`).join(''));
      assert.equal(renderJson(await mergeFiles(files.reverse(), { partial: false })), renderJson(merged(logs)));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('refuses two verdicts on one case, and says which and where', () => {
    const one = log('one', 1, ...judged('curl', 't/a'), runFinished());
    const two = log('two', 2, ...judged('curl', 't/a'));
    assert.throws(() => merged([one, two]), new LogError('curl was judged by t/a in one already', 'two'));
  });

  it('refuses cases and targets that are not the same in both logs', () => {
    const one = log('one', 1, ...judged('curl', 't/a'), runFinished());
    const otherCard = log('two', 2, caseKnown('t/b', { title: 'Another' }));
    const otherTarget = log('two', 2, targetStarted('curl', { version: '2.0' }));
    assert.throws(() => merged([one, otherCard]), /the case t\/b is not the same here as in one/);
    assert.throws(() => merged([one, otherTarget]), /the target curl is not the same here as in one/);
  });

  it('keeps what is known of the registry once, and refuses two that differ', () => {
    const known = (summary: string): LogEvent => {
      const words = { id: 'r-1', authority: 'A', section: '1', level: 'must', summary, testable: 'both' };
      return { type: 'requirements-known', rows: [{ ...words, state: 'gap', reason: null, cases: [] }] };
    };
    const one = log('one', 1, known('A.'), ...judged('curl', 't/a'), runFinished());
    const two = log('two', 2, known('A.'), ...judged('wget', 't/a'), runFinished());
    const report = merged([one, two]);
    assert.deepEqual(
      report.requirements.map(({ summary }) => summary),
      ['A.'],
    );
    const other = log('two', 2, known('B.'), ...judged('wget', 't/a'), runFinished());
    assert.throws(() => merged([one, other]), /what is said of the registry is not the same here as in one/);
    const old = log('two', 2, ...judged('wget', 't/a'), runFinished());
    assert.equal(merged([one, old]).requirements.length, 1);
  });

  it('refuses nothing at all', () => {
    assert.throws(() => merged([]), LogError);
  });
});
