import assert from 'node:assert/strict';
import { following, plainCookieAt, setsCookies, setsOnce, throughProxy, withCookies } from './cookies.js';
import { wholeOf } from './generated.js';

describe('cookies in a case', () => {
  it('are set by a field line each', () => {
    assert.match(wholeOf(setsCookies('a=1', 'b=2, 3')), /\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2, 3\r\n\r\nok$/);
    assert.doesNotMatch(wholeOf(setsCookies()), /Set-Cookie/);
    assert.equal(setsOnce('a=1').answers['/']?.length, 2);
  });

  it('are kept over opens, through the peer as a proxy where hosts have names', () => {
    assert.deepEqual(withCookies(), [
      { url: 'http://{peer}/', cookies: true },
      { url: 'http://{peer}/', cookies: true },
    ]);
    assert.deepEqual(throughProxy('http://a.test/'), [
      { url: 'http://a.test/', cookies: true, proxy: 'http://{peer}' },
    ]);
  });

  it('are kept over redirections too', () =>
    assert.deepEqual(
      following(withCookies()).map(({ redirect }) => redirect),
      ['follow', 'follow'],
    ));

  it('are controlled by a plain one', () => {
    const { peer, open, expects } = plainCookieAt('http://a.test/');
    assert.deepEqual([Object.keys(peer.answers), open.length, expects.length], [['http://a.test/'], 2, 2]);
  });
});
