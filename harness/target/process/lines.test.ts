import assert from 'node:assert/strict';
import { LineReader } from './lines.js';

describe('line reader', () => {
  const whole = Buffer.from('one\n\nzwölf\r\nthree');

  it('gives the same lines however the octets are cut', () => {
    const expected = ['one', '', 'zwölf\r'].map((text) => ({ kind: 'line', text }));
    for (let size = 1; size <= whole.length; size += 1) {
      const reader = new LineReader();
      const lines = [];
      for (let at = 0; at < whole.length; at += size) lines.push(...reader.push(whole.subarray(at, at + size)));
      assert.deepEqual(lines, expected);
      assert.deepEqual(reader.end(), { kind: 'unfinished', octets: 5 });
      assert.equal(reader.end(), null);
    }
  });

  it('throws a line over the limit away, counts it, and goes on', () => {
    const reader = new LineReader(4);
    assert.deepEqual(reader.push(Buffer.from('1234\n12345')), [{ kind: 'line', text: '1234' }]);
    assert.deepEqual(reader.push(Buffer.from('6789')), []);
    assert.deepEqual(reader.push(Buffer.from('\nok\n')), [
      { kind: 'oversize', octets: 9 },
      { kind: 'line', text: 'ok' },
    ]);
  });
});
