import type { Open } from '../../../../harness/model/protocol.js';
import { contrasts, reply, type Stimulus } from '../testing/contrast.js';
import type { Scripted } from '../testing/http-stub.js';
import type { connectionFaults } from './http-connections.js';

const url = 'http://127.0.0.1:{port}/';
const OK = 'HTTP/1.1 200 OK';
const CHUNKED = 'Transfer-Encoding: chunked';
const hello = reply([OK, 'Content-Length: 5'], 'hello', 'keep');
const nothing = (then: Scripted['then']): Scripted => ({ parts: [], then });
const raw = (octets: string, then: Scripted['then'] = 'close'): Scripted => ({ parts: [octets], then });
/** A first reply with these field lines, which the stub does not end. */
const saying = (version: string, ...lines: readonly string[]): Scripted =>
  reply([`${version} 200 OK`, 'Content-Length: 1', ...lines], 'x', 'keep');

const get = (open: Partial<Open>, ...http: readonly Scripted[]): Stimulus => ({ http, opens: [{ url, ...open }] });
const keep = (opens: readonly Partial<Open>[], ...http: readonly Scripted[]): Stimulus => ({
  http,
  opens: opens.map((open) => ({ url, ...open })),
  connection: 'keep',
});
const two = (...http: readonly Scripted[]): Stimulus => keep([{}, {}], ...http, hello);
const post = { body: { octets: 'a=b' } } as const;
const half = reply([OK, 'Content-Length: 10'], 'hello', 'close');

/** Those that show only in when a connection is ended, or by what has become of an idle one, are caught by cases alone. */
type Shown = Exclude<
  keyof typeof connectionFaults,
  | 'close-left-to-the-server'
  | 'surplus-left-open'
  | 'idle-connection-unwatched'
  | 'broken-reply-left-open'
  | 'stale-connection-used'
  | 'stale-connection-is-an-error'
  | 'stale-post-sent-twice'
  | 'time-limit-resets'
>;

const STIMULI: Readonly<Record<Shown, Stimulus>> = {
  'connection-first-line-only': two(saying('HTTP/1.1', 'Connection: x', 'Connection: close')),
  'keep-alive-beats-close': two(saying('HTTP/1.1', 'Connection: keep-alive, close')),
  'keep-alive-field-believed': two(saying('HTTP/1.0', 'Keep-Alive: timeout=5')),
  'proxy-connection-believed': two(saying('HTTP/1.0', 'Proxy-Connection: keep-alive')),
  'framing-carried-over': two(hello, reply([OK, CHUNKED], '1\r\nx\r\n0\r\n\r\n', 'close')),
  'buffer-survives-the-connection': keep([{}, {}], raw(`${OK}\r\nX-Od`), reply([OK], 'hello')),
  'own-close-forgotten': keep([{ fields: [['Connection', 'close']] }, {}], hello, hello),
  'blank-line-breaks-the-connection': two(raw(`${OK}\r\nContent-Length: 1\r\n\r\nx\r\n`, 'keep')),
  'retry-with-rest-of-body': keep(
    [{}, { method: 'PUT', body: { chunks: ['a', 'b'] } }],
    hello,
    nothing('close'),
    hello,
  ),
  'retry-becomes-get': keep([{}, { method: 'PUT', ...post }], hello, nothing('close'), hello),
  'retry-joins-the-parts': get({}, half, hello),
  'unanswered-repeated-often': get({}, nothing('close')),
  'first-post-repeated': get(post, nothing('close')),
  'broken-post-repeated': get(post, half),
  'patch-is-idempotent': keep([{}, { method: 'PATCH', ...post }], hello, nothing('close'), hello),
  'unknown-method-is-idempotent': keep([{}, { method: 'ODD' }], hello, nothing('close'), hello),
  'request-timeout-repeated': get({}, reply(['HTTP/1.1 408 Late', 'Connection: close'], 'late'), hello),
  'interim-then-end-is-final': get({}, raw('HTTP/1.1 103 Early\r\n\r\n')),
  'reset-ends-the-head': get({}, raw(`${OK}\r\nContent-Length: 0\r\n`, 'reset')),
  'closed-chunk-is-the-last': get({}, reply([OK, CHUNKED], '5\r\nhe')),
  'reset-is-an-empty-reply': get({}, nothing('reset')),
  'whole-reply-in-time': get({}, nothing('late')),
  'time-limit-is-the-end': get({ timeoutMs: 50 }, raw(`${OK}\r\n\r\nhello`, 'keep')),
  'time-limit-cuts-the-body': get({ timeoutMs: 400 }, raw(`${OK}\r\n\r\nhello`, 'keep')),
  'time-limit-for-heads-only': get({ timeoutMs: 50 }, raw(`${OK}\r\n\r\nhello`, 'late')),
  'reuse-after-time-limit': keep([{ timeoutMs: 50 }, {}], nothing('keep'), hello),
  'upgrade-offered': get({}, hello),
  'upgrade-must-be-accepted': get({ fields: [['Upgrade', 'x/1']] }, hello),
  'advertised-upgrade-is-a-switch': get({}, reply([OK, 'Upgrade: x/1', 'Content-Length: 5'], 'hello')),
};

describe('faults in keeping, leaving and repeating on connections', () => contrasts(STIMULI));
