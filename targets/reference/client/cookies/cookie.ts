import type { ClientFaults } from '../faults.js';
import { parseCookieDate } from './date.js';
import { defaultPath, domainMatches, isPublicSuffix } from './match.js';
import type { SetCookie } from './set-cookie.js';

/** A request as the store knows it: the host in canonical form, the path without query, whether nobody can listen in. */
export type Asked = {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly query: string;
  readonly secure: boolean;
};

/** A cookie as it is stored (RFC 6265 section 5.3). `expires` is in milliseconds since 1970; Infinity: when the session ends. */
export type Cookie = {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly expires: number;
  readonly port: number;
};

/** A cookie in the store, which tells when it was created by counting. */
export type Stored = Cookie & { readonly created: number };

/** The attributes that have a meaning, each in its last occurrence; those without a value that counts are left out. */
type Meant = { domain?: string; path?: string; expires?: number; maxAge?: number; secure?: true; httpOnly?: true };

const KNOWN = new Set(['expires', 'max-age', 'domain', 'path', 'secure', 'httponly']);

/** The cookie that a reply to this request sets, or undefined where it must not (RFC 6265 section 5.3, steps 3 to 9). */
export function cookieOf(set: SetCookie, asked: Asked, now: number, faults: ClientFaults): Cookie | undefined {
  const unknown = set.attributes.some(([name]) => !KNOWN.has(name.toLowerCase()));
  if (unknown && faults.has('cookie-unknown-attribute-refused')) return undefined;
  const meant = meaningsOf(set, asked, faults);
  const emptyDomain = set.attributes.some(([name, value]) => name.toLowerCase() === 'domain' && value === '');
  if (emptyDomain && faults.has('cookie-with-empty-domain-refused')) return undefined;
  const { expires } = meant;
  if (Number.isNaN(expires ?? 0)) return undefined;
  const domain = domainOf(meant.domain ?? '', asked.host, faults);
  if (domain === undefined) return undefined;
  const path =
    meant.path ??
    defaultPath(faults.has('cookie-default-path-of-query') ? asked.path + asked.query : asked.path, faults);
  if (faults.has('cookie-path-elsewhere-refused') && !asked.path.startsWith(path)) return undefined;
  if (faults.has('cookie-http-only-refused') && meant.httpOnly === true) return undefined;
  return {
    name: set.name,
    value: set.value,
    ...domain,
    path,
    secure: meant.secure === true,
    httpOnly: meant.httpOnly === true,
    expires: expiryOf(meant, now, faults),
    port: asked.port,
  };
}

function meaningsOf({ attributes }: SetCookie, asked: Asked, faults: ClientFaults): Meant {
  const meant: Meant = {};
  const ordered = faults.has('cookie-first-attribute-counts') ? [...attributes].reverse() : attributes;
  for (const [written, value] of ordered) {
    const name = faults.has('cookie-attribute-names-have-case') ? written : written.toLowerCase();
    if (/^expires$/i.test(name)) {
      const date = parseCookieDate(value, faults);
      if (date !== undefined) meant.expires = date;
      else if (faults.has('cookie-with-bad-date-refused')) meant.expires = NaN;
    } else if (name === 'max-age' || name === 'Max-Age') {
      if (/^-?\d+$/.test(value)) meant.maxAge = Number(value);
      else if (faults.has('cookie-max-age-any-number')) meant.maxAge = Number.parseInt(value === '' ? '0' : value, 10);
    } else if (name === 'domain' || name === 'Domain') {
      if (value !== '' || faults.has('cookie-empty-domain-counts')) meant.domain = value;
    } else if (name === 'path' || name === 'Path') {
      const usable = value.startsWith('/') || faults.has('cookie-relative-path-taken');
      const path = usable ? value : defaultPath(asked.path, faults);
      meant.path = faults.has('cookie-path-slash-dropped') ? path.replace(/(?<=.)\/$/, '') : path;
    } else if (name === 'secure' || name === 'Secure') {
      if (value === '' || !faults.has('cookie-secure-by-value')) meant.secure = true;
    } else if (name === 'httponly' || name === 'HttpOnly') meant.httpOnly = true;
  }
  return meant;
}

/** Whom the cookie is for, or undefined where the host may not set it (RFC 6265 sections 5.2.3 and 5.3, steps 4 to 6). */
function domainOf(
  written: string,
  host: string,
  faults: ClientFaults,
): { readonly domain: string; readonly hostOnly: boolean } | undefined {
  const named = faults.has('cookie-domain-dot-kept') ? written : written.replace(/^\./, '');
  const domain = faults.has('cookie-domain-has-case') ? named : named.toLowerCase();
  const own = { domain: host, hostOnly: !faults.has('cookie-of-host-goes-below') };
  if (domain === '' || faults.has('cookie-domain-ignored')) return own;
  if (isPublicSuffix(domain) && !faults.has('cookie-public-suffix-taken')) {
    return domain === host && !faults.has('cookie-public-suffix-host-refused') ? own : undefined;
  }
  const covers = domainMatches(host, domain, faults) || faults.has('cookie-foreign-domain-taken');
  return covers ? { domain, hostOnly: false } : undefined;
}

function expiryOf({ expires, maxAge }: Meant, now: number, faults: ClientFaults): number {
  const byDate = faults.has('cookie-expires-ignored') ? undefined : expires;
  const byAge = maxAge === undefined || faults.has('cookie-max-age-ignored') ? undefined : ageOf(maxAge, now, faults);
  return (faults.has('cookie-expires-beats-max-age') ? (byDate ?? byAge) : (byAge ?? byDate)) ?? Infinity;
}

function ageOf(seconds: number, now: number, faults: ClientFaults): number {
  const kept = faults.has('cookie-max-age-in-32-bits') ? seconds | 0 : seconds;
  if (kept === 0 && faults.has('cookie-max-age-zero-stays')) return Infinity;
  if (kept < 0 && faults.has('cookie-max-age-negative-ignored')) return Infinity;
  return kept <= 0 ? -Infinity : now + kept * 1000;
}
