import assert from 'node:assert/strict';
import { replyOf, serverSaw } from '../judge/testing/observations.js';
import { givesPartsOf } from './relations-of-ranges.js';

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const wrong = (ranges: string, ...reply: Parameters<typeof replyOf>): string | null => {
  const asked = ranges.split(',').map((one) => {
    const [first = '', last = ''] = one.split('-');
    return { first: first === '' ? null : first, last: last === '' ? null : last };
  });
  return givesPartsOf(alphabet, () => asked).wrong(serverSaw({ replies: [replyOf(...reply)] }), null, {});
};
const part = (range: string, octets: string): Parameters<typeof replyOf> => [
  206,
  octets,
  { fields: [['Content-Range', range]] },
];

describe('relations of ranges', () => {
  it('allow the slice, the whole, and an error where there is nothing', () => {
    assert.equal(wrong('0-1', ...part('bytes 0-1/26', 'ab')), null);
    assert.equal(wrong('0-1', 200, alphabet), null);
    assert.equal(wrong('26-', 416), null);
    assert.equal(wrong('5-2', 416), null);
    assert.equal(wrong('0-1,2-3', ...part('bytes 0-3/*', 'abcd')), null);
    assert.equal(wrong('0-1,0-2,0-3', 416), null);
  });

  it('allow nothing else', () => {
    assert.match(wrong('0-1', 416) ?? '', /answered 416/);
    assert.match(wrong('0-1', 200, 'abc') ?? '', /the whole is "abc"/);
    assert.match(wrong('0-1', ...part('bytes 0-1/26', 'ax')) ?? '', /"ax" is not bytes 0-1/);
    assert.match(wrong('0-1', ...part('bytes 0-2/26', 'abc')) ?? '', /for bytes 0-1/);
    assert.match(wrong('0-1', ...part('bytes 0-1/27', 'ab')) ?? '', /Content-Range is/);
    assert.match(wrong('0-1', 206, 'ab') ?? '', /a part has Content-Range ""/);
    assert.match(wrong('5-2', ...part('bytes 2-5/26', 'cdef')) ?? '', /was not asked for/);
    assert.match(wrong('0-1', 500) ?? '', /answered 500/);
  });
});
