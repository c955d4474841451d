import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { loadCatalogue, packageRoot, readExpectations } from '../harness/run/index.js';

// A target whose program is not installed here is not judged here; what is foreseen of it must still be of cases that there are.

const targets = path.join(packageRoot, 'targets');
const files = (await readdir(targets)).map((name) => path.join(targets, name, 'expectations.json')).filter(existsSync);
const known = (await loadCatalogue()).map(({ id }) => id);

describe('what is foreseen of bundled targets', () => {
  it('is in files of their own', () => assert.ok(files.length > 50));

  for (const file of files) {
    it(`is of known cases, each with a reason: ${path.basename(path.dirname(file))}`, async () => {
      const foreseen = await readExpectations(file, known);
      assert.ok(foreseen.all.length > 0, 'an empty file says nothing');
      for (const { because, line } of foreseen.all) assert.ok(because.length >= 20, `line ${line}: "${because}"`);
    });
  }
});
