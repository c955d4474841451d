import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { parseAuthority, type Authority } from '../url/authority.js';
import { hostFromPath } from '../url/host-from-path.js';
import type { SplitUrl } from '../url/split.js';

const DEFAULT_PORT = 80;
const SECURE_PORT = 443;

/** What the fault of refusing long targets takes for long, in octets. */
const LONG_TARGET = 4096;

/** Schemes whose URLs have a host. */
const HIERARCHICAL = new Set(['http', 'https', 'ftp']);

/** A URL made ready to be asked for by HTTP. */
export type Location = { readonly url: SplitUrl; readonly authority: Authority; readonly port: number };

/** Checks an http URL (RFC 9110 section 4.2.1): a host, and no character that could not stand in a request line. */
export function locate(given: SplitUrl, faults: ClientFaults): Location {
  const url = faults.has('host-behind-more-slashes') ? hostFromPath(given, 1) : given;
  if ((url.authority ?? '') === '' && HIERARCHICAL.has(url.scheme) && !faults.has('empty-host-taken'))
    throw new OpenError('InvalidUrl', 'no host given', 'parse');
  const target = url.path + (url.query ?? '');
  if (/[^\x21-\x7e]/.test(target) && !faults.has('injection-passes')) {
    throw new OpenError('InvalidUrl', 'a control character, a space or a non-ASCII character in the URL', 'parse');
  }
  if (target.length > LONG_TARGET && faults.has('long-target-refused')) {
    throw new OpenError('InvalidUrl', 'the URL is too long', 'parse');
  }
  const authority = parseAuthority(url.authority ?? '', faults.has('unusual-address-taken'));
  if (authority.host === '' && url.authority !== undefined && !faults.has('empty-host-taken'))
    throw new OpenError('InvalidUrl', 'no host given', 'parse');
  const port = authority.port ?? (faults.has('default-port-is-8080') ? 8080 : defaultPort(url.scheme));
  return { url, authority, port };
}

function defaultPort(scheme: string): number {
  return scheme === 'https' ? SECURE_PORT : DEFAULT_PORT;
}

/** Scheme, host and port, the unit that connections and credentials belong to (RFC 9110 section 4.3.1). */
export function originOf({ url, authority, port }: Location): string {
  return `${url.scheme === 'https' ? 'https' : 'http'}://${authority.bracketed.toLowerCase()}:${port}`;
}

/** The Host field: the authority without userinfo, the port only where it is not the default (RFC 9112 section 3.2). */
export function hostField(location: Location, faults: ClientFaults): string {
  const { authority, port, url } = location;
  if (url.authority === undefined) return faults.has('host-invented') ? 'proxy.example' : '';
  if (faults.has('host-with-userinfo')) return url.authority;
  if (faults.has('host-is-the-address') && authority.host === 'localhost') return `127.0.0.1:${port}`;
  if (faults.has('host-without-brackets')) return `${authority.host}:${port}`;
  if ((port === defaultPort(url.scheme) && !faults.has('default-port-in-host')) || faults.has('host-without-port'))
    return authority.bracketed;
  return `${authority.bracketed}:${port}`;
}

/** Whether two URLs have scheme, host and port in common. Throws an `OpenError` for an authority that cannot be parsed. */
export function sameOrigin(a: SplitUrl, b: SplitUrl, faults: ClientFaults): boolean {
  const [of, to] = [parseAuthority(a.authority ?? ''), parseAuthority(b.authority ?? '')];
  const samePort = (of.port ?? defaultPort(a.scheme)) === (to.port ?? defaultPort(b.scheme));
  const port = samePort || faults.has('redirect-port-ignored');
  return a.scheme === b.scheme && of.host.toLowerCase() === to.host.toLowerCase() && port;
}
