import assert from 'node:assert/strict';
import { andCloses, ftpServer, inSegments, transfer } from './ftp.js';

describe('scripted FTP servers', () => {
  it('have an empty tree and ordinary answers by themselves', () =>
    assert.deepEqual(ftpServer({}), { kind: 'ftp-server', tree: {}, reply: {} }));

  it('are as they are described', () => {
    const script = { greeting: '220 hi', tree: { a: 'b' }, reply: { RETR: ['550 no', '226 yes'] } };
    assert.deepEqual(ftpServer(script), { kind: 'ftp-server', ...script });
  });

  it('transfer in the ordinary way but for what is said', () => {
    const ordinary = {
      mark: '150 Opening data connection.',
      data: ['a'],
      end: 'fin',
      completion: '226 Transfer complete.',
      completes: 'after-data',
    };
    assert.deepEqual(transfer(['a']), { transfer: ordinary });
    assert.deepEqual(transfer(['a'], { end: 'rst', completion: null }), {
      transfer: { ...ordinary, end: 'rst', completion: null },
    });
  });

  it('close, with or without a reply, and cut replies', () => {
    assert.deepEqual(andCloses(), { then: 'close' });
    assert.deepEqual(andCloses('421 bye'), { then: 'close', reply: '421 bye' });
    assert.deepEqual(inSegments('220 hi'), { reply: '220 hi', cuts: 'every' });
    assert.deepEqual(inSegments('220 hi', [3]), { reply: '220 hi', cuts: [3] });
  });
});
