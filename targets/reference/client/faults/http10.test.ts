import assert from 'node:assert/strict';
import { contrasts, reply, type Stimulus } from '../testing/contrast.js';
import type { Scripted } from '../testing/http-stub.js';
import { http10Faults } from './http10.js';

const OLD = 'HTTP/1.0 200 OK';
const OK = 'HTTP/1.1 200 OK';
const url = 'http://127.0.0.1:{port}/a?b';
const ok = reply([OLD, 'Content-Length: 2'], 'ok');
const post = { url, method: 'POST', body: { octets: 'a=b' } };
/** What keeps a client from waiting for ever. */
const limited = { url, timeoutMs: 300 };

const one = (...http: readonly Scripted[]): Stimulus => ({ http, opens: [{ url }] });
const two = (...http: readonly Scripted[]): Stimulus => ({ http, opens: [{ url }, { url }], connection: 'keep' });
const raw = (...parts: readonly string[]): Stimulus => one({ parts, then: 'close' });
const fields = (...lines: readonly string[]): Stimulus => one(reply([OLD, ...lines, 'Content-Length: 8'], 'aGVsbG8='));
const moved = reply(['HTTP/1.0 302 Moved', 'Location: /c']);

const STIMULI: Readonly<Record<keyof typeof http10Faults, Stimulus>> = {
  'http09-slash-refused': raw('HTTP/x'),
  'http09-blank-line-lost': raw('\r\nhello'),
  'http09-status-line-sought': raw(`hello\r\n${OK}\r\n\r\nworld`),
  'http09-decided-on-first-piece': raw('H', `${OK.slice(1)}\r\n\r\nhello`),
  'http09-after-interim': raw('HTTP/1.1 103 Early\r\n\r\nhello'),
  'http09-octets-changed': raw('caf\xe9'),
  'http09-line-ends-changed': raw('a\rb\r\n'),
  'http09-document-pauses': { http: [{ parts: ['x'.repeat(512 * 1024)], then: 'close' }], opens: [limited] },
  'simple-request-sent': { http: [ok], opens: [limited] },
  'method-in-small-letters': one(ok),
  'host-is-always-local': { http: [ok], opens: [{ url: 'http://127.0.0.2:{port}/' }] },
  'default-port-is-8080': { http: [ok], opens: [{ url: 'http://127.0.0.3/' }] },
  'query-not-sent': one(ok),
  'abort-reads-to-the-end': { http: [ok], opens: [{ url, abort: { afterOctets: 1 } }] },
  'version-of-many-digits-refused': raw('HTTP/1.13 200 OK\r\n\r\n'),
  'version-leading-zeros-refused': raw('HTTP/01.0 200 OK\r\n\r\n'),
  'version-number-overflows': raw('HTTP/4294967297.0 200 OK\r\n\r\n'),
  'version-without-minor-accepted': raw('HTTP/1 200 OK\r\n\r\n'),
  'version-leading-zeros-sent': one(ok),
  'keep-alive-of-1.0-ignored': two(reply([OLD, 'Connection: keep-alive', 'Content-Length: 2'], 'ok', 'keep')),
  'keep-alive-has-no-body': one(reply([OLD, 'Connection: keep-alive'], 'hello')),
  'coding-of-1.0-drops-body': one(reply([OLD, 'Transfer-Encoding: chunked'], '5\r\nhello\r\n0\r\n\r\n')),
  'short-body-loses-response': one(reply([OLD, 'Content-Length: 9'], 'hello')),
  'premature-end-remembered': two(reply([OLD, 'Content-Length: 9'], 'hello'), ok),
  'post-followed-under-1.0': { http: [moved, ok], opens: [post] },
  'redirect-repeats-any-method': { http: [moved, ok], opens: [{ ...post, method: 'PUT' }] },
  'redirect-302-remembered': two(moved, ok),
  'referer-with-fragment': one(moved, ok),
  'refused-request-repeated': one(reply(['HTTP/1.0 403 No']), ok),
  'unknown-status-cached': two(reply(['HTTP/1.0 299 Odd'])),
  'invalid-expires-cached': two(reply([OLD, 'Expires: 0'])),
  'lines-end-with-lf': { http: [ok], opens: [limited] },
  'media-type-spaced': { http: [ok], opens: [post] },
  'media-type-unquoted': { http: [ok], opens: [post] },
  'media-type-overdressed': { http: [ok], opens: [post] },
  'media-type-parameter-refused': fields('Content-Type: text/plain; unheard-of=1'),
  'media-type-made-up': fields(),
  'pragma-refused': fields('Pragma: unheard-of'),
  'mime-version-believed': fields('MIME-Version: 1.0', 'Content-Transfer-Encoding: base64'),
};

describe('faults in speaking HTTP/0.9 and HTTP/1.0', () => {
  contrasts(STIMULI);

  it('have a sentence each', () => {
    for (const { breaks } of Object.values(http10Faults)) assert.match(breaks, /^[A-Z0-9].*\.$/);
  });
});
