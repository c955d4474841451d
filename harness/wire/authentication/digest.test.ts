import assert from 'node:assert/strict';
import type { DigestInput } from './digest.js';
import { digestHash, digestResponse } from './digest.js';

/** The example of RFC 7616 section 3.9.1. */
const example: DigestInput = {
  algorithm: 'MD5',
  user: 'Mufasa',
  realm: 'http-auth@example.org',
  password: 'Circle of Life',
  method: 'GET',
  uri: '/dir/index.html',
  nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
  counted: { qop: 'auth', nc: '00000001', cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ' },
  body: '',
};

describe('the response of Digest', () => {
  it('is that of the examples', () => {
    assert.equal(digestResponse(example), '8ca523f5e9506fed4657c9700eebdbec');
    const sha = { ...example, algorithm: 'sha-256' };
    assert.equal(digestResponse(sha), '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1');
  });

  it('is that of the example with SHA-512-256 as erratum 4897 has it', () => {
    const input = {
      ...example,
      algorithm: 'SHA-512-256',
      user: 'J\xc3\xa4s\xc3\xb8n Doe',
      realm: 'api@example.org',
      password: 'Secret, or not?',
      uri: '/doe.json',
      nonce: '5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK',
      counted: { qop: 'auth', nc: '00000001', cnonce: 'NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v' },
    };
    assert.equal(digestResponse(input), '3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5');
  });

  it('is another one for a session, a body, and without a qop', () => {
    const uncounted = { ...example, counted: undefined };
    const session = { nonce: 'n', cnonce: 'c' };
    const whole = { qop: 'auth-int', nc: '00000001', cnonce: 'c' };
    const all = [
      example,
      uncounted,
      { ...example, algorithm: 'MD5-sess', session },
      { ...example, counted: whole },
      { ...example, counted: whole, body: 'a' },
    ];
    assert.equal(new Set(all.map(digestResponse)).size, all.length);
  });

  it('is unknown where the algorithm is', () => {
    assert.equal(digestHash('SHA-1', ''), null);
    assert.equal(digestResponse({ ...example, algorithm: 'x' }), null);
  });
});
