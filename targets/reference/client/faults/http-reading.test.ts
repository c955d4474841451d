import assert from 'node:assert/strict';
import { contrasts, reply, type Stimulus } from '../testing/contrast.js';
import type { Scripted } from '../testing/http-stub.js';
import { readingFaults } from './http-reading.js';

const OK = 'HTTP/1.1 200 OK';
const CHUNKED = 'Transfer-Encoding: chunked';
const url = 'http://127.0.0.1:{port}/';
const hello = reply([OK, 'Content-Length: 5'], 'hello', 'keep');

const one = (...http: readonly Scripted[]): Stimulus => ({ http, opens: [{ url }] });
const two = (...http: readonly Scripted[]): Stimulus => ({ http, opens: [{ url }, { url }], connection: 'keep' });
const raw = (octets: string, then: Scripted['then'] = 'close'): Stimulus => one({ parts: [octets], then });
const chunks = (body: string): Stimulus => one(reply([OK, CHUNKED], body));
const fields = (...lines: readonly string[]): Stimulus => one(reply([OK, ...lines, 'Content-Length: 5'], 'hello'));
const head = (...lines: readonly string[]): Stimulus => ({
  http: [reply(lines, 'hello')],
  opens: [{ url, method: 'HEAD' }],
});

const STIMULI: Readonly<Record<keyof typeof readingFaults, Stimulus>> = {
  'http09-reply-refused': raw('hello'),
  'http09-after-first-response': two(hello, { parts: ['hello'], then: 'close' }),
  'http09-http-refused': raw('HTTP is a protocol'),
  'http09-first-line-lost': raw('hello\r\nworld'),
  'empty-reply-is-a-document': raw(''),
  'http09-line-limited': raw('x'.repeat(70_000)),
  'status-code-truncated': raw('HTTP/1.1 2000 OK\r\n\r\nx'),
  'version-name-any-case': raw('http/1.1 200 OK\r\n\r\nx'),
  'higher-minor-version-refused': raw('HTTP/1.9 200 OK\r\n\r\nx'),
  'reason-believed': raw('HTTP/1.1 200 500 Odd\r\n\r\nx'),
  'status-line-whitespace-refused': raw('HTTP/1.1  200\t OK\r\n\r\nx'),
  'unknown-status-refused': raw('HTTP/1.1 299 Odd\r\n\r\nx'),
  'status-version-ignored': raw('HTTP/2.0 200 OK\r\n\r\nx'),
  'invalid-status-refused': raw('HTTP/1.1 600 Odd\r\n\r\nx'),
  'status-line-without-reason-refused': raw('HTTP/1.1 200 \r\n\r\nx'),
  'http10-keeps-connection': two(reply(['HTTP/1.0 200 OK', 'Content-Length: 1'], 'x', 'keep')),
  'close-delimited-is-empty': raw(`${OK}\r\n\r\nhello`),
  'reset-is-the-end': one({ parts: [`${OK}\r\n\r\nhello`], then: 'reset' }),
  'content-length-ignored': raw(`${OK}\r\nContent-Length: 3\r\n\r\nhello`),
  'short-body-is-complete': raw(`${OK}\r\nContent-Length: 9\r\n\r\nhello`),
  'surplus-is-body': raw(`${OK}\r\nContent-Length: 3\r\n\r\nhello`),
  'surplus-is-next-response': two(
    reply([OK, 'Content-Length: 1'], `x${OK}\r\nContent-Length: 1\r\n\r\ny`, 'keep'),
    hello,
  ),
  'content-length-conflict-takes-first': raw(`${OK}\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nhello`),
  'content-length-list-refused': raw(`${OK}\r\nContent-Length: 5, 5\r\n\r\nhello`),
  'content-length-overflows': raw(`${OK}\r\nContent-Length: 4294967301\r\n\r\nhello`),
  'content-length-octal': raw(`${OK}\r\nContent-Length: 010\r\n\r\nhellohello`),
  'content-length-sign-accepted': raw(`${OK}\r\nContent-Length: +5\r\n\r\nhello`),
  'content-length-invalid-reads-to-close': raw(`${OK}\r\nContent-Length: five\r\n\r\nhello`),
  'chunked-not-decoded': chunks('5\r\nhello\r\n0\r\n\r\n'),
  'chunk-extension-refused': chunks('5;a=b\r\nhello\r\n0\r\n\r\n'),
  'chunk-extension-whitespace-refused': chunks('5 ; a = b\r\nhello\r\n0\r\n\r\n'),
  'chunk-size-garbage-is-zero': chunks('5\r\nhello\r\nnone\r\n\r\n'),
  'chunk-size-leading-zero-refused': chunks('00005\r\nhello\r\n0\r\n\r\n'),
  'chunk-size-prefix-accepted': chunks('0x5\r\nhello\r\n0\r\n\r\n'),
  'chunk-size-sign-accepted': chunks('+5\r\nhello\r\n0\r\n\r\n'),
  'chunk-size-truncated-to-32-bits': chunks('100000005\r\nhello\r\n0\r\n\r\n'),
  'chunk-size-lower-case-refused': chunks('a\r\nhellohello\r\n0\r\n\r\n'),
  'chunk-data-terminator-unchecked': chunks('5\r\nhelloXX0\r\n\r\n'),
  'missing-last-chunk-is-complete': chunks('5\r\nhello\r\n'),
  'trailer-into-fields': chunks('5\r\nhello\r\n0\r\nT: v\r\n\r\n'),
  'trailer-into-body': chunks('5\r\nhello\r\n0\r\nT: v\r\n\r\n'),
  'content-length-beats-chunked': one(reply([OK, CHUNKED, 'Content-Length: 3'], '5\r\nhello\r\n0\r\n\r\n')),
  'http10-transfer-encoding-keeps-connection': two(
    reply(['HTTP/1.0 200 OK', 'Connection: keep-alive', CHUNKED], '5\r\nhello\r\n0\r\n\r\n', 'keep'),
    hello,
  ),
  'coding-parameters-ignored': one(reply([OK, 'Transfer-Encoding: chunked;a=b'], '5\r\nhello\r\n0\r\n\r\n')),
  'empty-list-element-refused': one(reply([OK, 'Transfer-Encoding: , chunked'], '5\r\nhello\r\n0\r\n\r\n')),
  'te-not-final-chunked-is-chunked': one(reply([OK, 'Transfer-Encoding: chunked, gzip'], '5\r\nhello\r\n0\r\n\r\n')),
  'te-case-sensitive': one(reply([OK, 'Transfer-Encoding: Chunked'], '5\r\nhello\r\n0\r\n\r\n')),
  'interim-is-final': raw(`HTTP/1.1 103 Early\r\n\r\n${OK}\r\n\r\nhello`),
  'only-one-interim': raw(`${'HTTP/1.1 100 Go on\r\n\r\n'.repeat(2)}${OK}\r\n\r\nhello`),
  'unasked-101-accepted': raw('HTTP/1.1 101 Switch\r\nUpgrade: x\r\n\r\nhello'),
  'body-after-204': raw('HTTP/1.1 204 None\r\nContent-Length: 5\r\n\r\nhello'),
  'body-after-304': raw('HTTP/1.1 304 Same\r\nContent-Length: 5\r\n\r\nhello'),
  'body-after-head': head(OK, 'Content-Length: 5'),
  'field-name-case-sensitive': raw(`${OK}\r\ncontent-length: 3\r\n\r\nhello`),
  'field-value-not-trimmed': fields('A: \t b \t'),
  'obs-fold-refused': fields('A: b', ' c'),
  'obs-fold-keeps-tab': fields('A: b', '\tc'),
  'whitespace-before-first-field-accepted': raw(`${OK}\r\n A: b\r\n\r\n`),
  'bare-lf-refused': raw(`${OK}\nA: b\n\n`),
  'space-before-colon-drops-rest': fields('A : b'),
  'nul-in-field-accepted': fields('A: b\0c'),
  'bare-cr-ends-line': fields('A: b\rC: d'),
  'truncated-head-is-complete': raw(`${OK}\r\nA: b\r\n`),
  'head-in-one-segment': one({ parts: [`${OK}\r\nA:`, ` b\r\n\r\n`], then: 'close' }),
  'chunk-size-in-one-segment': one({
    parts: [`${OK}\r\n${CHUNKED}\r\n\r\n0`, `5\r\nhello\r\n0\r\n\r\n`],
    then: 'close',
  }),
};

describe('faults in reading HTTP replies', () => {
  contrasts(STIMULI);

  it('have a sentence each', () => {
    for (const { breaks } of Object.values(readingFaults)) assert.match(breaks, /^[A-Z0-9].*\.$/);
  });
});
