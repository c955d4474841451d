import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { AUTHORITY } from '../wire/index.js';
import { createLocal } from './local.js';
import { placeOpen } from './stimulus-client.js';
import { clientCaseOf } from './testing.js';

describe('run/local', () => {
  it('has a file with the authority as long as a stimulus trusts it', async () => {
    const opens = [{ url: 'https://{peer}/', trust: '{authority}' }];
    const local = await createLocal(clientCaseOf('a/b', { opens }));
    const [open] = opens.map((one) => placeOpen(one, { '': '127.0.0.1:443' }, local));
    assert.equal(open?.url, 'https://127.0.0.1:443/');
    assert.equal(await readFile(open.trust ?? '', 'utf8'), AUTHORITY);
    await local.remove();
    await assert.rejects(access(open.trust ?? ''));
  });

  it('has its path percent-encoded in a URL, and as it is where there is no scheme', () => {
    const local = { files: '/tmp/a b%#?/c', authority: '' };
    const placed = (url: string) => placeOpen({ url }, { '': '127.0.0.1:21' }, local).url;
    assert.equal(placed('file://{host}{files}/x'), 'file://127.0.0.1/tmp/a%20b%25%23%3F/c/x');
    assert.equal(placed('FILE:{files}'), 'FILE:/tmp/a%20b%25%23%3F/c');
    assert.equal(placed('./..{files}/x'), './../tmp/a b%#?/c/x');
  });

  it('has none otherwise', async () => {
    const local = await createLocal(clientCaseOf('a/b', { opens: [{ url: 'http://{peer}/' }] }));
    assert.deepEqual([local.files, local.authority], ['', '']);
    await local.remove();
  });
});
