import assert from 'node:assert/strict';
import { none } from '../testing/no-faults.js';
import { parseCookieDate } from './date.js';
import { LIMITS } from './limits.js';
import { defaultPath, domainMatches, isPublicSuffix, pathMatches } from './match.js';
import { parseSetCookie } from './set-cookie.js';
import { CookieStore } from './store.js';

const asked = { host: 'a.example.test', port: 80, path: '/b/c', query: '', secure: false };
const sent = (store: CookieStore, changes: Partial<typeof asked> = {}): string =>
  store
    .cookiesFor({ ...asked, ...changes }, none)
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
const storeOf = (...fields: readonly string[]): CookieStore => {
  const store = new CookieStore();
  store.receive(fields, asked, none);
  return store;
};

describe('cookie dates', () => {
  it('are read whatever their form', () => {
    const moment = Date.UTC(1994, 10, 6, 8, 49, 37);
    for (const text of [
      'Sun, 06 Nov 1994 08:49:37 GMT',
      'Sunday, 06-Nov-94 08:49:37 GMT',
      'Sun Nov  6 08:49:37 1994',
      '1994 6th NOVEMBER 8:49:37Z',
    ])
      assert.equal(parseCookieDate(text, none), moment, text);
    assert.equal(parseCookieDate('1 Jan 69 0:0:0', none), Date.UTC(2069, 0, 1));
  });

  it('are none where a part is missing or out of range', () => {
    for (const text of [
      '',
      '1 Jan 1999',
      '32 Jan 1999 0:0:0',
      '1 Jan 1600 0:0:0',
      '1 Jan 1999 24:0:0',
      '30 Feb 1999 0:0:0',
    ])
      assert.equal(parseCookieDate(text, none), undefined, text);
  });
});

describe('Set-Cookie fields', () => {
  it('are cut at the first equals sign and at semicolons, and trimmed', () => {
    assert.deepEqual(parseSetCookie(' a = b=c ; Path = /d=e;; Secure', none), {
      name: 'a',
      value: 'b=c',
      attributes: [
        ['Path', '/d=e'],
        ['', ''],
        ['Secure', ''],
      ],
    });
    for (const bad of ['', 'a', '=b', ' = b; Path=/']) assert.equal(parseSetCookie(bad, none), undefined, bad);
  });
});

describe('what a cookie goes with', () => {
  it('is a domain label by label, and a path segment by segment', () => {
    assert(domainMatches('b.a.test', 'a.test', none) && !domainMatches('ba.test', 'a.test', none));
    assert(!domainMatches('127.0.0.1', '0.0.1', none) && domainMatches('127.0.0.1', '127.0.0.1', none));
    assert(isPublicSuffix('test') && isPublicSuffix('co.uk') && !isPublicSuffix('a.test'));
    assert.deepEqual(
      ['/b', '/b/', '/b/c', '/', '*'].map((path) => defaultPath(path, none)),
      ['/', '/b', '/b', '/', '/'],
    );
    assert(pathMatches('/b/c', '/b', none) && pathMatches('/b', '/b', none) && !pathMatches('/bc', '/b', none));
    assert(pathMatches('/b/c', '/b/', none) && !pathMatches('/b', '/b/', none));
  });
});

describe('the cookie store', () => {
  it('sends longer paths first, then older cookies', () => {
    const store = storeOf('a=1; Path=/', 'b=2', 'c=3; Path=/', 'd=4; Path=/b/c', 'a=5; Path=/');
    assert.equal(sent(store), 'd=4; b=2; a=5; c=3');
    assert.equal(sent(store, { path: '/' }), 'a=5; c=3');
    assert.equal(sent(store, { host: 'b.a.example.test' }), '');
  });

  it('keeps Secure for secure requests, drops what has expired and refuses foreign domains', () => {
    const store = storeOf(
      'a=1; Secure',
      'b=2; Max-Age=0',
      'c=3; Domain=b.test',
      'd=4; Domain=test',
      'e=5; Domain=.Example.test',
    );
    assert.equal(sent(store), 'e=5');
    assert.equal(sent(store, { secure: true }), 'a=1; e=5');
  });

  it('is bounded in every way', () => {
    const store = storeOf(`a=${'v'.repeat(LIMITS.octets)}`);
    assert.equal(sent(store), '');
    store.receive(
      Array.from({ length: 200 }, (_, index) => `c${index}=1`),
      asked,
      none,
    );
    assert.equal(sent(store).split('; ').length, LIMITS.perDomain);
    for (let host = 0; host < 70; host += 1) {
      const other = { ...asked, host: `h${host}.test` };
      store.receive(
        Array.from({ length: 50 }, (_, index) => `c${index}=1`),
        other,
        none,
      );
    }
    assert(sent(store).split('; ').length < 50, 'the crowded domain paid first');
    const hosts = ['a.example.test', ...Array.from({ length: 70 }, (_, host) => `h${host}.test`)];
    const kept = hosts.flatMap((host) =>
      sent(store, { host })
        .split('; ')
        .filter((pair) => pair !== ''),
    );
    assert.equal(kept.length, LIMITS.all);
  });
});
