import assert from 'node:assert/strict';
import type { WireReply } from '../../model/index.js';
import { sawFromEcho } from './url-echo.js';

function reply(status: number | null, octets: string, length = octets.length): WireReply {
  const empty = { head: '', version: '', reason: '', fields: [], trailers: [], problems: [], interim: [] };
  return { ...empty, status, body: { length, octets }, framing: 'length', complete: true };
}

const request = { method: 'POST', target: '/echo', version: 'HTTP/1.1', fields: [['Host', 'x']] };
const seen = { ...request, body: { length: 2, octets: 'hi' } };
const echo = reply(200, JSON.stringify({ ...request, body: 'hi' }));

describe('what the application saw, read from /echo', () => {
  it('is what the replies repeat', () => assert.deepEqual(sawFromEcho([echo, reply(400, 'Bad')]), [seen]));

  it('may come without a status line', () => assert.deepEqual(sawFromEcho([{ ...echo, status: null }]), [seen]));

  it('is nothing when every request was refused as a message', () =>
    assert.deepEqual(sawFromEcho([reply(501, '')]), []));

  it('is unknown without replies, or when an answer is no echo, or too long to be kept', () => {
    assert.equal(sawFromEcho([]), null);
    assert.equal(sawFromEcho([echo, reply(200, 'ok')]), null);
    assert.equal(sawFromEcho([echo, reply(404, 'not found')]), null);
    assert.equal(sawFromEcho([reply(200, '{"method":"', 9_000)]), null);
    assert.equal(sawFromEcho([reply(200, '{"method":1}')]), null);
  });

  it('has the length of a body that was cut', () => {
    const cut = { ...request, body: 'hi', length: 9_000, sha256: 'abc' };
    assert.deepEqual(sawFromEcho([reply(200, JSON.stringify(cut))])?.[0]?.body, {
      length: 9_000,
      octets: 'hi',
      sha256: 'abc',
    });
  });
});
