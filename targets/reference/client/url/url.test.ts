import assert from 'node:assert/strict';
import { parseAuthority } from './authority.js';
import { percentDecode, percentEncodeUnsafe } from './percent.js';
import { resolve } from './resolve.js';
import { joinUrl, splitReference } from './split.js';

const base = { scheme: 'http', authority: 'a', path: '/b/c/d;p', query: 'q', fragment: undefined };

describe('URLs', () => {
  it('resolve as in RFC 3986 section 5.4', () => {
    const examples: Readonly<Record<string, string>> = {
      'g:h': 'g:h',
      g: 'http://a/b/c/g',
      './g': 'http://a/b/c/g',
      'g/': 'http://a/b/c/g/',
      '/g': 'http://a/g',
      '//g': 'http://g',
      '?y': 'http://a/b/c/d;p?y',
      'g?y': 'http://a/b/c/g?y',
      '#s': 'http://a/b/c/d;p?q#s',
      '': 'http://a/b/c/d;p?q',
      '.': 'http://a/b/c/',
      '..': 'http://a/b/',
      '../..': 'http://a/',
      '../../../g': 'http://a/g',
      '/./g': 'http://a/g',
      'g..': 'http://a/b/c/g..',
      './g/.': 'http://a/b/c/g/',
      'g;x=1/../y': 'http://a/b/c/y',
      'g?y/../x': 'http://a/b/c/g?y/../x',
    };
    for (const [reference, expected] of Object.entries(examples)) {
      assert.equal(joinUrl(resolve(base, reference)), expected, reference);
    }
  });

  it('have their parts cut but not changed', () => {
    assert.deepEqual(splitReference('FTP://u:p@h:21/%2Fa;type=i?#'), {
      scheme: 'ftp',
      authority: 'u:p@h:21',
      path: '/%2Fa;type=i',
      query: '',
      fragment: '',
    });
  });

  it('name a host, a port and a user', () => {
    const { user, password, host, bracketed, port } = parseAuthority('u:p:q@[::1]:8080');
    assert.deepEqual([user, password, host, bracketed, port], ['u', 'p:q', '::1', '[::1]', 8080]);
    assert.equal(parseAuthority('h:').port, undefined);
    for (const bad of ['h:x', 'h:65536', 'a b', '0x7f.1', '127.1', '010.0.0.1', '1', 'h\\x', '[::1']) {
      assert.throws(() => parseAuthority(bad), { name: 'InvalidUrl' }, bad);
    }
  });

  it('are percent-decoded to octets', () => {
    assert.equal(percentDecode('a%2fb%zz%E9%'), 'a/b%zz\xe9%');
    assert.equal(percentEncodeUnsafe('a b\xe9%20'), 'a%20b%E9%20');
  });
});
