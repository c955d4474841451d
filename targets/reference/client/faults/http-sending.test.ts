import type { Open } from '../../../../harness/model/protocol.js';
import { contrasts, reply, type Stimulus } from '../testing/contrast.js';
import type { Scripted } from '../testing/http-stub.js';
import type { sendingFaults } from './http-sending.js';

const url = 'http://127.0.0.1:{port}/a/b';
const hello = reply(['HTTP/1.1 200 OK', 'Content-Length: 5'], 'hello', 'keep');
const credentials = { user: 'u', password: 'p' };

const get = (open: Partial<Open> = {}, ...http: readonly Scripted[]): Stimulus => ({
  http: http.length === 0 ? [hello] : http,
  opens: [{ url, ...open }],
});
const keep = (opens: readonly Partial<Open>[], ...http: readonly Scripted[]): Stimulus => ({
  http,
  opens: opens.map((open) => ({ url, ...open })),
  connection: 'keep',
});
const moved = (status: number, location: string, then: Scripted['then'] = 'keep'): Scripted =>
  reply([`HTTP/1.1 ${status} Moved`, `Location: ${location}`, 'Content-Length: 3'], 'bye', then);
const asks = (...challenges: readonly string[]): Scripted =>
  reply(
    ['HTTP/1.1 401 No', ...challenges.map((challenge) => `WWW-Authenticate: ${challenge}`), 'Content-Length: 0'],
    '',
    'keep',
  );
const TOO_LARGE = reply(['HTTP/1.1 413 Too large', 'Connection: close', 'Content-Length: 0'], '', 'early');
const post = { body: { octets: 'a=b' } } as const;

const STIMULI: Readonly<Record<keyof typeof sendingFaults, Stimulus>> = {
  'no-host': get(),
  'host-without-port': get(),
  'host-with-userinfo': get({ url: 'http://u:p@127.0.0.1:{port}/' }),
  'host-last': get(),
  'absolute-form-to-origin': get(),
  'origin-form-to-proxy': get({ url: 'http://origin.example/a', proxy: 'http://127.0.0.1:{port}' }),
  'long-target-refused': get({ url: `${url}/${'x'.repeat(8000)}` }),
  'long-field-folded': get({ fields: [['X-Long', 'long '.repeat(400).trim()]] }),
  'get-with-length': get(),
  'fragment-sent': get({ url: `${url}#f` }),
  'empty-path-sent': get({ url: 'http://127.0.0.1:{port}' }),
  'spare-crlf-after-body': get(post),
  'post-without-length': get({ body: { octets: '' } }),
  'post-empty-without-length': get({ method: 'POST' }),
  'post-without-type': get(post),
  'known-length-chunked': get(post),
  'given-framing-passes': get({ ...post, fields: [['Content-Length', '2']] }),
  'chunked-request-without-last-chunk': get({ body: { chunks: ['a', 'b'] }, timeoutMs: 300 }),
  'chunked-request-to-1.0': keep(
    [{}, { body: { chunks: ['a', 'b'] } }],
    reply(['HTTP/1.0 200 OK'], 'old'),
    reply(['HTTP/1.0 200 OK'], 'old'),
  ),
  'te-without-connection': get({ fields: [['TE', 'trailers']] }),
  'te-lists-chunked': get(),
  'no-connection-close': get(),
  'no-user-agent': get(),
  'injection-passes': get({ fields: [['A', 'b\r\nC: d']] }),
  'refused-body-still-sent': get({ body: { repeat: 'x', length: 8 * 1024 * 1024 } }, TOO_LARGE),
  'redirect-not-followed': get({}, moved(302, '/c'), hello),
  'redirect-loop-forever': get({}, moved(302, '/a/b')),
  'redirect-relative-not-resolved': get({}, moved(302, '../c?d'), hello),
  'redirect-loses-fragment': get({ url: `${url}#f` }, moved(302, '/c'), hello),
  'redirect-keeps-credentials': get(
    { fields: [['Authorization', 'x']] },
    moved(302, 'http://localhost:{port}/', 'close'),
    hello,
  ),
  'redirect-keeps-host': get({}, moved(302, 'http://localhost:{port}/', 'close'), hello),
  'redirect-to-file': get({}, moved(302, 'file:///dev/null')),
  'head-redirect-becomes-get': get({ method: 'HEAD' }, reply(['HTTP/1.1 302 Moved', 'Location: /c']), hello),
  'post-redirect-keeps-method': get(post, moved(303, '/c'), hello),
  'post-redirect-keeps-content-fields': get({ ...post, fields: [['Content-Type', 'x/y']] }, moved(303, '/c'), hello),
  'post-307-becomes-get': get(post, moved(307, '/c'), hello),
  'connection-never-reused': keep([{}, {}], hello, hello),
  'keep-alive-ignores-close': keep(
    [{}, {}],
    reply(['HTTP/1.1 200 OK', 'Connection: close', 'Content-Length: 1'], 'x', 'keep'),
    hello,
  ),
  'reuse-with-unread-body': keep([{}], moved(302, '/c'), hello),
  'post-retried': keep([{}, post], hello, { parts: [], then: 'close' }, hello),
  'retry-retried': keep([{}, {}], hello, { parts: [], then: 'close' }, { parts: [], then: 'close' }, hello),
  'basic-not-offered': get({ credentials }, asks('Basic realm="r"'), hello),
  'basic-realm-ignored': get({ credentials: { ...credentials, realm: 's' } }, asks('Basic realm="r"'), hello),
  'basic-asks-again': get({ credentials }, asks('Basic realm="r"')),
  'basic-first-challenge-only': get({ credentials }, asks('Other a=b, c="d, e"', 'New x==, Basic realm="r"'), hello),
  'basic-scheme-case-sensitive': get({ credentials }, asks('bAsIc REALM="r"'), hello),
  'basic-control-characters': get({ credentials: { user: 'u', password: 'a\nb' } }, asks('Basic realm="r"'), hello),
  'basic-user-with-colon': get({ credentials: { user: 'u:v', password: 'p' } }, asks('Basic realm="r"'), hello),
  'timeout-ignored': get({ timeoutMs: 50 }, { parts: [''], then: 'late' }),
};

describe('faults in sending HTTP requests', () => contrasts(STIMULI));
