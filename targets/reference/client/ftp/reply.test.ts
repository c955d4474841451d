import assert from 'node:assert/strict';
import { cuts, feed } from '../testing/feed.js';
import { none } from '../testing/no-faults.js';
import { parseFtpPath } from './path.js';
import { extendedPort, passiveNumbers } from './passive.js';
import { readReply } from './reply.js';

const reply = (text: string) => ({ code: 229, text, lines: [text] });

describe('an FTP reply', () => {
  it('is read however it is cut, with every line in between', async () => {
    const octets = '230-one\r\n231 not the end\r\n 230 nor this\r\n230-nor this\r\n\xff\xfb\x01230 end\r\n220 next\r\n';
    for (const parts of cuts(octets)) {
      const source = feed(parts);
      const { code, text, lines } = await readReply(source, none);
      assert.deepEqual([code, text, lines.length], [230, 'one', 5]);
      assert.equal((await readReply(source, none)).code, 220);
    }
  });

  it('may lack its text, and must have a code', async () => {
    assert.equal((await readReply(feed(['226\r\n']), none)).code, 226);
    for (const octets of ['hello\r\n', '22\r\n', '600 x\r\n', '220x\r\n']) {
      await assert.rejects(readReply(feed([octets]), none), { name: 'FtpProtocol' }, octets);
    }
    await assert.rejects(readReply(feed(['220-x\r\n']), none), { name: 'FtpClosed' });
    await assert.rejects(readReply(feed([`220-x\r\n${'y'.repeat(300_000)}`]), none), { name: 'FtpProtocol' });
  });

  it('names the data port', () => {
    assert.equal(extendedPort(reply('x (|||6446|)'), none), 6446);
    assert.equal(extendedPort(reply('(!!!1!)'), none), 1);
    for (const text of ['(|||0|)', '(|||65536|)', '(||x|1|)', '|||1|']) {
      assert.throws(() => extendedPort(reply(text), none), { name: 'FtpProtocol' }, text);
    }
    assert.deepEqual(passiveNumbers(reply('Entering 1,2,3,4,5,6'), none), [1, 2, 3, 4, 5, 6]);
    for (const text of ['(1,2,3,4,5)', '(256,2,3,4,5,6)', 'none']) {
      assert.throws(() => passiveNumbers(reply(text), none), { name: 'FtpProtocol' }, text);
    }
  });
});

describe('the path of an FTP URL', () => {
  it('is split before it is decoded', () => {
    const path = (text: string) => parseFtpPath(text, none);
    assert.deepEqual(path('/a/b%2Fc/d%20e'), { directories: ['a', 'b/c'], name: 'd e', type: undefined });
    assert.deepEqual(path('/%2Fetc/motd;type=A'), { directories: ['/etc'], name: 'motd', type: 'a' });
    assert.deepEqual(path('//etc/'), { directories: ['', 'etc'], name: '', type: undefined });
    assert.deepEqual(path(''), { directories: [], name: '', type: undefined });
    assert.throws(() => path('/a%0D%0ADELE%20b'), { name: 'InvalidUrl' });
  });
});
