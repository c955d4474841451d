import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { parseAuthority, type Authority } from '../url/authority.js';
import type { SplitUrl } from '../url/split.js';

const DEFAULT_PORT = 80;

/** What the fault of refusing long targets takes for long, in octets. */
const LONG_TARGET = 4096;

/** An http URL made ready for use. */
export type Location = { readonly url: SplitUrl; readonly authority: Authority; readonly port: number };

/** Checks an http URL (RFC 9110 section 4.2.1): a host, and no character that could not stand in a request line. */
export function locate(url: SplitUrl, faults: ClientFaults): Location {
  if (url.authority === undefined || url.authority === '') throw new OpenError('InvalidUrl', 'no host given', 'parse');
  const target = url.path + (url.query ?? '');
  if (/[^\x21-\x7e]/.test(target) && !faults.has('injection-passes')) {
    throw new OpenError('InvalidUrl', 'a control character, a space or a non-ASCII character in the URL', 'parse');
  }
  if (target.length > LONG_TARGET && faults.has('long-target-refused')) {
    throw new OpenError('InvalidUrl', 'the URL is too long', 'parse');
  }
  const authority = parseAuthority(url.authority, faults.has('unusual-address-taken'));
  if (authority.host === '') throw new OpenError('InvalidUrl', 'no host given', 'parse');
  return { url, authority, port: authority.port ?? DEFAULT_PORT };
}

/** Scheme, host and port, the unit that connections and credentials belong to (RFC 9110 section 4.3.1). */
export function originOf({ authority, port }: Location): string {
  return `http://${authority.bracketed.toLowerCase()}:${port}`;
}

/** The Host field: the authority without userinfo, the port only where it is not the default (RFC 9112 section 3.2). */
export function hostField(location: Location, faults: ClientFaults): string {
  const { authority, port, url } = location;
  if (faults.has('host-with-userinfo')) return url.authority ?? '';
  if ((port === DEFAULT_PORT && !faults.has('default-port-in-host')) || faults.has('host-without-port'))
    return authority.bracketed;
  return `${authority.bracketed}:${port}`;
}

/** Whether two URLs have scheme, host and port in common. Throws an `OpenError` for an authority that cannot be parsed. */
export function sameOrigin(a: SplitUrl, b: SplitUrl): boolean {
  const [of, to] = [parseAuthority(a.authority ?? ''), parseAuthority(b.authority ?? '')];
  const samePort = (of.port ?? DEFAULT_PORT) === (to.port ?? DEFAULT_PORT);
  return a.scheme === b.scheme && of.host.toLowerCase() === to.host.toLowerCase() && samePort;
}
