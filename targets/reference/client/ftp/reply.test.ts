import assert from 'node:assert/strict';
import { cuts, feed } from '../testing/feed.js';
import { none } from '../testing/no-faults.js';
import { parseFtpPath } from './path.js';
import { readReply } from './reply.js';

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

  it('may have more lines than are kept', async () => {
    const source = feed([`230-x\r\n${`${'y'.repeat(998)}\r\n`.repeat(1000)}230 end\r\n`, '220 next\r\n']);
    const { code, lines } = await readReply(source, none);
    assert.deepEqual([code, lines.length], [230, 263]);
    assert.equal((await readReply(source, none)).code, 220);
  });

  it('may have empty lines, lone LF, CR NUL and any octet in its text', async () => {
    const source = feed(['220-\n\r\n\xe9 \x00\x1b\r\x00530 no\r\n220 \r\n']);
    const { code, lines } = await readReply(source, none);
    assert.deepEqual([code, lines], [220, ['220-', '', '\xe9 \x00\x1b\r\x00530 no', '220 ']]);
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
