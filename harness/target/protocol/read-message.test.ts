import assert from 'node:assert/strict';
import { readMessage } from './read-message.js';

const body = { length: 2, octets: 'ok' };
const response = { kind: 'response', url: 'http://a/', status: 200, fields: [['A', 'b']], body, ended: 'complete' };
const done = (outcome: unknown): string => JSON.stringify({ type: 'done', id: 7, outcomes: [outcome] });

describe('reading a message', () => {
  it('takes what the protocol describes, with keys it does not know', () => {
    const sha256 = 'a'.repeat(64);
    const long = { length: 5_000, octets: 'x'.repeat(4_096), sha256 };
    const interim = [{ status: 103, fields: [] }];
    for (const outcome of [
      response,
      { ...response, status: null, novelty: 1 },
      { ...response, body: long, trailers: [], interim, reason: 'OK', version: 'HTTP/1.1' },
      { ...response, ended: 'error', error: { name: 'E', message: '', reply: 550 } },
      { kind: 'error', during: 'unknown', error: { name: 'E', message: 'broken' } },
    ]) {
      assert.equal(readMessage(done(outcome)).kind, 'message');
    }
  });

  const wrong: readonly (readonly [unknown, RegExp])[] = [
    [7, /^done\.outcomes\[0\] must be an object, not 7$/],
    [{ ...response, kind: 'reply' }, /outcomes\[0\]\.kind must be "response" or "error"/],
    [{ ...response, url: undefined }, /outcomes\[0\]\.url is missing/],
    [{ ...response, status: '200' }, /status must be an integer from 0, not "200"/],
    [{ ...response, fields: [['A']] }, /fields\[0\] must be a list of 2/],
    [{ ...response, fields: [['A', 'b\u0100']] }, /fields\[0\]\[1\] has a character above U\+00FF at index 1/],
    [
      { ...response, body: { length: 3, octets: 'ok' } },
      /body\.octets has 2 octets; with a length of 3 it must have 3/,
    ],
    [{ ...response, body: { length: 5_000, octets: 'x'.repeat(4_096) } }, /body\.sha256 must be the SHA-256/],
    [{ kind: 'error', during: 'lunch', error: { name: 'E', message: '' } }, /during must be "parse" or/],
    [{ kind: 'error', during: 'body', error: { name: 'E', message: '', reply: '550' } }, /error\.reply must be/],
  ];
  for (const [outcome, detail] of wrong) {
    it(`says what is wrong: ${detail.source}`, () => {
      const heard = readMessage(done(outcome));
      assert.ok(heard.kind === 'malformed');
      assert.equal(heard.id, 7);
      assert.match(heard.detail, detail);
    });
  }

  it('tells noise from messages', () => {
    for (const line of ['', 'hello', ' {"type":"pong","id":1}', '[]', '{', '{"type":"constructor"}', '{"id":1}']) {
      assert.equal(readMessage(line).kind, 'noise');
    }
  });

  it('knows a malformed message without an id', () => {
    const heard = readMessage('{"type":"pong","id":"1"}');
    assert.deepEqual(heard, {
      kind: 'malformed',
      type: 'pong',
      id: null,
      detail: 'pong.id must be an integer from 0, not "1"',
    });
  });
});
