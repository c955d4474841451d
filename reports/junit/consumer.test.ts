import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'test-results-parser';
import type { LogEvent } from '../../harness/model/index.js';
import { buildReport } from '../build.js';
import type { LogEntry } from '../evidence.js';
import { readLog } from '../log.js';
import type { Report } from '../report.js';
import { hostileLog } from '../testing/events.js';
import { goldenLog } from '../testing/golden.js';
import { renderJunit } from './index.js';

// What somebody else's reader makes of the file, one that sends test results on to where teams look at them.

describe('junit.xml and a reader of others', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wireproof-junit-'));
  after(() => rmSync(folder, { recursive: true }));

  const readBack = (events: readonly (LogEvent | LogEntry)[]): readonly [Report, ReturnType<typeof parse>] => {
    const report = buildReport(events);
    const file = path.join(folder, 'junit.xml');
    writeFileSync(file, renderJunit(report));
    return [report, parse({ type: 'junit', files: [file] })];
  };

  it('agree on how many tests there are, and how each target did', async () => {
    const [report, read] = readBack(await readLog(goldenLog));
    const judged = report.targets.filter(({ state }) => state !== 'skipped');
    const suites = read.suites.filter(({ name }) => judged.some((target) => target.name === name));
    assert.equal(suites.length, judged.length);
    for (const suite of suites) {
      const target = judged.find(({ name }) => name === suite.name);
      assert.ok(target !== undefined);
      // It counts what was skipped by itself.
      assert.equal(suite.total + suite.skipped, target.cases.length + target.stale.length, suite.name);
      assert.equal(suite.failed + suite.errors, target.counts.unexpected + target.counts.stale, suite.name);
      assert.equal(suite.status, target.counts.unexpected + target.counts.stale === 0 ? 'PASS' : 'FAIL', suite.name);
    }
    assert.equal(read.status, 'FAIL');
  });

  it('agree on the names of cases, whatever targets sent', () => {
    const [report, read] = readBack(hostileLog());
    const [suite] = read.suites;
    const [target] = report.targets;
    const names = target?.cases.map(({ id }) => path.posix.basename(id)) ?? [];
    assert.ok(names.length > 3);
    assert.deepEqual(
      suite?.cases.slice(0, names.length).map(({ name }) => name),
      names,
    );
  });
});
