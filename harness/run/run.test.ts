import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LogEvent, TargetSpec } from '../model/index.js';
import { isGone, miniatureSpec } from '../target/supervisor/miniatures.fixture.js';
import { openLog } from './log.js';

import type { RunPlan } from './run.js';
import { run } from './run.js';
import { registryOf } from './testing.js';

/** Has Node tell its process id to a file before it runs a program. */
const TELLS_PID = `data:text/javascript,${encodeURIComponent(
  'import { writeFileSync } from "node:fs"; writeFileSync(process.env.PID_FILE, String(process.pid));',
)}`;

function planOf(spec: TargetSpec, changes: Partial<RunPlan> = {}): RunPlan {
  const entry = {
    ...{ spec, faults: [], named: false, claimsOverridden: false },
    expectations: { file: 'expectations.json', all: [] },
  };
  return {
    ...{ registry: registryOf(), all: [], items: [], questions: [], entries: [entry], skipped: [], argv: [] },
    ...{ startedAt: new Date(), levels: null, seed: 1, runs: 1, deadlineMs: 1000, jobs: 1, repeat: 1 },
    ...{ rerun: () => '', interrupted: () => false, threads: null },
    ...changes,
  };
}

describe('run', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'wireproof-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  async function eventsOf(plan: RunPlan): Promise<readonly LogEvent[]> {
    const told: LogEvent[] = [];
    const log = openLog(folder, (event) => void told.push(event));
    const { failedToStart } = await run(plan, log);
    log.close();
    assert.deepEqual(failedToStart, []);
    return told;
  }

  it('skips a target that lacks something, in the words of its adapter', async () => {
    const told = await eventsOf(planOf(miniatureSpec('not-installed')));
    const reasons = told.flatMap((event) => (event.type === 'target-skipped' ? [event.reason] : []));
    assert.match(reasons.join(), /: needs a program that is not there$/);
  });

  it('leaves no process of a target that it has started and then was not to judge', async () => {
    const sound = miniatureSpec('dies-on-third-exchange', { env: { PID_FILE: path.join(folder, 'pid') } });
    const argv = sound.drive.kind === 'run' ? sound.drive.argv : [];
    const [node = '', ...program] = argv;
    const spec: TargetSpec = { ...sound, drive: { kind: 'run', argv: [node, '--import', TELLS_PID, ...program] } };
    let asked = 0;
    const told = await eventsOf(planOf(spec, { interrupted: () => (asked += 1) > 1 }));
    assert.ok(!told.some(({ type }) => type === 'target-started'));
    assert.ok(await isGone(Number(readFileSync(path.join(folder, 'pid'), 'utf8'))));
  });
});
