import type { Open } from '../../../../harness/model/protocol.js';
import { contrasts, reply, type Stimulus } from '../testing/contrast.js';
import type { cookieFaults } from './cookies.js';

const LATER = 'Fri, 01 Jan 2098 00:00:00 GMT';
const PAST = 'Fri, 01 Jan 1999 00:00:00 GMT';

const sets = (...fields: readonly string[]) =>
  reply(['HTTP/1.1 200 OK', 'Content-Length: 0', ...fields.map((field) => `Set-Cookie: ${field}`)]);
const other = (status: number, ...lines: readonly string[]) =>
  reply([`HTTP/1.1 ${status} Other`, 'Content-Length: 0', ...lines, 'Set-Cookie: a=1']);
const opens = (...urls: readonly string[]): readonly Open[] =>
  urls.map((url) => ({
    url: url.startsWith('http') ? url : `http://127.0.0.1:{port}${url}`,
    cookies: true,
    ...(url.startsWith('http') ? { proxy: 'http://127.0.0.1:{port}' } : {}),
  }));

/** A reply that sets these cookies, then a request for the same. */
const set = (...fields: readonly string[]): Stimulus => ({ http: [sets(...fields), sets()], opens: opens('/', '/') });
/** The same at other places: the first URL sets, the others show what goes with them. */
const at = (field: string, ...urls: readonly string[]): Stimulus => ({
  http: [sets(field), sets()],
  opens: opens(...urls),
});
/** Replies that set one cookie each, one after the other, and then a request for the same. */
const inTurn = (...fields: readonly string[]): Stimulus => ({
  http: [...fields.map((field) => sets(field)), sets()],
  opens: opens(...fields.map(() => '/'), '/'),
});

const A = 'http://a.example.test/';
const B = 'http://b.a.example.test/';
const many = (count: number, from = 0): readonly string[] =>
  Array.from({ length: count }, (_, index) => `c${from + index}=1`);
const hosts = Array.from({ length: 63 }, (_, index) => `http://h${index}.test/`);

