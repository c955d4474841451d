import assert from 'node:assert/strict';
import { playInMemory } from '../memory-wire.js';
import type { authenticationFaults } from './authentication.js';
import { serverFaults, type ServerFault } from './index.js';
import type { propertyFaults } from './properties.js';
import type { semanticsFaults } from './semantics.js';
import type { wireFaults } from './wire.js';

/** A request of HTTP/1.1 with Host; `body` is appended as it is. */
const ask = (line: string, fields: readonly string[] = [], body = ''): string =>
  `${line} HTTP/1.1\r\nHost: a\r\n${fields.map((field) => `${field}\r\n`).join('')}\r\n${body}`;
const get = (path: string, ...fields: readonly string[]): string => ask(`GET ${path}`, fields);
const old = (line: string, ...fields: readonly string[]): string =>
  `${line} HTTP/1.0\r\n${fields.map((field) => `${field}\r\n`).join('')}\r\n`;
const post = (body: string, ...fields: readonly string[]): string => ask('POST /echo', fields, body);
const chunked = (body: string, ...fields: readonly string[]): string =>
  post(body, 'Transfer-Encoding: chunked', ...fields);
const next = get('/static/hello.txt');
const hello = '5\r\nhello\r\n0\r\n\r\n';
const expecting = 'Expect: 100-continue';
const weak = 'W/"wireproof"';
const day = (date: string): string => `If-Modified-Since: ${date}`;
const newer = 'Sun, 02 Jan 2022 00:00:00 GMT';
const older = 'Fri, 31 Dec 2021 00:00:00 GMT';

/** Faults that have tests of their own. */
type Elsewhere =
  | keyof typeof wireFaults
  | keyof typeof semanticsFaults
  | keyof typeof authenticationFaults
  | keyof typeof propertyFaults;

