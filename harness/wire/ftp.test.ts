import assert from 'node:assert/strict';
import { LineReader, readCommand, writeFtpReply } from './index.js';

describe('LineReader', () => {
  it('gives lines with how they ended, and what has not', () => {
    const reader = new LineReader();
    assert.deepEqual(reader.push(Buffer.from('USER a\r\nPASS \xff\nQU', 'latin1')), [
      { line: 'USER a', end: 'crlf' },
      { line: 'PASS \xff', end: 'lf' },
    ]);
    assert.equal(reader.rest(), 'QU');
    assert.deepEqual(reader.push(Buffer.from('IT\r')), []);
    assert.deepEqual(reader.push(Buffer.from('\n')), [{ line: 'QUIT', end: 'crlf' }]);
    assert.equal(reader.rest(), '');
  });

  it('keeps 64 KiB of a line', () => {
    for (const length of [65_535, 65_536, 65_537, 200_000]) {
      const reader = new LineReader();
      reader.push(Buffer.alloc(length, 'a'));
      assert.equal(reader.rest().length, Math.min(length, 65_536));
      assert.deepEqual(reader.push(Buffer.from('\r\nNOOP\r\n')), [
        { line: 'a'.repeat(Math.min(length, 65_536)), end: 'crlf' },
        { line: 'NOOP', end: 'crlf' },
      ]);
    }
  });
});

describe('readCommand', () => {
  it('takes verb and argument apart at the first SP', () => {
    assert.deepEqual(readCommand('RETR a b '), { verb: 'RETR', argument: 'a b ' });
    assert.deepEqual(readCommand('retr '), { verb: 'RETR', argument: '' });
    assert.deepEqual(readCommand('Pwd'), { verb: 'PWD', argument: null });
    assert.deepEqual(readCommand(''), { verb: '', argument: null });
    assert.deepEqual(readCommand('\xe4\xffx y'), { verb: '\xe4\xffX', argument: 'y' });
  });

  it('passes over Telnet sequences in front', () => {
    assert.deepEqual(readCommand('\xff\xf4\xff\xf2ABOR'), { verb: 'ABOR', argument: null });
    assert.deepEqual(readCommand('\xff\xfb\x01NOOP'), { verb: 'NOOP', argument: null });
  });
});

describe('writeFtpReply', () => {
  it('adds the end of the line', () => {
    assert.equal(writeFtpReply('220-a\r\n220 b'), '220-a\r\n220 b\r\n');
  });
});
