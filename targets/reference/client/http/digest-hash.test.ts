import assert from 'node:assert/strict';
import { algorithmOf, hashOf, responseOf, secretOf, type Algorithm, type Answered } from './digest-hash.js';

function named(name?: string): Algorithm {
  return algorithmOf(name) ?? assert.fail(`no algorithm ${String(name)}`);
}

/** The example of RFC 7616 section 3.9.1. */
const mufasa: Answered = {
  nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
  nc: '00000001',
  cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
  qop: 'auth',
  method: 'GET',
  uri: '/dir/index.html',
  bodyHash: '',
};
const pair = Buffer.from('Mufasa:http-auth@example.org:Circle of Life');

function answer(name: string, answered: Answered = mufasa): string {
  return responseOf(named(name), secretOf(named(name), pair, answered), answered);
}

describe('hashes of Digest', () => {
  it('are those of the examples with MD5 and SHA-256', () => {
    assert.equal(answer('MD5'), '8ca523f5e9506fed4657c9700eebdbec');
    assert.equal(answer('sha-256'), '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1');
  });

  // The values as erratum 4897 of the RFC has them: those in its text are of another function.
  it('are those of the example with SHA-512-256 and a hashed user name', () => {
    const user = 'J\u00e4s\u00f8n Doe';
    const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
    const algorithm = named('SHA-512-256');
    assert.equal(
      hashOf(algorithm, utf8(`${user}:api@example.org`)),
      '793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b',
    );
    const answered: Answered = {
      ...mufasa,
      nonce: '5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK',
      cnonce: 'NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v',
      uri: '/doe.json',
    };
    const secret = secretOf(algorithm, utf8(`${user}:api@example.org:Secret, or not?`), answered);
    assert.equal(
      responseOf(algorithm, secret, answered),
      '3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5',
    );
  });

  it('cover a session and a body where they are asked to', () => {
    const whole: Answered = { ...mufasa, qop: 'auth-int', bodyHash: hashOf(named('MD5'), 'a=b') };
    const answers = [
      answer('MD5'),
      answer('MD5-sess'),
      answer('MD5', whole),
      answer('MD5', { ...mufasa, qop: undefined }),
    ];
    assert.equal(new Set(answers).size, 4);
    assert.equal(named('MD5-SESS').session, true);
  });

  it('are MD5 where none is named, and unknown names are no algorithm', () => {
    assert.equal(hashOf(named(), ''), 'd41d8cd98f00b204e9800998ecf8427e');
    assert.equal(algorithmOf('SHA-1'), undefined);
  });
});
