import assert from 'node:assert/strict';
import { methodsOf, writeRequest } from './index.js';

describe('methodsOf', () => {
  const fence = writeRequest({ method: 'HEAD' });

  it('reads well-formed requests strictly', () => {
    const body = 'HEAD / HTTP/1.1\r\n\r\n';
    const post = writeRequest({ method: 'POST', fields: [['Content-Length', String(body.length)]], body });
    assert.deepEqual(methodsOf(post + fence), ['POST', 'HEAD']);
    assert.deepEqual(methodsOf(''), []);
    assert.deepEqual(methodsOf('GET /old\r\n'), ['GET']);
  });

  it('looks for later requests after one without a trustworthy end', () => {
    const bad = writeRequest({ method: 'POST', fields: [['Content-Length', 'x']], body: 'abc\r\n' });
    assert.deepEqual(methodsOf(bad + fence + 'OPTIONS * HTTP/1.1\r\n\r\n'), ['POST', 'HEAD', 'OPTIONS']);
    const broken = writeRequest({ method: 'PUT', fields: [['Transfer-Encoding', 'chunked']], body: 'zz\r\n\r\n' });
    assert.deepEqual(methodsOf(fence + broken + fence), ['HEAD', 'PUT', 'HEAD']);
  });

  it('takes the first word of a head that is broken off', () => {
    assert.deepEqual(methodsOf('HEAD / HT'), ['HEAD']);
    assert.deepEqual(methodsOf(`${fence}\r\n`), ['HEAD']);
    assert.deepEqual(methodsOf('HEAD / HTTP/1.1\r\nA: b'), ['HEAD']);
  });
});
