import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { loadCatalogue, packageRoot, readExpectations } from '../harness/run/index.js';

// A target whose program is not installed here is not judged here; what is foreseen of it must still be of cases that there are.

const targets = path.join(packageRoot, 'targets');
const folders = await readdir(targets, { withFileTypes: true });
const known = (await loadCatalogue()).map(({ id }) => id);

describe('what is foreseen of bundled targets', () => {
  for (const { name } of folders.filter((one) => one.isDirectory())) {
    const file = path.join(targets, name, 'expectations.json');
    it(`is of known cases, each with a reason: ${name}`, async function () {
      const foreseen = await readExpectations(file, known).catch((error: unknown) => {
        if ((error as Error).message.includes('ENOENT')) this.skip();
        throw error;
      });
      assert.ok(foreseen.all.length > 0, 'an empty file says nothing');
      for (const { because, line } of foreseen.all) assert.ok(because.length >= 20, `line ${line}: "${because}"`);
    });
  }
});
