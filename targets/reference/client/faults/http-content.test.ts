import assert from 'node:assert/strict';
import { contrasts, reply, type Stimulus } from '../testing/contrast.js';
import type { Scripted } from '../testing/http-stub.js';
import { contentFaults } from './http-content.js';

const OK = 'HTTP/1.1 200 OK';
const CHUNKED = 'Transfer-Encoding: chunked';
const url = 'http://127.0.0.1:{port}/';
const gzip = '\x1f\x8b\x08\0\0\0\0\0\x02\x03\xcb\x48\xcd\xc9\xc9\x57\xc8\x40\x90\0\x80\x88\xf9\xe5\x11\0\0\0';
const rest = '\r\nContent-Length: 5\r\n\r\nhello';

const one = (...http: readonly Scripted[]): Stimulus => ({ http, opens: [{ url }] });
const raw = (octets: string): Stimulus => one({ parts: [octets], then: 'close' });
const fields = (...lines: readonly string[]): Stimulus => raw([OK, ...lines].join('\r\n') + rest);
const chunks = (body: string, coding = CHUNKED): Stimulus => one(reply([OK, coding], body));
const content = (coding: string, body: string): Stimulus =>
  one(reply([OK, `Content-Encoding: ${coding}`, `Content-Length: ${body.length}`], body));
const long = 'x'.repeat(70_000);
const brokenOff = reply([OK, 'Content-Length: 10'], 'hello');

const STIMULI: Readonly<Record<keyof typeof contentFaults, Stimulus>> = {
  'reason-beyond-ascii-refused': raw(`HTTP/1.1 200 \xc4${rest}`),
  'status-code-sign-accepted': raw(`HTTP/1.1 +200 OK${rest}`),
  'status-code-short-padded': raw(`HTTP/1.1 20 OK${rest}`),
  'status-code-garbage-is-200': raw(`HTTP/1.1 OK Fine${rest}`),
  'broken-line-ends-fields': fields('A b'),
  'fold-of-whitespace-ends-head': fields('A: b', ' ', ' c'),
  'field-values-decoded': fields('A: \xc3\xa9'),
  'tab-is-no-whitespace': fields('A: b\t'),
  'control-in-field-accepted': fields('A: \x01'),
  'repeated-field-keeps-the-last': fields('A: b', 'A: c'),
  'set-cookie-joined': fields('Set-Cookie: a=b', 'Set-Cookie: c=d'),
  'long-field-refused': fields(`A: ${long}`),
  'long-field-ends-fields': fields(`A: ${long}`),
  'many-fields-end-fields': fields(...Array.from({ length: 200 }, (_, index) => `A${index}: b`)),
  'content-length-read-leniently': raw(`${OK}\r\nContent-Length: 5e0\r\n\r\nhello`),
  'chunk-size-underscore-accepted': chunks('0_5\r\nhello\r\n0\r\n\r\n'),
  'chunk-line-read-leniently': chunks('5 octets\r\nhello\r\n0\r\n\r\n'),
  'chunk-line-ends-in-lf': chunks('5\nhello\r\n0\r\n\r\n'),
  'chunk-data-ends-in-lf': chunks('5\r\nhello\n0\r\n\r\n'),
  'long-chunk-extension-refused': chunks(`5;a=${'b'.repeat(2000)}\r\nhello\r\n0\r\n\r\n`),
  'trailers-dropped': chunks('5\r\nhello\r\n0\r\nT: v\r\n\r\n'),
  'only-first-coding-line': chunks('5\r\nhello\r\n0\r\n\r\n', `Transfer-Encoding: x\r\n${CHUNKED}`),
  'chunked-only-alone': chunks('5\r\nhello\r\n0\r\n\r\n', 'Transfer-Encoding: x, chunked'),
  'chunked-twice-is-once': chunks('5\r\nhello\r\n0\r\n\r\n', `${CHUNKED}, chunked`),
  'gzip-coding-decoded': chunks(`1c\r\n${gzip}\r\n0\r\n\r\n`, 'Transfer-Encoding: gzip, chunked'),
  'no-body-after-205': raw(`HTTP/1.1 205 Reset${rest}`),
  'body-after-1xx': raw(`HTTP/1.1 103 Early\r\nContent-Length: 5\r\n\r\n${OK}${rest}`),
  'interim-close-believed': raw(`HTTP/1.1 103 Early\r\nConnection: close\r\n\r\n${OK}${rest}`),
  'x-codings-refused': content('x-gzip', gzip),
  'deflate-taken-for-raw': content('deflate', 'hello'),
  'unknown-content-coding-refused': content('x-unheard-of', 'hello'),
  'last-coding-alone-decoded': content('gzip, gzip', gzip),
  'charset-transcoded': raw(`${OK}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 2\r\n\r\n\xc3\xa9`),
  'content-type-assumed': raw(`${OK}${rest}`),
  'content-location-is-the-url': fields('Content-Location: /b'),
  'joined-part-keeps-its-head': one(brokenOff, reply(['HTTP/1.1 206 Part', 'Content-Length: 5'], 'world')),
  'multipart-taken-apart': raw(`HTTP/1.1 206 Part\r\n\r\n--a\r\nB: c\r\n\r\nhello\r\n--a--\r\n`),
  'part-is-the-whole': raw(`HTTP/1.1 206 Part${rest}`),
  'refusals-repeated': one(reply(['HTTP/1.1 403 No', 'Content-Length: 2'], 'no'), reply([OK], 'yes')),
};

describe('faults in what is made of HTTP replies', () => {
  contrasts(STIMULI);

  it('have a sentence each', () => {
    for (const { breaks } of Object.values(contentFaults)) assert.match(breaks, /^[A-Z0-9].*\.$/);
  });
});
