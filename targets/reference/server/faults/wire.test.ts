import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createSite } from '../app/site.js';
import { listen } from '../listener.js';
import { playInMemory } from '../memory-wire.js';
import type { ServerFault } from './index.js';
import type { wireFaults } from './wire.js';

type Fault = keyof typeof wireFaults;
type OfSockets =
  'reset-ends-service' | 'one-connection-at-a-time' | 'end-in-trailers-unnoticed' | 'end-of-client-unnoticed';
type Stimulus = { readonly segments: readonly string[]; readonly speaks?: '1.0' };

const ask = (line: string, fields: readonly string[] = [], body = ''): string =>
  `${line} HTTP/1.1\r\nHost: a\r\n${fields.map((field) => `${field}\r\n`).join('')}\r\n${body}`;
const get = (...fields: readonly string[]): string => ask('GET /echo', fields);
const post = (body: string, ...fields: readonly string[]): string => ask('POST /echo', fields, body);
const chunks = (body: string): string => post(body, 'Transfer-Encoding: chunked');
const framed = (coding: string): string => post('0\r\n\r\nhello', `Transfer-Encoding:${coding}`, 'Content-Length: 10');
const host = (name: string): string => `GET / HTTP/1.1\r\nHost: ${name}\r\n\r\n`;
const old = (line: string, ...fields: readonly string[]): string =>
  `${line} HTTP/1.0\r\n${fields.map((field) => `${field}\r\n`).join('')}\r\n`;
const expecting = ['Expect: 100-continue'];

/** For every fault a conversation that goes differently with it. */
const stimuli: Readonly<Record<Exclude<Fault, OfSockets>, string | Stimulus>> = {
  'te-unreadable-ignored': framed(' xchunked'),
  'te-empty-is-chunked': framed(''),
  'te-first-of-list-counts': chunks('0\r\n\r\n').replace('chunked', 'identity, chunked'),
  'te-ignored-under-http10': `${old('POST /echo', 'Transfer-Encoding: chunked', 'Content-Length: 5')}0\r\n\r\n`,
  'fields-before-host-ignored': 'GET /echo HTTP/1.1\r\nX: y\r\nHost: a\r\n\r\n',
  'folded-value-dropped': get('X: y', ' z'),
  'folded-line-is-a-field': get('X: y', ' Z: z'),
  'underscore-is-hyphen': get('X_Y: z'),
  'any-space-trimmed': post('abc', 'Content-Length: 3\x0b'),
  'digits-grouped': post('0123456789', 'Content-Length: 1_0'),
  'content-length-empty-member-is-zero': post('abc', 'Content-Length: 3,'),
  'unused-body-not-consumed': ask('POST /', ['Content-Length: 3'], 'abc'),
  'bare-cr-ends-line': get('X: y\rZ: z'),
  'white-space-line-ends-head': get('X: y', ' '),
  'nul-ends-value': get('X: y\0z'),
  'long-line-forgotten': get(`X: ${'x'.repeat(70_000)}`),
  'chunk-size-unreadable-is-zero': chunks('x\r\n\r\n'),
  'chunk-data-ends-at-crlf': chunks('a\r\nhello\r\n0\r\n\r\n'),
  'last-chunk-end-unchecked': chunks('0\r\nXX'),
  'any-white-space-separates': 'GET\t/\tHTTP/1.1\r\nHost: a\r\n\r\n',
  'version-name-unchecked': 'GET / HTCPCP/1.1\r\nHost: a\r\n\r\n',
  'empty-line-is-a-request': `\r\n\r\n\r\n${get()}`,
  'long-method-is-get': ask(`${'M'.repeat(40)} /`),
  'unfinished-line-served': 'GET / HTTP/1.0',
  'ipv6-host-refused': host('[::1]'),
  'empty-port-refused': host('a:'),
  'host-lower-case-only': host('A'),
  'host-must-be-first': 'GET / HTTP/1.1\r\nX: y\r\nHost: a\r\n\r\n',
  'host-must-match-target': ask('GET http://b/'),
  'value-ends-at-colon': get('X: y:z'),
  'empty-value-refused': get('X:'),
  'fields-beyond-fifty-dropped': get(...Array<string>(60).fill('X: y')),
  'oversized-head-fails': get(...Array<string>(300).fill('X: y')),
  'fields-last': { segments: [get('X: y'), get()] },
  'continue-without-body': get(...expecting),
  'expectation-lasts': { segments: [post('abc', 'Content-Length: 3', ...expecting), get()] },
  'transfer-coding-unasked': ask('GET /stream/1'),
  'transfer-coding-without-chunked': ask('GET /stream/1'),
  'head-without-transfer-encoding': ask('HEAD /stream/1'),
  'simple-error-ends-with-cr': 'GET /none\r\n',
  'http10-answered-as-simple': old('GET /'),
  'http10-post-length-unneeded': { segments: [old('POST /echo')], speaks: '1.0' },
};

describe('the faults of the wire', () => {
  for (const [fault, stimulus] of Object.entries(stimuli) as [ServerFault, string | Stimulus][]) {
    it(`${fault} changes what is seen`, async () => {
      const { segments, speaks } =
        typeof stimulus === 'string' ? { segments: [stimulus], speaks: undefined } : stimulus;
      const play = (faults: readonly ServerFault[]) => playInMemory(segments, faults, speaks);
      assert.notDeepEqual(await play([fault]), await play([]));
    });
  }
});

/** A server with one fault, and how to open connections to it. */
async function serving(fault: OfSockets) {
  const { port, close } = await listen({
    has: (name) => name === fault,
    speaks: '1.1',
    site: createSite(),
    saw: () => undefined,
  });
  return { open: () => connect({ port, host: '127.0.0.1', allowHalfOpen: true }), close };
}

describe('the faults of the wire on sockets', () => {
  it('reset-ends-service leaves nobody who listens', async () => {
    const { open } = await serving('reset-ends-service');
    const first = open();
    first.write(get());
    await once(first, 'data');
    first.resetAndDestroy();
    await once(first, 'close');
    await assert.rejects(async () => {
      for (;;) {
        const next = open();
        await once(next, 'connect');
        next.destroy();
      }
    }, /ECONNRE(?:FUSED|SET)/);
  });

  it('one-connection-at-a-time serves the second when the first is closed', async () => {
    const { open, close } = await serving('one-connection-at-a-time');
    const first = open();
    first.write('GET');
    await once(first, 'connect');
    const second = open();
    second.write(get());
    let answered = false;
    second.once('data', () => (answered = true));
    first.end(' /');
    first.resume();
    await once(first, 'end');
    assert.equal(answered, false);
    await once(second, 'data');
    second.end();
    await close();
  });

  for (const [fault, sent] of [
    ['end-of-client-unnoticed', ''],
    ['end-in-trailers-unnoticed', chunks('0\r\nX: y')],
  ] as const)
    it(`${fault} leaves the connection open`, async () => {
      const { open, close } = await serving(fault);
      const left = open();
      let ended = false;
      left.once('end', () => (ended = true));
      left.on('data', () => undefined).end(sent);
      const other = open();
      other.write(get());
      await once(other, 'data');
      assert.equal(ended, false);
      left.on('error', () => undefined);
      other.on('error', () => undefined).destroy();
      await close();
    });
});
