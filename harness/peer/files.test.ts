import assert from 'node:assert/strict';
import { access, readFile, readdir, stat } from 'node:fs/promises';
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

  it('makes symbolic links, also those that lead nowhere or to themselves', () =>
    withFiles(
      { 'sub/a.txt': 'a', 'to-a': { link: 'sub/a.txt' }, loop: { link: 'loop' }, lost: { link: 'x' } },
      async (path) => {
        assert.equal(await readFile(join(path, 'to-a'), 'latin1'), 'a');
        await assert.rejects(readFile(join(path, 'loop')), { code: 'ELOOP' });
        await assert.rejects(readFile(join(path, 'lost')), { code: 'ENOENT' });
      },
    ));

  it('sets the time of the last change', () =>
    withFiles({ a: { octets: 'a', modified: '1994-11-06T08:49:37Z' } }, async (path) => {
      assert.equal((await stat(join(path, 'a'))).mtime.toUTCString(), 'Sun, 06 Nov 1994 08:49:37 GMT');
      assert.equal(await readFile(join(path, 'a'), 'latin1'), 'a');
    }));

  it('refuses a link that leads out of the directory, and a time that is none', async () => {
    for (const link of ['../a', '/etc/passwd', '']) await assert.rejects(createFiles({ a: { link } }), RangeError);
    await assert.rejects(createFiles({ a: { octets: '', modified: 'yesterday' } }), RangeError);
  });

  for (const name of ['../a', '/a', 'a/../../b', 'a//b', '.', '/', '', 'a/./b', '\0', 'sn\u0151']) {
    it(`refuses ${JSON.stringify(name)}`, async () => {
      await assert.rejects(createFiles({ good: '', [name]: '' }), RangeError);
    });
  }
});
