import assert from 'node:assert/strict';
import { replyOf, serverSaw } from '../judge/testing/observations.js';
import { cookieProblem, setsCookieStrictly } from './relations-of-set-cookies.js';

describe('relations of Set-Cookie', () => {
  it('know the strict grammar', () => {
    const date = 'Expires=Sun, 06 Nov 1994 08:49:37 GMT';
    for (const right of ['a=b', 'a=', 'a="b"', `a=b; Path=/; Secure; ${date}; Max-Age=1; x`])
      assert.equal(cookieProblem(right), null);
    const wrong = ['a', '=b', 'a b=c', 'a=b c', 'a="b c"', 'a=b,c', 'a=b;Path=/', 'a=b; ', 'a=b; Path=/; path=/'];
    for (const one of [...wrong, 'a=b; Expires=Sunday', 'a=b; Max-Age=-1', 'a=\xe9', 'a=b; x=\x01'])
      assert.notEqual(cookieProblem(one), null, one);
  });

  it('let a cookie be left out, and nothing become a field', () => {
    const { wrong } = setsCookieStrictly();
    const sent = (...fields: [string, string][]) =>
      wrong(serverSaw({ replies: [replyOf(200, 'ok', { fields })] }), null, {});
    assert.equal(sent(['Set-Cookie', 'a=b; Path=/']), null);
    assert.equal(sent(), null);
    assert.equal(wrong(serverSaw({ replies: [replyOf(400)] }), null, {}), null);
    assert.match(sent(['Set-Cookie', 'a']) ?? '', /no cookie-pair/);
    assert.match(sent(['Set-Cookie', 'a=b'], ['Set-Cookie', 'a=b']) ?? '', /set 2 cookies/);
    assert.match(sent(['X-Injected', 'c']) ?? '', /field of its own/);
    assert.match(wrong(serverSaw({ replies: [replyOf(302)] }), null, {}) ?? '', /answered 302/);
    assert.match(wrong(serverSaw(), null, {}) ?? '', /no such reply/);
  });
});
