import assert from 'node:assert/strict';
import { connectionOf, replyOf, serverSaw, sightOf } from '../judge/testing/observations.js';
import { isItselfOrRefused, isSeenAsWritten } from './relations-of-sights.js';

const ok = [replyOf(200)];

describe('relations of sights', () => {
  it('want one request with every part as it was written', () => {
    const { wrong } = isSeenAsWritten(() => ({
      method: 'POST',
      target: '/a',
      body: 'b',
      fields: [['X-A', 'c']],
      without: ['X-T'],
    }));
    const seen = (...all: Parameters<typeof sightOf>) =>
      wrong(serverSaw({ saw: [sightOf(...all)], replies: ok }), null, {});
    assert.equal(seen('POST', '/a', 'b', [['x-a', 'c']]), null);
    assert.match(seen('PUT', '/a', 'b', []) ?? '', /the method "PUT"/);
    assert.match(seen('POST', '/b', 'b', []) ?? '', /the target "\/b"/);
    assert.match(seen('POST', '/a', '', []) ?? '', /the body ""/);
    assert.match(seen('POST', '/a', 'b', []) ?? '', /X-A as absent/);
    assert.match(
      seen('POST', '/a', 'b', [
        ['X-A', 'c'],
        ['X-A', 'c'],
      ]) ?? '',
      /X-A as "c" and "c"/,
    );
    assert.match(
      seen('POST', '/a', 'b', [
        ['X-A', 'c'],
        ['X-T', ''],
      ]) ?? '',
      /saw the field X-T/,
    );
    assert.match(wrong(serverSaw({ saw: [], replies: ok }), null, {}) ?? '', /saw 0 requests/);
  });

  it('want a method as it is, or an error', () => {
    const { wrong } = isItselfOrRefused(() => 'get');
    const refused = (status: number) => wrong(serverSaw({ saw: [], replies: [replyOf(status)] }), null, {});
    assert.equal(wrong(serverSaw({ saw: [sightOf('get', '/')], replies: ok }), null, {}), null);
    assert.match(wrong(serverSaw({ saw: [sightOf('GET', '/')] }), null, {}) ?? '', /the method "GET"/);
    assert.deepEqual([refused(501), refused(400)], [null, null]);
    assert.match(refused(200) ?? '', /saw nothing, and it answered 200/);
    assert.equal(wrong(serverSaw({ saw: [] }), null, {}), null);
    const silent = serverSaw({ saw: [], connection: connectionOf({ timedOut: true }) });
    assert.match(wrong(silent, null, {}) ?? '', /neither answered nor closed/);
  });
});
