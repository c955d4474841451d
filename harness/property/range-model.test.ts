import assert from 'node:assert/strict';
import { replyOf } from '../judge/testing/observations.js';
import { partsOf, slicesOf } from './range-model.js';

const asked = (first: string | null, last: string | null) => slicesOf([{ first, last }], 26);

describe('the model of byte ranges', () => {
  it('reads positions, and clamps those that are beyond the end', () => {
    assert.deepEqual(asked('0', '4'), { valid: true, slices: [{ first: 0, last: 4 }] });
    assert.deepEqual(asked('20', '18446744073709551616').slices, [{ first: 20, last: 25 }]);
    assert.deepEqual(asked('3', null).slices, [{ first: 3, last: 25 }]);
    assert.deepEqual(asked(null, '3').slices, [{ first: 23, last: 25 }]);
    assert.deepEqual(asked(null, '99').slices, [{ first: 0, last: 25 }]);
    for (const none of [asked('26', null), asked(null, '0')]) assert.deepEqual(none, { valid: true, slices: [] });
    assert.deepEqual(asked('5', '2'), { valid: false, slices: [] });
  });

  it('reads one part or several', () => {
    const one = replyOf(206, 'ab', { fields: [['Content-Range', 'bytes 0-1/26']] });
    assert.deepEqual(partsOf(one), [{ range: 'bytes 0-1/26', octets: 'ab' }]);
    const fields = [['Content-Type', 'multipart/byteranges; boundary="x"']] as const;
    const body =
      '--x\r\nContent-Range: bytes 0-1/26\r\n\r\nab\r\n--x\r\nContent-range:bytes 4-4/26\r\n\r\ne\r\n--x--\r\n';
    assert.deepEqual(partsOf(replyOf(206, body, { fields })), [
      { range: 'bytes 0-1/26', octets: 'ab' },
      { range: 'bytes 4-4/26', octets: 'e' },
    ]);
    assert.equal(partsOf(replyOf(206, body.slice(0, -6), { fields })), 'the multipart is not closed');
    assert.equal(partsOf(replyOf(206, '--x\r\nab\r\n--x--', { fields })), 'a part of the multipart has no head');
    const unbounded = replyOf(206, '', { fields: [['Content-Type', 'multipart/byteranges']] });
    assert.equal(partsOf(unbounded), 'the multipart has no boundary');
  });
});
