import assert from 'node:assert/strict';
import type { DigestAnswer, Field, WireReply } from '../model/index.js';
import { fillLearned } from './learned.js';

const filled = (text: string, replies: readonly WireReply[], answers: DigestAnswer): string =>
  fillLearned([text], replies, answers)
    .map((piece) => (typeof piece === 'string' ? piece : ''))
    .join('');

const told = (...fields: readonly Field[]): WireReply => ({
  ...{ head: '', version: 'HTTP/1.1', status: 401, reason: '', fields, body: { length: 0, octets: '' }, trailers: [] },
  ...{ framing: 'none', complete: true, problems: [], interim: [] },
});

const challenge: Field = [
  'WWW-Authenticate',
  'Basic realm="a", Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=SHA-256, ' +
    'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"',
];

describe('what a script has been told on a connection', () => {
  it('is a field of the last reply, kept on one line, or nothing', () => {
    const replies = [told(['ETag', '"old"']), told(['etag', '"a"\r\nX: y'])];
    assert.deepEqual(
      fillLearned(['a {reply:ETag} b {reply:x}', { repeat: '{reply:etag}', length: 3 }], replies, undefined),
      ['a "a"X: y b ', { repeat: '{reply:etag}', length: 3 }],
    );
    assert.deepEqual(fillLearned(['{reply:etag}'], [], undefined), ['']);
  });

  it('is an entity tag made weak', () => {
    for (const tag of ['"a"', 'W/"a"'])
      assert.deepEqual(fillLearned(['{weak:etag}'], [told(['ETag', tag])], undefined), ['W/"a"']);
    assert.deepEqual(fillLearned(['{weak:etag}'], [told()], undefined), ['']);
  });

  it('answers a challenge of Digest as the example of RFC 7616 section 3.9.1 does', () => {
    const answers = {
      ...{ user: 'Mufasa', password: 'Circle of Life', cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ' },
    };
    const sent = filled('GET /dir/index.html HTTP/1.1\r\n{digest}', [told(challenge)], answers);
    assert.match(sent, /\r\nDigest username="Mufasa", realm="http-auth@example\.org", uri="\/dir\/index\.html", /);
    assert.match(sent, /response="753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"/);
    assert.match(sent, /qop=auth, .*opaque="FQhe/);
  });

  it('is answered as asked: another algorithm, no qop, a hashed name, forged parameters', () => {
    const of = (answers: object): string =>
      filled('GET / HTTP/1.1\r\n{digest}', [told(challenge)], { user: 'u', password: 'p', ...answers });
    assert.match(of({ algorithm: 'MD5' }), /\r\n$/);
    assert.doesNotMatch(of({ qop: null }), /qop|nc=|cnonce/);
    assert.match(of({ hashed: true }), /username="[0-9a-f]{64}".*userhash=true/);
    assert.match(of({ forged: { response: '"0"', opaque: null } }), /response="0"$/);
    assert.equal(filled('{digest}', [told()], { user: 'u', password: 'p' }), '');
  });
});
