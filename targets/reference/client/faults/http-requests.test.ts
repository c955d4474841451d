import type { Open } from '../../../../harness/model/protocol.js';
import { contrasts, reply, type Stimulus } from '../testing/contrast.js';
import type { Scripted } from '../testing/http-stub.js';
import type { requestFaults } from './http-requests.js';

const url = 'http://127.0.0.1:{port}/a/b';
const hello = reply(['HTTP/1.1 200 OK', 'Content-Length: 5'], 'hello', 'keep');
const old = reply(['HTTP/1.0 200 OK'], 'old');
const asks = reply(['HTTP/1.1 401 No', 'WWW-Authenticate: Basic realm="r"', 'Content-Length: 0'], '', 'keep');
const asksForDigest = reply(
  ['HTTP/1.1 401 No', 'WWW-Authenticate: Digest realm="r", nonce="n", qop="auth"', 'Content-Length: 0'],
  '',
  'keep',
);
const refuses = reply(['HTTP/1.1 417 No', 'Connection: close', 'Content-Length: 0'], '', 'early');
const early = reply(['HTTP/1.1 200 OK', 'Content-Length: 5'], 'hello', 'early');
const late = {
  parts: ['HTTP/1.1 100 Continue\r\n\r\n', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'],
  then: 'keep',
} as const;
const grants = reply(['HTTP/1.1 200 OK', 'Content-Length: 400'], '', 'early');

const get = (open: Partial<Open> = {}, ...http: readonly Scripted[]): Stimulus => ({
  http: http.length === 0 ? [hello] : http,
  opens: [{ url, ...open }],
});
const keep = (opens: readonly Partial<Open>[], ...http: readonly Scripted[]): Stimulus => ({
  http,
  opens: opens.map((open) => ({ url, ...open })),
  connection: 'keep',
});
const given = (name: string, value: string): Stimulus => get({ fields: [[name, value]] });
const post = { body: { octets: 'a=b' } } as const;
const pieces = { body: { chunks: ['a', '', 'b'] } } as const;
const expects = { ...post, timeoutMs: 600, fields: [['Expect', '100-continue']] } as const;
const credentials = { user: 'u', password: 'p' };
const proxied = (to: string): Partial<Open> => ({
  url: to,
  timeoutMs: 300,
  environment: {
    http_proxy: 'http://127.0.0.1:{port}',
    https_proxy: 'http://127.0.0.1:{port}',
    urn_proxy: 'http://127.0.0.1:{port}',
  },
});

const STIMULI: Readonly<Record<keyof typeof requestFaults, Stimulus>> = {
  'space-before-first-field': get(),
  'response-field-in-request': get(),
  'empty-list-elements': get(),
  'two-spaces-after-colon': get(),
  'trailing-whitespace': get(),
  'bad-whitespace': get(),
  'two-spaces-between-products': get(),
  'unknown-version-sent': get(),
  'old-version-sent': get(),
  'version-lowered': keep([{}, {}], old, old),
  'date-sent': get(),
  'end-to-end-option': get(),
  'from-sent': get(),
  'referer-invented': get(),
  'user-agent-malformed': get(),
  'qvalue-of-four-digits': get(),
  'accept-parameter-after-q': get(),
  'no-accept': get(),
  'own-fields-beside-the-given': given('User-Agent', 'x'),
  'empty-value-filled': given('X-A', ''),
  'given-preferences-dropped': given('If-Match', '"a"'),
  'upgrade-without-connection': given('Upgrade', 'x'),
  'range-cut-by-client': given('Range', 'bytes=1-2'),
  'unknown-method-becomes-get': get({ method: 'X' }),
  'method-in-capitals': get({ method: 'x' }),
  'content-invented': get({ method: 'DELETE', timeoutMs: 300 }),
  'trace-with-content': get({ method: 'TRACE', ...post }),
  'trace-with-credentials': get({ method: 'TRACE', credentials }, asks, hello),
  'options-of-slash-asterisk': get({ url: 'http://127.0.0.1:{port}', method: 'OPTIONS' }),
  'options-always-asterisk': get({ method: 'OPTIONS' }),
  'asterisk-path-alone': get({ url: 'http://127.0.0.1:{port}/*' }),
  'authority-form-to-proxy': get(proxied('http://a.example/')),
  'connect-without-port': get(proxied('https://a.example/')),
  'connect-with-path': get(proxied('https://a.example/')),
  'connect-with-userinfo': get(proxied('https://u@a.example/')),
  'connect-without-host': get(proxied('https://a.example/')),
  'connect-reply-framed': get(proxied('https://a.example/'), grants),
  'https-in-plain': get(proxied('https://a.example/')),
  'empty-host-taken': get({ url: 'http://:{port}/' }),
  'host-behind-more-slashes': get({ url: 'http:///127.0.0.1:{port}/' }),
  'host-without-brackets': get(proxied('http://[::1]:8080/')),
  'host-is-the-address': get({ url: 'http://localhost:{port}/' }),
  'host-injection-passes': get({ url: 'http://127.0.0.1:{port}\u00a0x/' }),
  'host-invented': get(proxied('urn:a:b')),
  'userinfo-in-location-used': get({}, reply(['HTTP/1.1 302 Moved', 'Location: http://u@127.0.0.1:{port}/']), hello),
  'escapes-decoded': get({ url: `${url}%2Fc` }),
  'double-slash-collapsed': get({ url: `${url}//c` }),
  'chunked-applied-twice': get({ ...pieces, fields: [['Transfer-Encoding', 'chunked']] }),
  'coding-without-chunked': get({ ...pieces, fields: [['Transfer-Encoding', 'gzip']] }),
  'empty-chunk-sent': get(pieces),
  'quoted-pairs-overused': get({ credentials: { user: 'u(v)', password: 'p' } }, asksForDigest, hello),
  'basic-unencoded': get({ credentials }, asks, hello),
  'expectation-not-waited-for': get(expects, early),
  'content-withheld-after-100': get(expects, { parts: ['HTTP/1.1 100 Go on\r\n\r\n'], then: 'early' }),
  'expectation-waits-for-ever': get(expects),
  'refused-expectation-not-repeated': get(expects, refuses, hello),
  'refused-expectation-repeated-for-ever': get(expects, refuses),
  'skipped-content-keeps-connection': keep([expects, {}], early, hello),
  'late-100-is-final': get(expects, late),
  'expectation-without-content': get({ timeoutMs: 300 }),
  'waits-unasked': get({ ...post, timeoutMs: 300 }),
  'early-reply-stops-content': keep([{ body: { repeat: 'x', length: 8 * 1024 * 1024 } }], early),
};

describe('faults in the requests that are sent', () => contrasts(STIMULI));
