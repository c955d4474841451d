import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../package-root.js';
import { resolveTargets } from './discover.js';
import { UnknownName } from './unknown-name.js';
import { findInterpreters } from './interpreters.js';

describe('the discovery of targets', () => {
  let root = '';
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'discover-'));
    const put = (folder: string, held: unknown): void => {
      mkdirSync(join(root, 'targets', folder), { recursive: true });
      writeFileSync(join(root, 'targets', folder, 'target.json'), JSON.stringify(held));
    };
    put('pair', [
      { name: 'pair-client', role: 'client', run: ['node', 'client.js'] },
      { name: 'pair-server', role: 'server', run: ['node', 'server.js'] },
    ]);
    put('absent', { name: 'absent', role: 'client', command: ['wireproof-no-such-program', '{url}'] });
    put('package', { name: 'package', role: 'client', run: ['node', 'x.js'], requires: ['npm:wireproof-no-such'] });
    put('snake', { name: 'snake', role: 'client', run: ['{interpreter}', 'x.py'], interpreters: ['python3'] });
  });
  after(() => rmSync(root, { recursive: true }));

  const resolve = (...names: readonly string[]) => resolveTargets(names, { all: true, root });
  const namesOf = async (...names: readonly string[]) => (await resolve(...names)).ready.map((one) => one.name);

  it('takes a folder, a name of its own, a path, and each target once', async () => {
    assert.deepEqual(await namesOf('pair'), ['pair-client', 'pair-server']);
    assert.deepEqual(await namesOf('pair-server'), ['pair-server']);
    assert.deepEqual(await namesOf(join(root, 'targets/pair')), ['pair-client', 'pair-server']);
    assert.deepEqual(await namesOf(join(root, 'targets/pair/target.json'), 'pair'), ['pair-client', 'pair-server']);
  });

  it('runs node with the node that runs this', async () => {
    const [spec] = (await resolve('pair-client')).ready;
    assert.deepEqual(spec?.drive, { kind: 'run', argv: [process.execPath, 'client.js'] });
  });

  it('skips what is not installed, and says what to install and whether it was named', async () => {
    const { skipped } = await resolve('absent', 'package');
    assert.deepEqual(
      skipped.map(({ reason, named }) => [reason, named]),
      [
        ['wireproof-no-such-program is not installed: apt-get install wireproof-no-such-program', true],
        ['the npm package wireproof-no-such is not installed: npm run targets', true],
      ],
    );
    assert.deepEqual(
      (await resolve()).skipped.map(({ named }) => named),
      [false, false],
    );
  });

  it('rejects an unknown name with the nearest ones', async () => {
    await assert.rejects(resolve('pair-cleint'), (error: unknown) => {
      assert.ok(error instanceof UnknownName);
      assert.equal(error.exitCode, 2);
      assert.equal(error.nearest[0], 'pair-client');
      return true;
    });
  });

  it('makes one target for each Python found', async function () {
    const found = await findInterpreters('python3');
    if (found.length === 0) this.skip();
    const { ready } = await resolve('snake');
    assert.deepEqual(
      ready.map((one) => one.name),
      found.map((one) => `snake@${one.version}`),
    );
    assert.deepEqual(await namesOf(`snake@${found[0]?.version ?? ''}`), [ready[0]?.name]);
    assert.deepEqual(ready[0]?.drive, { kind: 'run', argv: [found[0]?.path, 'x.py'] });
  });

  it('reads every bundled descriptor', async () => {
    assert.ok((await resolveTargets([], { all: true, root: packageRoot })).ready.length > 0);
  });
});
