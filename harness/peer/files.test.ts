import assert from 'node:assert/strict';
import { access, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createFiles, withFiles } from './files.js';

describe('peer/files', () => {
  it('creates files and empty directories and removes them afterwards', async () => {
    const seen = await withFiles({ 'a.txt': 'a\xff', 'd/e/f': '', 'empty/': '' }, async (path) => {
      assert.deepEqual([...(await readFile(join(path, 'a.txt')))], [0x61, 0xff]);
      assert.deepEqual((await readdir(path)).sort(), ['a.txt', 'd', 'empty']);
      assert.deepEqual(await readdir(join(path, 'empty')), []);
      assert.equal((await readFile(join(path, 'd/e/f'))).length, 0);
      return path;
    });
    await assert.rejects(access(seen));
  });

  for (const name of ['../a', '/a', 'a/../../b', 'a//b', '.', '/', '', 'a/./b', '\0', 'sn\u0151']) {
    it(`refuses ${JSON.stringify(name)}`, async () => {
      await assert.rejects(createFiles({ good: '', [name]: '' }), RangeError);
    });
  }
});
