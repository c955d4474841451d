import { isIP } from 'node:net';
import type { ClientFaults } from '../faults.js';

/** What ends in `.co.uk` and its like, as examples of a public suffix list; its default rule has every single label be one. */
const SUFFIXES = new Set(['co.uk', 'com.au', 'github.io']);

/** Whether everybody can have a name below this one (RFC 6265 section 5.3 step 5). */
export function isPublicSuffix(domain: string): boolean {
  return !domain.includes('.') || SUFFIXES.has(domain);
}

/** Whether a host is the domain or below it; both are in canonical form (RFC 6265 section 5.1.3). */
export function domainMatches(host: string, domain: string, faults: ClientFaults): boolean {
  const address = isIP(host) !== 0;
  if (host === domain) return !address || !faults.has('cookie-domain-of-address-refused');
  if (address && !faults.has('cookie-domain-of-address-part')) return false;
  return host.endsWith(faults.has('cookie-domain-inside-label') ? domain : `.${domain}`);
}

/** The path a cookie has where it names none: that of the request without its last segment (RFC 6265 section 5.1.4). */
export function defaultPath(path: string, faults: ClientFaults): string {
  if (faults.has('cookie-default-path-is-root')) return '/';
  if (faults.has('cookie-default-path-is-whole')) return path;
  const slash = path.lastIndexOf('/');
  if (!path.startsWith('/') || slash === 0) return '/';
  return path.slice(0, faults.has('cookie-default-path-ends-in-slash') ? slash + 1 : slash);
}

/** Whether a path is that of the cookie or below it, segment by segment (RFC 6265 section 5.1.4). */
export function pathMatches(path: string, of: string, faults: ClientFaults): boolean {
  if (faults.has('cookie-path-ignored')) return true;
  if (faults.has('cookie-path-in-any-case') && path.toLowerCase() === of.toLowerCase()) return true;
  if (path === of) return !faults.has('cookie-path-itself-left-out');
  if (!path.startsWith(of)) return false;
  return of.endsWith('/') || path.charAt(of.length) === '/' || faults.has('cookie-path-inside-segment');
}
