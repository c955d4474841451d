import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ftpStub } from '../testing/ftp-stub.js';
import { only } from '../testing/no-faults.js';
import { exchange, failure, response } from '../testing/run.js';

describe('opening a file URL', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wireproof-test-'));
    await writeFile(join(folder, 'here é.html'), 'local');
  });
  after(() => rm(folder, { recursive: true }));

  const open = (url: string) => exchange([{ url }], only());

  it('reads a local file, whatever names this machine', async () => {
    for (const host of ['', '//', '//localhost', '//LOCALHOST', '//127.0.0.1', '//localhost:1']) {
      const { body, fields, status } = response(await open(`file:${host}${folder}/here%20%C3%A9.html`));
      assert.deepEqual([body.octets, status, fields[0]?.[1], fields[1]?.[1]], ['local', null, 'text/html', '5'], host);
    }
  });

  it('cannot ask anybody where there is no host', async () => {
    assert.equal(failure(await open(`file://${folder}/missing`)), 'ENOENT');
    assert.equal(failure(await open(`file://${folder}`)), 'NotAFile');
    assert.equal(failure(await open('file:///a%00b')), 'InvalidUrl');
    assert.equal(failure(await open('file:relative')), 'InvalidUrl');
  });

  it('asks the FTP server of the host for what cannot be opened', async () => {
    const stub = await ftpStub({});
    const outcome = response(await open(`file://joe:pw@localhost:${stub.port}${folder}/missing`));
    await stub.stop();
    assert.equal(outcome.body.octets, 'data of RETR missing');
    assert.equal(outcome.url, `ftp://joe:pw@localhost:${stub.port}${folder}/missing`);
    assert.equal(stub.commands[0], 'USER joe');
  });
});

describe('opening a data URL', () => {
  it('follows RFC 2397', async () => {
    const data = async (url: string) => {
      const { body, fields } = response(await exchange([{ url }], only()));
      return [body.octets, fields[0]?.[1]];
    };
    assert.deepEqual(await data('data:,A%20brief%20note#f'), ['A brief note', 'text/plain;charset=US-ASCII']);
    assert.deepEqual(await data('DATA:;charset=x,a,b'), ['a,b', 'text/plain;charset=x']);
    assert.deepEqual(await data('data:image/gif;base64,AP%2b/'), ['\0\xff\xbf', 'image/gif']);
    for (const url of ['data:', 'data:a', 'data:;base64,A', 'data:;base64,A!==']) {
      assert.equal(failure(await exchange([{ url }], only())), 'InvalidUrl', url);
    }
  });
});
