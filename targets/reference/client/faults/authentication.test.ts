import type { Open } from '../../../../harness/model/protocol.js';
import { contrasts, reply, type Stimulus } from '../testing/contrast.js';
import type { Scripted } from '../testing/http-stub.js';
import type { authenticationFaults } from './authentication.js';

const url = 'http://127.0.0.1:{port}/a/b';
const hello = reply(['HTTP/1.1 200 OK', 'Content-Length: 5'], 'hello', 'keep');
const credentials = { user: 'u', password: 'p' };
const beyondAscii = { user: 'u', password: '\u00e9' };

const refused = (status: number, field: string, challenges: readonly string[]): Scripted =>
  reply(
    [`HTTP/1.1 ${status} No`, ...challenges.map((challenge) => `${field}: ${challenge}`), 'Content-Length: 0'],
    '',
    'keep',
  );
const asks = (...challenges: readonly string[]): Scripted => refused(401, 'WWW-Authenticate', challenges);
const digest = (more = ''): Scripted => asks(`Digest realm="r", nonce="n", qop="auth"${more}`);
const basic = asks('Basic realm="r"');

const meets = (http: readonly Scripted[], open: Partial<Open> = {}): Stimulus => ({
  http: [...http, hello],
  opens: [{ url, credentials, ...open }],
});
const twice = (http: readonly Scripted[], second: Partial<Open> = {}): Stimulus => ({
  http: [...http, hello],
  opens: [
    { url, credentials },
    { url, credentials, ...second },
  ],
});
const stale = digest(', stale=true');
const staleAgain = asks('Digest realm="r", nonce="m", qop="auth", stale=true');
const nextNonce = reply(
  ['HTTP/1.1 200 OK', 'Authentication-Info: nextnonce="m"', 'Content-Length: 5'],
  'hello',
  'keep',
);
const asksProxy = refused(407, 'Proxy-Authenticate', ['Basic realm="p"']);
const throughProxy = { url: 'http://a.example.test/x', proxy: 'http://u:p@127.0.0.1:{port}' } as const;
const moved = (to: string): Scripted =>
  reply(['HTTP/1.1 302 Moved', `Location: ${to}`, 'Content-Length: 0'], '', 'keep');
const movedOn = moved('http://127.0.0.1:{port}/c');

