import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createColors } from 'picocolors';
import { entriesOf, loadCatalogue, loadRegistry, openLog, run, threadsFor } from '../harness/run/index.js';
import type { ReportCase, ReportTarget } from '../reports/index.js';
import { buildReport, failureBlock, readLog } from '../reports/index.js';

// The mocha bridge: one `it` per case and target. The targets are judged as `wireproof run` judges them, many exchanges at
// once, before the first `it`; each `it` then tells the verdict on its own case.

const wanted = process.env.TARGET ?? 'reference';
const [all, registry] = await Promise.all([loadCatalogue(), loadRegistry()]);
const { entries, skipped } = await entriesOf([wanted], { fault: [] }, all);
const judged = new Map<string, ReportTarget>();
// The evidence of what fails is read from the log when it is shown.
const folder = mkdtempSync(path.join(os.tmpdir(), 'wireproof-'));
after(() => rmSync(folder, { recursive: true }));

before('judge the target', async function () {
  this.timeout(0);
  const log = openLog(folder, () => undefined);
  const startedAt = new Date();
  const { failedToStart } = await run(
    {
      registry,
      all,
      items: all,
      questions: [],
      entries,
      skipped,
      argv: ['test'],
      startedAt,
      seed: startedAt.getTime() | 0,
      runs: 50,
      deadlineMs: 5000,
      jobs: null,
      repeat: 1,
      levels: null,
      rerun: (target, item) => `npm run -s conform -- run ${target} --case '${item.id}'`,
      interrupted: () => false,
      threads: threadsFor(all, []),
    },
    log,
  );
  log.close();
  for (const target of buildReport(await readLog(log.file)).targets) judged.set(target.name, target);
  if (failedToStart[0] !== undefined) throw failedToStart[0];
});

for (const { spec } of entries) {
  describe(`conformance of ${spec.name}`, () => {
    for (const { id } of all.filter(({ of }) => of.role === spec.role)) {
      it(id, function () {
        const target = judged.get(spec.name);
        const one: ReportCase | undefined = target?.cases.find((finished) => finished.id === id);
        if (target === undefined || one === undefined) throw new Error(`${spec.name} was not judged by ${id}`);
        if (!one.expected) throw new Error(failureBlock(target, one, createColors(false)));
        if (one.verdict === 'inapplicable') this.skip();
      });
    }
    it('has no stale expectation', () => {
      const stale = judged.get(spec.name)?.stale ?? [];
      if (stale.length > 0) throw new Error(stale.map(({ text }) => text).join('\n'));
    });
  });
}
