import assert from 'node:assert/strict';
import { miniatureSpec, opening, pidsOf } from './supervisor/miniatures.fixture.js';
import { remember, stopAll } from './running.js';
import type { RunningTarget } from './session.js';
import { startTarget } from './start.js';

describe('stopAll', () => {
  it('ends every target of this process', async () => {
    const targets = await Promise.all(
      ['noise', 'ignores-sigterm'].map((name) => startTarget(miniatureSpec(name), { window: 1, harness: 'test' })),
    );
    const attempts = await Promise.all(targets.map((target) => target.attempt(opening('/'))));
    await stopAll();
    const pids = pidsOf(attempts.flatMap((attempt) => (attempt.kind === 'finished' ? [attempt.value] : [])));
    assert.equal(pids.length, 2);
    for (const pid of pids) assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' });
  });

  it('has forgotten a target that was stopped', async () => {
    let stops = 0;
    const target = remember({
      facts: { name: 'x', role: 'client', version: '1', language: 'none', claims: [], features: {} },
      window: 1,
      attempt: () => Promise.resolve({ kind: 'stopped', detail: '' }),
      notes: () => [],
      stoppedBecause: 'it was given up',
      stop: () => {
        stops += 1;
        return Promise.resolve();
      },
    } satisfies RunningTarget);
    assert.equal(target.stoppedBecause, 'it was given up');
    await target.stop();
    await stopAll();
    assert.equal(stops, 1);
  });
});