const STIMULI: Readonly<Record<keyof typeof cookieFaults, Stimulus>> = {
  'cookie-first-line-only': set('a=1', 'b=2'),
  'cookie-split-at-comma': set('a=1, b=2'),
  'cookie-value-after-last-equals': inTurn('a=b=c', 'a=d'),
  'cookie-without-equals-kept': set('a'),
  'cookie-without-name-kept': set('=a'),
  'cookie-without-value-dropped': set('a='),
  'cookie-value-unquoted': set('a="b"'),
  'cookie-value-decoded': set('a=%41'),
  'cookie-value-ends-at-space': set('a=b c'),
  'cookie-values-in-utf8': set('a=\xe9'),
  'cookie-not-trimmed': set('a = b'),
  'cookie-names-have-no-case': set('a=1', 'A=2'),
  'cookie-attribute-after-last-equals': at('a=1; Path=/b=c', '/', '/'),
  'cookie-attribute-not-trimmed': set('a=1; Max-Age =0'),
  'cookie-attribute-names-have-case': set('a=1; MAX-AGE=0'),
  'cookie-attribute-unquoted': set('a=1; Max-Age="0"'),
  'cookie-unknown-attribute-refused': set('a=1; Priority=High'),
  'cookie-first-attribute-counts': set('a=1; Max-Age=0; Max-Age=1000'),
  'cookie-prefixes-matter': set('__Secure-a=1'),
  'cookie-same-site-matters': set('a=1; SameSite=None'),
  'cookie-date-rfc1123-only': set('a=1; Expires=1999 Jan 1 00:00:00'),
  'cookie-date-cut-at-spaces': set('a=1; Expires=1-Jan-1999/00:00:00'),
  'cookie-date-months-in-full': set('a=1; Expires=1 January 1999 00:00:00'),
  'cookie-date-range-unchecked': set('a=1; Expires=32 Jan 1999 00:00:00'),
  'cookie-date-rolls-over': set('a=1; Expires=30 Feb 1999 00:00:00'),
  'cookie-date-digits-alone': set('a=1; Expires=1st Jan 1999 00:00:00'),
  'cookie-dates-from-1970': set('a=1; Expires=1 Jan 1899 00:00:00'),
  'cookie-years-all-1900s': set('a=1; Expires=1 Jan 69 00:00:00'),
  'cookie-years-all-2000s': set('a=1; Expires=1 Jan 70 00:00:00'),
  'cookie-with-bad-date-refused': set('a=1; Expires=never'),
  'cookie-expires-ignored': set(`a=1; Expires=${PAST}`),
  'cookie-max-age-ignored': set(`a=1; Max-Age=0`),
  'cookie-max-age-zero-stays': set('a=1; Max-Age=0'),
  'cookie-max-age-negative-ignored': set('a=1; Max-Age=-1'),
  'cookie-max-age-any-number': set('a=1; Max-Age=0x'),
  'cookie-max-age-in-32-bits': set('a=1; Max-Age=4294967295'),
  'cookie-expires-beats-max-age': set(`a=1; Max-Age=0; Expires=${LATER}`),
  'cookie-domain-ignored': at('a=1; Domain=a.example.test', A, B),
  'cookie-of-host-goes-below': at('a=1', A, B),
  'cookie-domain-dot-kept': at('a=1; Domain=.a.example.test', A, B),
  'cookie-domain-has-case': at('a=1; Domain=A.Example.test', A, B),
  'cookie-host-has-case': at('a=1', A, 'http://A.example.test/'),
  'cookie-domain-inside-label': at('a=1; Domain=a.example.test', A, 'http://ba.example.test/'),
  'cookie-foreign-domain-taken': at('a=1; Domain=b.a.example.test', A, B),
  'cookie-domain-of-address-part': set('a=1; Domain=0.0.1'),
  'cookie-domain-of-address-refused': set('a=1; Domain=127.0.0.1'),
  'international-host-escaped': { http: [sets()], opens: opens('http://\u00e9.test/') },
  'international-host-by-idna2003': { http: [sets()], opens: opens('http://\u00df.test/') },
  'cookie-with-empty-domain-refused': set('a=1; Domain='),
  'cookie-empty-domain-counts': at('a=1; Domain=a.example.test; Domain=', A, B),
  'cookie-public-suffix-taken': at('a=1; Domain=test', A, A),
  'cookie-public-suffix-host-refused': at('a=1; Domain=co.uk', 'http://co.uk/', 'http://co.uk/'),
  'cookie-default-path-is-root': at('a=1', '/b/c', '/'),
  'cookie-default-path-is-whole': at('a=1', '/b/c', '/b/d'),
  'cookie-default-path-ends-in-slash': at('a=1', '/b/c', '/b'),
  'cookie-default-path-of-query': at('a=1', '/b?c/d', '/'),
  'cookie-path-ignored': at('a=1; Path=/b', '/', '/'),
  'cookie-path-in-any-case': at('a=1; Path=/b', '/', '/B'),
  'cookie-path-itself-left-out': at('a=1; Path=/b', '/', '/b'),
  'cookie-path-inside-segment': at('a=1; Path=/b', '/', '/bc'),
  'cookie-relative-path-taken': set('a=1; Path=b'),
  'cookie-path-slash-dropped': at('a=1; Path=/b/', '/', '/b'),
  'cookie-path-elsewhere-refused': at('a=1; Path=/b', '/', '/b'),
  'cookie-secure-in-clear': set('a=1; Secure'),
  'cookie-secure-by-value': set('a=1; Secure=no'),
  'cookie-http-only-refused': set('a=1; HttpOnly'),
  'cookie-bound-to-port': at('a=1', A, 'http://a.example.test:81/'),
  'cookie-never-replaced': inTurn('a=1', 'a=2'),
  'cookie-never-deleted': inTurn('a=1', 'a=2; Max-Age=0'),
  'cookie-replaced-is-new': inTurn('a=1', 'b=2', 'a=3'),
  'cookie-same-in-all-domains': {
    http: [sets('a=1'), sets('a=2'), sets()],
    opens: opens(A, B, A),
  },
  'cookie-same-on-all-paths': set('a=1; Path=/', 'a=2; Path=/b'),
  'cookie-of-host-is-another': {
    http: [sets('a=1'), sets('a=2; Domain=a.example.test'), sets()],
    opens: opens(A, A, A),
  },
  'cookie-value-tells-apart': inTurn('a=1', 'a=2'),
  'cookie-of-error-lost': { http: [other(404), sets()], opens: opens('/', '/') },
  'cookie-of-redirection-lost': { http: [other(302, 'Location: /b'), sets()], opens: opens('/') },
  'cookie-of-get-alone': {
    http: [sets('a=1'), sets()],
    opens: opens('/', '/').map((open) => ({ ...open, method: 'POST' })),
  },
  'cookie-of-bodiless-lost': {
    http: [reply(['HTTP/1.1 204 None', 'Set-Cookie: a=1']), sets()],
    opens: opens('/', '/'),
  },
  'cookie-of-http10-lost': { http: [reply(['HTTP/1.0 200 OK', 'Set-Cookie: a=1']), sets()], opens: opens('/', '/') },
  'cookie-of-interim-taken': {
    http: [
      {
        parts: ['HTTP/1.1 103 Early\r\nSet-Cookie: a=1\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'],
        then: 'close',
      },
      sets(),
    ],
    opens: opens('/', '/'),
  },
  'cookie-paths-unordered': {
    http: [sets('a=1; Path=/', 'b=2; Path=/b'), sets()],
    opens: opens('/b', '/b'),
  },
  'cookie-newest-first': set('a=1', 'b=2'),
  'cookie-fields-one-by-one': set('a=1', 'b=2'),
  'cookie-beside-given': {
    http: [sets('a=1'), sets()],
    opens: opens('/', '/').map((open) => ({ ...open, fields: [['Cookie', 'b=2']] })),
  },
  'cookie-joined-without-space': set('a=1', 'b=2'),
  'cookie-with-none-empty': set('a=1; Path=/b'),
  'cookie-with-version': set('a=1'),
  'cookie-chosen-once': {
    http: [sets('a=1'), other(302, 'Location: http://b.example.test/'), sets()],
    opens: opens(A, A),
  },
  'cookie-in-trace': {
    http: [sets('a=1'), sets()],
    opens: opens('/', '/').map((open, index) => ({ ...open, method: ['GET', 'TRACE'][index] ?? 'GET' })),
  },
  'cookie-store-always-on': {
    http: [sets('a=1'), sets()],
    opens: opens('/', '/').map((open) => ({ ...open, cookies: false })),
  },
  'cookie-of-4096-refused': set(`a=${'v'.repeat(4094)}`),
  'cookie-of-any-size': set(`a=${'v'.repeat(10_000)}`),
  'cookie-fiftieth-evicts': set(...many(50)),
  'cookie-domain-without-limit': set(...many(101)),
  'cookie-store-is-small': {
    http: hosts.map(() => sets(...many(48))),
    opens: opens(...hosts.slice(0, 60), ...hosts.slice(0, 1)),
  },
  'cookie-store-without-limit': {
    http: hosts.map(() => sets(...many(50))),
    opens: opens(...hosts, ...hosts.slice(0, 1)),
  },
  'cookie-oldest-goes-first': {
    http: [sets('a=1; Path=/a'), sets(...many(99).map((one) => `${one}; Path=/c`)), sets(), sets('z=1'), sets()],
    opens: opens('/', '/', '/a', '/', '/a'),
  },
  'cookie-crowd-spared': {
    http: [sets('a=1'), sets(...many(101)), sets()],
    opens: opens(A, B, A),
  },
};

describe('faults of the cookie store', () => contrasts(STIMULI));
