import assert from 'node:assert/strict';
import { clientSaw, errorOf, responseOf } from '../judge/testing/observations.js';
import { mismatches } from '../judge/index.js';
import { neverComplete, sameAsBaseline } from './relations.js';
import { handsOver, sameContentAs } from './relations-of-replies.js';

const saw = (...all: Parameters<typeof responseOf>) => clientSaw({ outcomes: [responseOf(...all)] });
const failed = clientSaw({ outcomes: [errorOf('no')] });

describe('relations of replies', () => {
  it('sameContentAs compares status and body, and no fields', () => {
    const { wrong } = sameContentAs<{ body: string }>('by length', ({ body }) => body);
    const given = { body: 'a' };
    assert.equal(wrong(saw('a', { fields: [['A', '1']] }), saw('a'), given), null);
    assert.equal(wrong(saw('b'), saw('a'), given), 'it delivered "b" (1 octets)');
    assert.equal(wrong(saw('a', { status: 201 }), saw('a'), given), 'it delivered status 201; by length 200');
    assert.equal(wrong(failed, saw('a'), given), 'it did not deliver a complete response');
  });

  it('want a baseline that delivers the octets of the input, which nothing at all is not', () => {
    const octetsOf = ({ body }: { body: string }): string => body;
    for (const { baselineIs, baselineWants } of [
      sameContentAs('by length', octetsOf),
      sameAsBaseline('by length', octetsOf),
      neverComplete(octetsOf),
    ]) {
      const wanted = [...baselineIs, ...(baselineWants?.({ body: 'a' }) ?? [])];
      assert.deepEqual(mismatches(wanted, saw('a')), []);
      assert.notDeepEqual(mismatches(wanted, saw('')), []);
    }
  });

  it('handsOver wants the value once, octet for octet', () => {
    const { wrong } = handsOver<{ value: string }>('X-Odd', ({ value }) => value);
    const given = { value: '\xe9 b' };
    assert.equal(wrong(saw('', { fields: [['x-odd', '\xe9 b']] }), null, given), null);
    assert.equal(wrong(saw('', { fields: [['X-Odd', '? b']] }), null, given), 'X-Odd is "? b"');
    assert.equal(wrong(saw(''), null, given), 'X-Odd is absent');
    assert.equal(wrong(failed, null, given), 'it did not deliver a complete response');
  });
});
