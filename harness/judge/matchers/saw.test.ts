import assert from 'node:assert/strict';
import { differs, isUntold, matches } from '../testing/check.js';
import { serverSaw, sightOf } from '../testing/observations.js';
import type { WantedSight } from './saw.js';
import { saw, unseen } from './saw.js';

const blind = serverSaw();
const nothing = serverSaw({ saw: [] });
const one = serverSaw({ saw: [sightOf('POST', '/echo', 'hello', [['X-A', '1']])] });

describe('saw', () => {
  it('matches what the application saw', () => {
    matches(saw({ requests: 1, method: 'POST', target: '/echo', fields: { 'x-a': '1' }, body: /^hel/ }), one);
    matches(saw({ requests: 0 }), nothing);
  });

  it('tells each way in which it can differ', () => {
    const ways: readonly (readonly [wanted: WantedSight, why: RegExp])[] = [
      [{ requests: 2 }, /saw 1 requests/],
      [{ nth: 1 }, /saw only 1 requests/],
      [{ method: 'GET' }, /the method "POST"/],
      [{ target: '/' }, /the target "\/echo"/],
      [{ fields: { 'X-A': '2' } }, /for the application, X-A is "1"/],
      [{ body: 'hel' }, /the body "hello"/],
    ];
    for (const [wanted, why] of ways) differs(saw(wanted), one, why);
  });

  it('finds a request whichever it is', () => {
    const two = serverSaw({ saw: [sightOf('GET', '/echo?next'), sightOf('POST', '/echo', 'hello')] });
    matches(saw({ requests: 2, nth: 'any', target: '/echo', body: 'hello' }), two);
    differs(saw({ nth: 'any', target: '/echo', body: '' }), two, /the target "\/echo\?next"; .* the body "hello"/);
    differs(saw({ nth: 'any' }), nothing, /saw no request/);
  });

  it('is untold where nothing tells what the application saw', () => {
    isUntold(saw({ requests: 1 }), blind, /nothing tells/);
    assert.deepEqual(saw({ requests: 1 }).needs, ['saw']);
  });
});

describe('unseen', () => {
  it('matches where no request is known to have been seen', () => {
    matches(unseen(), nothing);
    matches(unseen(), blind);
    differs(unseen(), one, /saw 1 requests/);
  });
});
