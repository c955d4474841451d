import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LogEvent } from '../model/index.js';
import { miniatureSpec } from '../target/supervisor/miniatures.fixture.js';
import type { Item } from './catalogue.js';
import { catalogueOf } from './catalogue.js';
import { openLog } from './log.js';
import { run } from './run.js';
import { itemsOf, registryOf, serverCaseOf } from './testing.js';

/** What is told of a target that says it lacks something, in a run of these items. */
async function toldOf(items: readonly Item[], named = false): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wireproof-'));
  const told: LogEvent[] = [];
  const log = openLog(folder, (event) => void told.push(event));
  const entry = {
    ...{ spec: miniatureSpec('not-installed'), faults: [], named, claimsOverridden: false },
    expectations: { file: 'expectations.json', all: [] },
  };
  const plan = {
    ...{ registry: registryOf(), all: items, items, questions: [], entries: [entry], skipped: [], argv: [] },
    ...{ startedAt: new Date(), levels: null, seed: 1, runs: 1, deadlineMs: 1000, jobs: 1, repeat: 1 },
    ...{ rerun: () => '', interrupted: () => false },
  };
  const { failedToStart } = await run(plan, log);
  log.close();
  rmSync(folder, { recursive: true });
  assert.deepEqual(failedToStart, []);
  return told.flatMap((event) => (event.type === 'target-skipped' ? [event.reason] : []));
}

describe('run', () => {
  it('skips a target that lacks something, in the words of its adapter', async () =>
    assert.match((await toldOf(itemsOf('a/b'))).join(), /: needs a program that is not there$/));

  it('starts no target that nothing is for, and says so of one that was named', async () => {
    const items = catalogueOf([serverCaseOf('a/b')], []);
    assert.deepEqual(await toldOf(items, true), ['no case that was chosen is for a client']);
    assert.deepEqual(await toldOf(items), []);
  });
});
