import assert from 'node:assert/strict';
import type { Open } from '../../../../harness/model/protocol.js';
import { ftpStub, type FtpScript } from '../testing/ftp-stub.js';
import { only } from '../testing/no-faults.js';
import { exchange, failure, response } from '../testing/run.js';

async function open(path: string, script: FtpScript = {}, more: Partial<Open> = {}, user = '') {
  const stub = await ftpStub(script);
  const outcomes = await exchange([{ url: `ftp://${user}127.0.0.1:${stub.port}${path}`, ...more }], only());
  await stub.stop();
  return { outcomes, dialogue: stub.commands.join('; ') };
}

const LOGIN = 'USER anonymous; PASS anonymous@';
const PASSIVE = 'EPSV; PASV';

describe('opening an FTP URL', () => {
  it('retrieves a file, one CWD for each directory', async () => {
    const { outcomes, dialogue } = await open('/a/b%2Fc/f.txt', { replies: { RETR: ['150 (13 bytes)', '226 done'] } });
    assert.equal(dialogue, `${LOGIN}; CWD a; CWD b/c; TYPE I; ${PASSIVE}; RETR f.txt; QUIT`);
    const { body, status, fields, ended } = response(outcomes);
    assert.deepEqual([body.octets, status, ended], ['data of RETR f.txt', null, 'complete']);
    assert.deepEqual(fields, [
      ['Content-Type', 'text/plain'],
      ['Content-Length', '13'],
    ]);
  });

  it('uses EPSV where the server has it, and the login of the URL', async () => {
    const { dialogue } = await open('/f', { epsv: '229 (|||{port}|)' }, {}, 'jo%40e:p%3Aw@');
    assert.equal(dialogue, 'USER jo@e; PASS p:w; TYPE I; EPSV; RETR f; QUIT');
  });

  it('lists where the URL ends in a slash, and at the root', async () => {
    assert.equal((await open('/d/')).dialogue, `${LOGIN}; CWD d; TYPE A; ${PASSIVE}; LIST; QUIT`);
    for (const path of ['', '/']) assert.equal((await open(path)).dialogue, `${LOGIN}; TYPE A; ${PASSIVE}; LIST; QUIT`);
    assert.equal((await open('/d/n;type=d')).dialogue, `${LOGIN}; CWD d; TYPE A; ${PASSIVE}; NLST n; QUIT`);
    assert.equal((await open('/n;type=a')).dialogue, `${LOGIN}; TYPE A; ${PASSIVE}; RETR n; QUIT`);
  });

  it('lists what RETR refuses with 550, from inside or by name', async () => {
    const inside = await open('/n', { replies: { RETR: ['550 no'] }, data: { LIST: 'listing' } });
    assert.equal(inside.dialogue, `${LOGIN}; TYPE I; ${PASSIVE}; RETR n; TYPE A; CWD n; PASV; LIST; QUIT`);
    assert.equal(response(inside.outcomes).body.octets, 'listing');
    const byName = await open('/n', { replies: { RETR: ['550 no'], CWD: ['550 no'] } });
    assert.equal(byName.dialogue, `${LOGIN}; TYPE I; ${PASSIVE}; RETR n; TYPE A; CWD n; PASV; LIST n; QUIT`);
    assert.equal(response(byName.outcomes).ended, 'complete');
  });

  it('reports the 550 when the listing fails too, and any other refusal at once', async () => {
    const both = await open('/n', { replies: { RETR: ['550 no'], CWD: ['550 no'], LIST: ['450 no'] } });
    assert.equal(failure(both.outcomes), 'FtpReply 550');
    for (const code of [450, 500, 551, 553]) {
      const { outcomes, dialogue } = await open('/n', { replies: { RETR: [`${code} no`] } });
      assert.equal(failure(outcomes), `FtpReply ${code}`);
      assert(dialogue.endsWith('RETR n; QUIT'));
    }
    assert.equal(failure((await open('/d/n', { replies: { CWD: ['550 no'] } })).outcomes), 'FtpReply 550');
    assert.equal(failure((await open('/n', { replies: { PASV: ['550 no'] } })).outcomes), 'FtpReply 550');
  });

  it('enters directories by XCWD where the server does not know CWD', async () => {
    const { dialogue } = await open('/d/f', { replies: { CWD: ['502 no'], XCWD: ['250 there'] } });
    assert(dialogue.startsWith(`${LOGIN}; CWD d; XCWD d; TYPE I; `), dialogue);
  });

  it('takes a question mark for a part of the path, and sends no fragment', async () => {
    assert((await open('/f?g#h')).dialogue.endsWith('; RETR f?g; QUIT'));
  });

  it('logs in by what the server asks for', async () => {
    const end = `TYPE I; ${PASSIVE}; RETR f; QUIT`;
    assert.equal((await open('/f', { replies: { USER: ['230 in'] } })).dialogue, `USER anonymous; ${end}`);
    assert.equal((await open('/f', { replies: { PASS: ['332 acct'] } })).dialogue, `${LOGIN}; ACCT anonymous; ${end}`);
    assert.equal(failure((await open('/f', { replies: { PASS: ['530 no'] } })).outcomes), 'FtpReply 530');
    assert.equal((await open('/f', { greeting: ['120 wait', '220-hi', '220 ready'] })).dialogue, `${LOGIN}; ${end}`);
    assert.equal(failure((await open('/f', { greeting: ['421 full'] })).outcomes), 'FtpReply 421');
  });

  it('is incomplete when the transfer breaks off', async () => {
    for (const [script, name] of [
      [{ replies: { RETR: ['150 mark', '426 broken'] } }, 'FtpReply'],
      [{ replies: { RETR: ['150 mark', 'CLOSE'] } }, 'FtpClosed'],
      [{ resetData: true }, 'ECONNRESET'],
    ] as const) {
      const { ended, error, body } = response((await open('/f', script)).outcomes);
      assert.deepEqual([ended, error?.name, body.octets], ['error', name, 'data of RETR f']);
    }
  });

  it('accepts a completion before the data, and without a mark', async () => {
    assert.equal(response((await open('/f', { early: true })).outcomes).ended, 'complete');
  });

  it('sends nothing for a URL with a line break', async () => {
    for (const [path, user] of [
      ['/a%0d%0aDELE%20b', ''],
      ['/f', 'u%0ax@'],
      ['/%00', ''],
    ] as const) {
      const { outcomes, dialogue } = await open(path, {}, {}, user);
      assert.deepEqual([failure(outcomes), dialogue], ['InvalidUrl', '']);
    }
  });
});
