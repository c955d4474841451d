import assert from 'node:assert/strict';
import { clientSaw, requestOf } from '../judge/testing/observations.js';
import { sendsCookies } from './relations-of-cookies.js';

const seen = clientSaw({ requests: [requestOf(), requestOf({ fields: [['Cookie', 'b=2; a=1']] })] });
const wrong = (wanted: readonly (readonly string[])[], ordered = false): string | null =>
  sendsCookies(() => wanted, { ordered }).wrong(seen, null, {});

describe('sendsCookies', () => {
  it('wants exactly the cookies of each request, and their order where that is asked for', () => {
    assert.equal(wrong([[], ['a=1', 'b=2']]), null);
    assert.equal(wrong([[], ['b=2', 'a=1']], true), null);
    assert.match(wrong([[], ['a=1', 'b=2']], true) ?? '', /request 2 has the cookies "b=2; a=1" instead of/);
    assert.match(wrong([[], ['a=1']]) ?? '', /instead of "a=1"/);
    assert.match(wrong([[]]) ?? '', /2 requests instead of 1/);
  });
});