const STIMULI: Readonly<Record<keyof typeof authenticationFaults, Stimulus>> = {
  'challenge-comma-ends-quotes': meets([asks('Basic realm="a, b"')], {
    credentials: { ...credentials, realm: 'a, b' },
  }),
  'challenge-empty-elements-refused': meets([asks(', Basic realm="r",, charset="UTF-8"')]),
  'challenge-escapes-kept': meets([asks('Basic realm="a\\"b"')], { credentials: { ...credentials, realm: 'a"b' } }),
  'challenge-last-parameter-counts': meets([asks('Basic realm="r", New realm="s"')], {
    credentials: { ...credentials, realm: 'r' },
  }),
  'challenge-names-case-sensitive': meets([asks('Basic REALM="r"')]),
  'challenge-spaces-refused': meets([asks('Basic realm = "r"')]),
  'challenge-with-token68-ends': meets([asks('New abc==, Basic realm="r"')]),
  'basic-base64-in-parts': meets([basic], { credentials: { user: 'u'.repeat(80), password: 'p' } }),
  'basic-beyond-ascii-lost': meets([basic], { credentials: beyondAscii }),
  'basic-for-any-scheme': meets([asks('New realm="r"')]),
  'basic-sent-unasked': meets([]),
  'basic-space-is-the-server': twice([basic, hello], { url: 'http://127.0.0.1:{port}/c' }),
  'basic-unknown-charset-refused': meets([asks('Basic realm="r", charset="new"')]),
  'challenge-quotes-ignored': meets([asks('New a="b, Basic realm=r"')]),
  'challenge-realm-first': meets([asks('Basic new=1, realm="r"')]),
  'challenge-scheme-alone-ends': meets([asks('New, Basic realm="r"')]),
  'digest-algorithm-needed': meets([digest()]),
  'digest-method-is-get': meets([digest()], { method: 'PUT' }),
  'digest-qop-list-not-trimmed': meets([asks('Digest realm="r", nonce="n", qop="new, auth"')]),
  'digest-session-is-plain': meets([digest(', algorithm=MD5-sess')]),
  'digest-user-not-escaped': meets([digest()], { credentials: { user: 'a"b', password: 'p' } }),
  'prompt-for-any-scheme': {
    http: [asks('New realm="r"'), hello],
    opens: [{ url, prompt: credentials }],
  },
  'userinfo-is-credentials': { http: [basic, hello], opens: [{ url: 'http://u:p@127.0.0.1:{port}/' }] },
  'basic-base64url': meets([basic], { credentials: { user: 'u', password: '>>>???' } }),
  'basic-empty-password-withheld': meets([basic], { credentials: { user: 'u', password: '' } }),
  'basic-one-challenge-answered': meets([basic, moved('/c/d'), basic]),
  'basic-password-ends-at-colon': meets([basic], { credentials: { user: 'u', password: 'a:b' } }),
  'basic-space-forgotten': twice([basic, hello]),
  'basic-unknown-parameter-refused': meets([asks('Basic realm="r", new=1')]),
  'digest-always-md5': meets([digest(', algorithm=SHA-256')]),
  'digest-asks-again': meets([digest(), digest()]),
  'digest-bare-values': meets([digest()]),
  'digest-body-not-hashed': meets([asks('Digest realm="r", nonce="n", qop="auth-int"')], { body: { octets: 'a=b' } }),
  'digest-capital-digits': meets([digest()]),
  'digest-charset-ignored': meets([digest(', charset=UTF-8')], { credentials: beyondAscii }),
  'digest-count-from-zero': meets([digest()]),
  'digest-count-goes-on': twice([digest(), nextNonce]),
  'digest-count-short': meets([digest()]),
  'digest-count-stands-still': twice([digest(), hello]),
  'digest-domain-ignored': twice([digest(', domain="/a"'), hello], { url: 'http://127.0.0.1:{port}/c' }),
  'digest-domain-needed': twice([digest(), hello], { url: 'http://127.0.0.1:{port}/c' }),
  'digest-last-challenge-taken': meets([
    asks('Digest realm="r", nonce="n", qop="auth", algorithm=SHA-256', 'Digest realm="r", nonce="n", qop="auth"'),
  ]),
  'digest-next-nonce-ignored': twice([digest(), nextNonce]),
  'digest-not-offered': meets([digest()]),
  'digest-opaque-altered': meets([digest(', opaque="A"')]),
  'digest-opaque-lost': meets([digest(', opaque="A"')]),
  'digest-parameter-twice': meets([digest()]),
  'digest-qop-always-auth': meets([asks('Digest realm="r", nonce="n", qop="auth-int"')]),
  'digest-quoted-tokens': meets([digest()]),
  'digest-realm-not-escaped': meets([asks('Digest realm="a\\"b", nonce="n", qop="auth"')]),
  'digest-session-secret-anew': twice([digest(', algorithm=MD5-sess'), hello]),
  'digest-space-forgotten': twice([digest(), hello]),
  'digest-stale-nonce-kept': meets([digest(), staleAgain]),
  'digest-stale-without-end': meets([digest(), stale, stale, stale, stale, stale]),
  'digest-unknown-algorithm-is-md5': meets([digest(', algorithm=NEW')]),
  'digest-unknown-qop-refused': meets([asks('Digest realm="r", nonce="n", qop="new, auth"')]),
  'digest-uri-is-a-path': meets([digest()], throughProxy),
  'digest-uri-without-query': meets([digest()], { url: `${url}?q` }),
  'digest-user-hash-without-realm': meets([digest(', userhash=true')]),
  'digest-without-client-nonce': meets([digest()]),
  'digest-without-count': meets([digest()]),
  'digest-without-qop': meets([digest()]),
  'forbidden-is-repeated': meets([refused(403, 'X', [])]),
  'proxy-challenge-answered-as-origin': meets([asksProxy], throughProxy),
  'proxy-credentials-not-offered': meets([asksProxy], throughProxy),
  'proxy-credentials-to-origin': meets([asksProxy, movedOn], {
    url: throughProxy.url,
    environment: { http_proxy: throughProxy.proxy, no_proxy: '127.0.0.1' },
  }),
  'space-spans-servers': twice([basic, hello], { url: 'http://localhost:{port}/a/b' }),
  'weakest-scheme-chosen': meets([asks('Digest realm="r", nonce="n", qop="auth"', 'Basic realm="r"')]),
};

describe('faults in authentication', () => contrasts(STIMULI));
