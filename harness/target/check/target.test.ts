import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Role, TargetSpec } from '../../model/index.js';
import { check } from './target.js';
import { packageRoot } from '../../package-root.js';
import { resolveTargets } from '../descriptor/discover.js';
import { openCheckPeer } from './peer.js';
import { targetAtUrl } from '../descriptor/url.js';

async function wrongs(spec: TargetSpec): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { ok, what, mend } of check(spec)) if (!ok) found.push(`${what} -> ${mend ?? ''}`);
  return found;
}

function miniature(name: string, role: Role = 'client'): TargetSpec {
  const folder = join(packageRoot, 'dist/targets/miniatures');
  const rest = {
    folder,
    cwd: folder,
    env: {},
    workers: 1,
    startMs: 10_000,
    claims: null,
    features: null,
    version: null,
  };
  return { name, role, drive: { kind: 'run', argv: [process.execPath, `${name}.js`] }, ...rest };
}

describe('the check of a target', () => {
  it('finds nothing wrong with the reference', async () => {
    for (const spec of (await resolveTargets(['reference'], { all: false })).ready) {
      if (spec.role !== 'library') assert.deepEqual(await wrongs(spec), []);
    }
  });

  it('names what a miniature does wrong', async () => {
    const expected: readonly (readonly [name: string, RegExp])[] = [
      ['noise', /prints nothing but messages/],
      ['ignores-sigterm', /ends when its input ends: it was killed/],
      ['wrong-protocol', /ready has protocol 1: it says/],
      ['dies-at-start', /answers hello with ready: no ready came; the adapter exited/],
    ];
    for (const [name, wrong] of expected) assert.match((await wrongs(miniature(name))).join('\n'), wrong, name);
  });

  it('finds a server that serves the wrong thing', async () => {
    const found = (await wrongs(miniature('always-400', 'server'))).join('\n');
    assert.match(found, /serves \/: it answers 400/);
    assert.match(found, /serves \/echo: it answers 400/);
  });

  it('says what to do about a server that is not there', async () => {
    const peer = await openCheckPeer();
    const found = await wrongs(targetAtUrl(peer.refused));
    await peer.close();
    assert.match(found.join('\n'), /nothing answers.*-> start the server/);
  });
});
