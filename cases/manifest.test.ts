import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  departuresOf,
  loadCatalogue,
  loadManifest,
  loadRegistry,
  loadSet,
  manifestFile,
  meaningsOf,
  packageRoot,
  renderManifest,
  scoringOf,
} from '../harness/run/index.js';

const [items, registry, manifest] = await Promise.all([loadCatalogue(), loadRegistry(), loadManifest()]);
const meanings = meaningsOf(items, registry);

describe('the lock of the case set', () => {
  it('is as the cases are: what changes has another revision, what goes has a name or a reason', () => {
    const lines = departuresOf(manifest, meanings).map(
      ({ id, what, mend }) => `${id} ${what}\n  npm run -s conform -- manifest ${mend}`,
    );
    assert.equal(lines.length, 0, `\n${lines.slice(0, 20).join('\n')}\n(${lines.length} in all)`);
  });

  it('is of its schema, and in the form in which it is written', async () => {
    const text = await readFile(manifestFile, 'utf8');
    const schema = await readFile(path.join(packageRoot, 'schemas', 'manifest.schema.json'), 'utf8');
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(schema) as object);
    assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
    assert.equal(text, renderManifest(manifest));
  });

  it('knows every case of every frozen set', async () => {
    const files = await readdir(path.join(packageRoot, 'cases', 'sets')).catch(() => []);
    for (const file of files.filter((one) => one.endsWith('.json'))) {
      const set = await loadSet(path.join(packageRoot, 'cases', 'sets', file));
      assert.equal(`${set.set}.json`, file);
      assert.notEqual(set.set, manifest.next, 'the next set is not frozen');
      assert.doesNotThrow(() => scoringOf(set, manifest, meanings));
    }
  });
});
