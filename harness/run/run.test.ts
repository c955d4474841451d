import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LogEvent } from '../model/index.js';
import { miniatureSpec } from '../target/supervisor/miniatures.fixture.js';
import { openLog } from './log.js';

import { run } from './run.js';
import { registryOf } from './testing.js';

describe('run', () => {
  it('skips a target that lacks something, in the words of its adapter', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'wireproof-'));
    const told: LogEvent[] = [];
    const log = openLog(folder, (event) => void told.push(event));
    const entry = {
      ...{ spec: miniatureSpec('not-installed'), faults: [], named: false, claimsOverridden: false },
      expectations: { file: 'expectations.json', all: [] },
    };
    const plan = {
      ...{ registry: registryOf(), all: [], items: [], questions: [], entries: [entry], skipped: [], argv: [] },
      ...{ startedAt: new Date(), levels: null, seed: 1, runs: 1, deadlineMs: 1000, jobs: 1, repeat: 1 },
      ...{ rerun: () => '', interrupted: () => false, threads: null },
    };
    const { failedToStart } = await run(plan, log);
    log.close();
    rmSync(folder, { recursive: true });
    assert.deepEqual(failedToStart, []);
    const reasons = told.flatMap((event) => (event.type === 'target-skipped' ? [event.reason] : []));
    assert.match(reasons.join(), /: needs a program that is not there$/);
  });
});
