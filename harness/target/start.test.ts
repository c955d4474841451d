import assert from 'node:assert/strict';
import { miniatureSpec, startMiniature } from './supervisor/miniatures.fixture.js';
import type { MiniatureOptions } from './supervisor/miniatures.fixture.js';
import { TargetStartError } from './errors.js';
import { startTarget } from './start.js';

async function refusal(name: string, options: MiniatureOptions = {}): Promise<TargetStartError> {
  try {
    const target = await startMiniature(name, options);
    await target.stop();
  } catch (error) {
    assert.ok(error instanceof TargetStartError);
    return error;
  }
  throw new Error(`${name} started`);
}

describe('starting a target', () => {
  it('tells that it died before it was ready, with what it printed', async () => {
    const error = await refusal('dies-at-start');
    assert.equal(error.missing, false);
    assert.match(error.message, /^target dies-at-start: it exited with status 3 before it was ready\.\n/);
    assert.match(error.message, /It printed:\n {4}no such module: miniature\n/);
    assert.match(error.message, /Likely cause: .+\n {2}Next: wireproof check dies-at-start$/);
  });

  it('tells that something is not installed', async () => {
    assert.equal((await refusal('not-installed')).missing, true);
    const error = await refusal('nothing', { spec: { drive: { kind: 'run', argv: ['no-such-program-at-all'] } } });
    assert.equal(error.missing, true);
    assert.match(error.message, /no-such-program-at-all could not be run: .*ENOENT/);
  });

  it('tells that the folder is not there', async () => {
    const error = await refusal('noise', { spec: { cwd: '/nonexistent/folder' } });
    assert.match(error.message, /\/nonexistent\/folder does not exist/);
    assert.equal(error.missing, false);
  });

  it('tells that it says nothing', async () => {
    assert.match((await refusal('speaks-nothing', { spec: { startMs: 100 } })).message, /not ready within 100 ms/);
  });

  it('tells that it speaks another protocol or has another role', async () => {
    assert.match((await refusal('wrong-protocol')).message, /speaks version 2 of the target protocol/);
    assert.match((await refusal('noise', { spec: { role: 'server' } })).message, /is a client, .* says server/);
  });

  it('lets the descriptor have the last word on claims and features', async () => {
    const target = await startTarget(
      miniatureSpec('noise', {
        claims: ['http/1.0'],
        features: { method: true },
        version: [process.execPath, '--version'],
      }),
      { window: 4, harness: 'test' },
    );
    await target.stop();
    assert.deepEqual(target.facts.claims, ['http/1.0']);
    assert.deepEqual(target.facts.features, { method: true });
    assert.equal(target.facts.version, process.versions.node);
  });
});
