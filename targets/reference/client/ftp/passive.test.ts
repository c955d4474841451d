import assert from 'node:assert/strict';
import { none } from '../testing/no-faults.js';
import { extendedAddress, passiveNumbers } from './passive.js';
import type { FtpReply } from './reply.js';

const reply = (code: number, ...texts: string[]): FtpReply => ({
  code,
  text: texts[0] ?? '',
  lines: texts.map((text, at) => `${code}${at === texts.length - 1 ? ' ' : '-'}${text}`),
});

describe('the reply that tells where the server listens', () => {
  const extended = (...texts: string[]) => extendedAddress(reply(229, ...texts), '::1', none);
  const plain = (...texts: string[]) => passiveNumbers(reply(227, ...texts), none);

  it('to EPSV has a port between delimiters', () => {
    assert.deepEqual(extended('x (|||6446|)'), { host: '::1', port: 6446 });
    for (const texts of [['(!!!1!)'], ['x', '(|||1|)'], ['(|||1|)', 'x']]) assert.equal(extended(...texts).port, 1);
    for (const text of ['(|||0|)', '(|||65536|)', '(||x|1|)', '|||1|', '(|1|127.0.0.3|1|)', '( ||| 1 | )']) {
      assert.throws(() => extended(text), { name: 'FtpProtocol' }, text);
    }
  });

  it('to PASV has six numbers of one octet', () => {
    const numbers = [1, 2, 3, 4, 5, 6];
    for (const texts of [['Entering 1,2,3,4,5,6'], ['=1,2,3,4,5,6'], ['(1,2,3,4,5,006), 7'], ['x', '(1,2,3,4,5,6)']]) {
      assert.deepEqual(plain(...texts), numbers, texts.join());
    }
    for (const text of [
      '(1,2,3,4,5)',
      '(1,2,3,4,5,6,7)',
      '(256,2,3,4,5,6)',
      '(1,2,3,4,-5,6)',
      '1,2,3,4,5',
      '2 of 3 (1,2,3,4,5,6)',
      '(1, 2, 3, 4, 5, 6)',
      'none',
      '',
    ]) {
      assert.throws(() => plain(text), { name: 'FtpProtocol' }, text);
    }
  });
});