/** For every other fault a conversation that goes differently with it. */
const stimuli: Readonly<Record<Exclude<ServerFault, Elsewhere>, string | readonly string[]>> = {
  'simple-request-gets-status-line': 'GET /\r\n',
  'simple-request-keeps-open': `GET /\r\n${next}`,
  'simple-request-refused': 'GET /\r\n',
  'simple-request-of-any-method': 'HEAD /\r\n',
  'leading-crlf-refused': `\r\n${next}`,
  'bare-lf-refused': 'GET / HTTP/1.1\nHost: a\n\n',
  'request-line-words-skipped': 'GET / more HTTP/1.1\r\nHost: a\r\n\r\n',
  'two-spaces-accepted': 'GET  / HTTP/1.1\r\nHost: a\r\n\r\n',
  'http10-whitespace-runs-refused': 'GET  \t/ HTTP/1.0\r\n\r\n',
  'method-not-a-token-accepted': ask('G@T /echo'),
  'method-case-insensitive': ask('get /'),
  'long-method-malformed': ask(`${'M'.repeat(40)} /echo`),
  'version-lowercase-accepted': 'GET / http/1.1\r\nHost: a\r\n\r\n',
  'version-malformed-accepted': 'GET / HTTP/1.10\r\nHost: a\r\n\r\n',
  'minor-version-refused': 'GET / HTTP/1.2\r\nHost: a\r\n\r\n',
  'long-request-line-refused': get(`/echo?${'q'.repeat(8_000)}`),
  'oversized-target-malformed': get(`/echo?${'q'.repeat(70_000)}`),
  'invalid-target-accepted': get('/echo?%zz'),
  'relative-target-accepted': get('echo'),
  'percent-escapes-not-decoded': get('/%65cho'),
  'absolute-form-refused': get('http://b/echo'),
  'absolute-form-host-ignored': get('http://b/echo'),
  'empty-host-accepted': get('http:///echo'),
  'https-target-served': get('https://a/echo'),
  'asterisk-form-anywhere': get('*'),
  'connect-port-unchecked': ask('CONNECT a:'),
  'missing-host-accepted': 'GET / HTTP/1.1\r\n\r\n',
  'host-required-of-http10': old('GET /'),
  'two-hosts-accepted': get('/', 'Host: b'),
  'invalid-host-accepted': 'GET / HTTP/1.1\r\nHost: a/b\r\n\r\n',
  'space-before-colon-accepted': get('/echo', 'X : y'),
  'obs-fold-accepted-raw': get('/echo', 'X: y', ' z'),
  'leading-space-field-accepted': 'GET /echo HTTP/1.1\r\n Host: a\r\n\r\n',
  'bare-cr-accepted': get('/echo', 'X: y\rz'),
  'nul-accepted': get('/echo', 'X: y\0z'),
  'control-octet-accepted': get('/echo', 'X: y\x01z'),
  'unknown-field-refused': get('/echo', 'Unheard-Of: y'),
  'unfinished-head-served': 'GET /echo HTTP/1.1\r\nHost: a\r\n',
  'oversized-field-line-dropped': get('/echo', `X: ${'x'.repeat(70_000)}`),
  'no-colon-accepted': get('/echo', 'X'),
  'empty-name-accepted': get('/echo', ': y'),
  'field-name-not-a-token-accepted': get('/echo', 'X(Y): z'),
  'space-after-colon-required': get('/echo', 'X:y'),
  'value-not-trimmed': get('/echo', 'X:  y '),
  'obs-text-mangled': get('/echo', 'X: \xe9'),
  'field-names-case-sensitive': ask('POST /echo', ['content-length: 2'], 'ok'),
  'repeated-fields-overwrite': get('/echo', 'X: 1', 'X: 2'),
  'empty-list-member-ends-list': [get('/', 'Connection: , close'), next],
  'oversized-fields-ignored': get('/', ...Array<string>(300).fill('X: x')),
  'head-in-one-segment': ['GET / HTTP/1.1\r\nHo', 'st: a\r\n\r\n'],
  'content-length-beats-chunked': chunked(hello, 'Content-Length: 5'),
  'double-framing-kept-alive': chunked(hello, 'Content-Length: 5') + next,
  'content-length-conflict-takes-first': post('abc', 'Content-Length: 3', 'Content-Length: 4'),
  'content-length-conflict-takes-last': post('abc', 'Content-Length: 4', 'Content-Length: 3'),
  'content-length-sign-accepted': post('abc', 'Content-Length: +3'),
  'content-length-empty-is-zero': post('', 'Content-Length:'),
  'content-length-hex-accepted': post('abc', 'Content-Length: 0x3'),
  'content-length-octal': post('abcdefghij', 'Content-Length: 010'),
  'content-length-garbage-accepted': post('abc', 'Content-Length: 3 4'),
  'content-length-overflow-wraps': post('abc', 'Content-Length: 18446744073709551619'),
  'unframed-body-until-close': post(''),
  'content-length-ignored': post('abc', 'Content-Length: 3'),
  'length-in-one-segment': [post('ab', 'Content-Length: 3'), 'c'],
  'short-body-is-served': post('ab', 'Content-Length: 3'),
  'body-on-get-not-consumed': ask('GET /echo', ['Content-Length: 3'], 'abc'),
  'chunked-body-not-decoded': chunked(hello),
  'chunk-size-in-one-segment': [chunked('0'), '5\r\nhello\r\n0\r\n\r\n'],
  'chunk-data-in-one-segment': [chunked('5\r\nhe'), 'llo\r\n0\r\n\r\n'],
  'chunk-size-lenient': chunked('0x5\r\nhello\r\n0\r\n\r\n'),
  'chunk-size-garbage-skipped': chunked('5 x\r\nhello\r\n0\r\n\r\n'),
  'chunk-size-leading-zero-is-last': chunked('05\r\nhello\r\n0\r\n\r\n'),
  'chunk-size-empty-is-zero': chunked('5\r\nhello\r\n\r\n\r\n'),
  'chunk-size-lowercase-only': chunked('A\r\n0123456789\r\n0\r\n\r\n'),
  'chunk-size-truncated-to-32-bits': chunked('100000005\r\nhello\r\n0\r\n\r\n'),
  'chunk-extension-refused': chunked('5;a=b\r\nhello\r\n0\r\n\r\n'),
  'chunk-extension-unbounded': chunked(`5;a=${'b'.repeat(5_000)}\r\nhello\r\n0\r\n\r\n`),
  'chunk-data-terminator-unchecked': chunked('5\r\nhelloXX0\r\n\r\n'),
  'chunk-bare-lf-accepted': chunked('5\nhello\n0\n\n'),
  'missing-last-chunk-is-complete': chunked('5\r\nhello\r\n'),
  'trailer-into-fields': chunked('0\r\nX: y\r\n\r\n'),
  'trailer-becomes-request': chunked('0\r\nX: y\r\n\r\n'),
  'trailer-unchecked': chunked('0\r\nX\r\n\r\n'),
  'te-not-final-chunked-accepted': post(hello, 'Transfer-Encoding: chunked, gzip'),
  'te-unknown-ignored': post(hello, 'Transfer-Encoding: other, chunked'),
  'te-case-sensitive': post(hello, 'Transfer-Encoding: Chunked'),
  'te-parameter-accepted': post(hello, 'Transfer-Encoding: chunked;a=b'),
  'te-chunked-twice-accepted': post(hello, 'Transfer-Encoding: chunked, chunked'),
  'te-under-http10-chunked': old('POST /echo', 'Transfer-Encoding: chunked') + hello,
  'no-100-continue': post('ok', 'Content-Length: 2', expecting),
  'continue-to-http10': `${old('POST /echo', 'Content-Length: 2', expecting)}ok`,
  'expect-case-sensitive': post('ok', 'Content-Length: 2', 'Expect: 100-Continue'),
  'unknown-expectation-accepted': get('/', 'Expect: more'),
  'version-not-honoured': old('GET /stream/2'),
  'chunked-to-http10': old('GET /stream/2'),
  'http10-keep-alive-unasked': old('GET /') + next,
  'http10-keep-alive-ignored': old('GET /', 'Connection: keep-alive') + next,
  'http10-keep-alive-unannounced': old('GET /', 'Connection: keep-alive'),
  'http11-closed-unannounced': get('/') + next,
  'status-line-version-echoed': old('GET /'),
  'answers-as-http10': get('/'),
  'status-line-without-space': get('/status/599'),
  'pipelined-dropped': get('/') + next,
  'pipelined-out-of-order': get('/') + next,
  'half-close-cancels': get('/'),
  'close-ignored': get('/', 'Connection: close') + next,
  'close-not-announced': get('/', 'Connection: close'),
  'connection-option-whole-value': [get('/', 'Connection: other, close'), next],
  'served-after-close': get('/', 'Connection: close') + next,
  'connection-option-case-sensitive': get('/', 'Connection: Close') + next,
  'rejects-by-reset': 'GET\r\n\r\n',
  'error-kept-alive': `GET\r\n${next}`,
  'refusal-without-answer': 'GET\r\n\r\n',
  'reply-bare-lf': get('/'),
  'error-without-explanation': get('/none'),
  'no-date': get('/'),
  'date-not-imf-fixdate': get('/'),
  'no-content-type': get('/'),
  'no-content-length': get('/'),
  'stream-close-delimited': get('/stream/1'),
  'chunked-with-length': get('/stream/1'),
  'head-with-body': ask('HEAD /'),
  'head-without-fields': ask('HEAD /'),
  'status-204-with-body': get('/status/204'),
  'status-204-with-length': get('/status/204'),
  'status-205-with-body': get('/status/205'),
  'status-304-with-body': get('/status/304'),
  'status-304-wrong-length': get('/status/304'),
  'body-one-octet-short': get('/bytes/3'),
  'chunked-reply-unterminated': get('/stream/1'),
  'head-refused': ask('HEAD /'),
  'options-without-allow': ask('OPTIONS *'),
  'unknown-method-is-get': ask('FETCH /'),
  'method-not-allowed-is-get': ask('DELETE /'),
  '405-without-allow': ask('DELETE /'),
  'not-found-is-ok': get('/none'),
  '401-without-challenge': get('/status/401'),
  'redirect-without-location': get('/static/sub'),
  'dot-segments-escape': get('/static/../../etc/passwd'),
  'location-splits-reply': get('/static/sub?a=%0d%0ab:%20c'),
  'validators-omitted': get('/cond'),
  'condition-beats-404': get('/none', 'If-Match: "other"'),
  'not-modified-ignored': get('/cond', 'If-None-Match: "wireproof"'),
  'not-modified-without-etag': get('/cond', 'If-None-Match: "wireproof"'),
  'if-none-match-strong': get('/cond', `If-None-Match: ${weak}`),
  'if-none-match-star-ignored': get('/cond', 'If-None-Match: *'),
  'if-none-match-first-only': get('/cond', 'If-None-Match: "other", "wireproof"'),
  'if-match-ignored': get('/cond', 'If-Match: "other"'),
  'if-match-star-ignored': get('/cond', 'If-Match: *'),
  'if-match-weak': get('/cond', `If-Match: ${weak}`),
  'if-unmodified-since-ignored': get('/cond', `If-Unmodified-Since: ${older}`),
  'if-modified-since-ignored': get('/cond', day(newer)),
  'if-modified-since-any': get('/cond', day(older)),
  'if-modified-since-exact': get('/cond', day(newer)),
  'if-modified-since-beats-if-none-match': get('/cond', 'If-None-Match: "other"', day(newer)),
  'if-unmodified-since-beats-if-match': get('/cond', 'If-Match: "wireproof"', `If-Unmodified-Since: ${older}`),
  'not-modified-before-failed': get('/cond', 'If-Match: "other"', 'If-None-Match: "wireproof"'),
  'invalid-date-is-now': get('/cond', day('tomorrow')),
  'date-rfc850-refused': get('/cond', day('Sunday, 02-Jan-22 00:00:00 GMT')),
  'date-asctime-refused': get('/cond', day('Sun Jan  2 00:00:00 2022')),
  'date-two-digit-year-19xx': get('/cond', day('Sunday, 02-Jan-22 00:00:00 GMT')),
  'date-two-digit-year-20xx': get('/cond', day('Saturday, 02-Jan-99 00:00:00 GMT')),
  'http10-future-date-honoured': old('GET /cond', day('Fri, 01 Jan 9999 00:00:00 GMT')),
  'http10-head-conditional': old('HEAD /cond', day(newer)),
  'range-ignored': get('/range', 'Range: bytes=0-1'),
  'range-beats-condition': get('/range', 'Range: bytes=0-1', 'If-None-Match: *'),
  'range-ignored-416': get('/range', 'Range: bytes=26-'),
  'range-416-without-length': get('/range', 'Range: bytes=26-'),
  'range-end-exclusive': get('/range', 'Range: bytes=0-4'),
  'range-end-not-clamped': get('/range', 'Range: bytes=20-99'),
  'range-suffix-as-prefix': get('/range', 'Range: bytes=-3'),
  'range-suffix-not-clamped': get('/range', 'Range: bytes=-99'),
  'range-overflow-wraps': get('/range', 'Range: bytes=0-18446744073709551617'),
  'range-reversed-swapped': get('/range', 'Range: bytes=5-2'),
  'range-unknown-unit-refused': get('/range', 'Range: words=0-1'),
  'range-unit-case-sensitive': get('/range', 'Range: Bytes=0-1'),
  'range-on-head': ask('HEAD /range', ['Range: bytes=0-1']),
  'range-without-etag': get('/range', 'Range: bytes=0-1'),
  'range-without-content-range': get('/range', 'Range: bytes=0-1'),
  'range-total-unknown': get('/range', 'Range: bytes=0-1'),
  'range-single-multipart': get('/range', 'Range: bytes=0-1'),
  'range-multipart-top-content-range': get('/range', 'Range: bytes=0-1,4-5'),
  'range-part-without-content-range': get('/range', 'Range: bytes=0-1,4-5'),
  'range-part-without-content-type': get('/range', 'Range: bytes=0-1,4-5'),
  'range-flood-served': get('/range', `Range: bytes=0-1${',0-1'.repeat(99)}`),
  'range-parts-sorted': get('/range', 'Range: bytes=4-5,0-1'),
  'range-multipart-unterminated': get('/range', 'Range: bytes=0-1,4-5'),
  'if-range-ignored': get('/range', 'Range: bytes=0-1', 'If-Range: "other"'),
  'if-range-never-true': get('/range', 'Range: bytes=0-1', 'If-Range: "wireproof"'),
  'if-range-weak': get('/range', 'Range: bytes=0-1', `If-Range: ${weak}`),
  'if-range-alone-honoured': get('/range', 'If-Range: "other"'),
};

describe('the faults of the reference server', () => {
  for (const [fault, stimulus] of Object.entries(stimuli) as [ServerFault, string | readonly string[]][]) {
    it(`${fault} changes what is seen`, async () => {
      const segments = typeof stimulus === 'string' ? [stimulus] : stimulus;
      assert.notDeepEqual(await playInMemory(segments, [fault]), await playInMemory(segments));
    });
  }

  it('each breaks something that can be said in a sentence', () => {
    for (const [name, { role, breaks }] of Object.entries(serverFaults)) {
      assert.equal(role, 'server');
      assert.match(breaks, /^[A-Z].*\.$/, name);
    }
  });
});
