import assert from 'node:assert/strict';
import type { FromTarget } from '../../model/index.js';
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
      { ...response, uses: [{ value: null }, { value: ['a\n'] }, { raised: { name: 'E', message: '' } }], prompts: 1 },
      {
        ...response,
        saved: '/tmp/x',
        progress: [[0, 8192, -1]],
        raised: { name: 'E', message: '', kinds: ['E', 'F'] },
      },
      { kind: 'error', during: 'unknown', error: { name: 'E', message: 'broken' }, prompts: 2 },
    ]) {
      assert.equal(readMessage(done(outcome)).kind, 'message');
    }
  });

  const wrong: readonly (readonly [unknown, RegExp])[] = [
    [7, /^done\.outcomes\[0\] must be an object, not 7$/],
    [{ ...response, kind: 'reply' }, /outcomes\[0\]\.kind must be "response" or "error"/],
    [{ ...response, url: undefined }, /outcomes\[0\]\.url is missing/],
    [{ ...response, status: '200' }, /status must be an integer from 0 or null, not "200"$/],
    [{ ...response, fields: [['A']] }, /fields\[0\] must be a list of 2/],
    [{ ...response, fields: [['A', 'b\u0100']] }, /fields\[0\]\[1\] has a character above U\+00FF at index 1/],
    [
      { ...response, body: { length: 3, octets: 'ok' } },
      /body\.octets has 2 octets; with a length of 3 it must have 3/,
    ],
    [{ ...response, body: { length: 5_000, octets: 'x'.repeat(4_096) } }, /body\.sha256 must be the SHA-256/],
    [
      { ...response, body: { length: 5_000, octets: 'x'.repeat(4_096), sha256: 'abc' } },
      /body\.sha256 must be the SHA-256 .*, not "abc"$/,
    ],
    [{ ...response, body: { length: -1, octets: '' } }, /body\.length must be an integer from 0, not -1$/],
    [{ ...response, trailers: null }, /trailers must be a list, not null$/],
    [{ ...response, uses: [{}] }, /uses\[0\]\.value is missing/],
    [{ ...response, uses: [{ raised: 'E' }] }, /uses\[0\]\.raised must be an object, not "E"$/],
    [{ ...response, progress: [[0, 1]] }, /progress\[0\] must be a list of 3/],
    [{ ...response, prompts: -1 }, /prompts must be an integer from 0, not -1$/],
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

  const request = { method: 'GET', target: '/', version: 'HTTP/1.1', fields: [], body };
  const ready = {
    protocol: 2,
    target: { name: 'x', version: '1', language: 'c' },
    role: 'client',
    claims: [],
    features: { 'a/b': true },
    inFlight: 1,
    cancel: true,
  };
  const messages: Readonly<Record<FromTarget['type'], object>> = {
    ready,
    done: { id: 0, outcomes: [] },
    value: { id: 1, value: null },
    raised: { id: 1, error: { name: 'E', message: '' } },
    unable: { why: 'adapter', detail: '' },
    listening: { id: 1, host: '::1', port: 65_535 },
    saw: { id: 1, from: 1, request },
    closed: { id: 1 },
    pong: { id: Number.MAX_SAFE_INTEGER },
    log: { text: '' },
  };
  for (const [type, rest] of Object.entries(messages)) {
    it(`takes ${type}, and misses what is left out`, () => {
      assert.equal(readMessage(JSON.stringify({ type, ...rest })).kind, 'message');
      for (const key of Object.keys(rest)) {
        const heard = readMessage(JSON.stringify({ type, ...rest, [key]: undefined }));
        assert.ok(heard.kind === 'malformed', key);
        assert.equal(heard.detail, `${type}.${key} is missing`);
      }
    });
  }

  it('says what is wrong in messages of other types', () => {
    for (const [message, detail] of [
      [{ type: 'ready', ...ready, features: { 'a/b~': 1 } }, 'ready.features.a/b~ must be true or false, not 1'],
      [{ type: 'ready', ...ready, inFlight: 0 }, 'ready.inFlight must be an integer from 1, not 0'],
      [{ type: 'pong', id: 2 ** 53 }, 'pong.id must be an integer from 0, not 9007199254740992'],
      [{ type: 'saw', id: 1, from: 65_536, request }, 'saw.from must be an integer from 1 to 65535, not 65536'],
      [
        { type: 'saw', id: 1, from: 1, request: { ...request, body: { length: 1, octets: '' } } },
        'saw.request.body.octets has 0 octets; with a length of 1 it must have 1',
      ],
      [{ type: 'log', text: ['x'.repeat(100)] }, `log.text must be a string, not ["${'x'.repeat(78)}…`],
    ] as const) {
      const heard = readMessage(JSON.stringify(message));
      assert.ok(heard.kind === 'malformed');
      assert.equal(heard.detail, detail);
    }
  });

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
