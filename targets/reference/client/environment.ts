import type { Open } from '../../../harness/model/protocol.js';
import type { ClientFaults } from './faults.js';
import { parseAuthority } from './url/authority.js';
import type { SplitUrl } from './url/split.js';

type Variables = NonNullable<Open['environment']>;

/**
 * The proxy that a URL is asked for through: the one that the open names, else the one that its environment names, if any
 * (urllib.request ProxyHandler and getproxies). `no_proxy` exempts hosts only from the latter.
 */
export function proxyFor(open: Open, url: SplitUrl, faults: ClientFaults): string | undefined {
  const variables = faults.has('environment-ignored') ? {} : (open.environment ?? {});
  const named = fromEnvironment(variables, url.scheme, faults);
  if (open.proxy !== undefined && !(faults.has('environment-beats-proxy') && named !== undefined)) return open.proxy;
  const exempt = isExempt(url, variables.no_proxy ?? variables.NO_PROXY ?? '', faults);
  return named === undefined || exempt ? undefined : named;
}

/** `http_proxy` and its like, in letters of any case; lower-case ones come first, and an empty one means no proxy. */
function fromEnvironment(variables: Variables, scheme: string, faults: ClientFaults): string | undefined {
  if (scheme !== 'http' && faults.has('environment-for-http-alone')) return undefined;
  const name = `${scheme}_proxy`;
  const [any] = faults.has('one-proxy-for-all') ? Object.values(variables) : [];
  const lower = variables[name] ?? any;
  const capitals = Object.keys(variables).find((one) => one !== name && one.toLowerCase() === name);
  const unused =
    faults.has('lower-case-proxy-only') || (isField(variables, scheme) && !faults.has('cgi-proxy-believed'));
  const upper = capitals === undefined || unused ? undefined : variables[capitals];
  const value = faults.has('upper-case-proxy-first') ? (upper ?? lower) : (lower ?? upper);
  return value === '' ? undefined : value;
}

/** In a CGI script, `HTTP_PROXY` holds the request field `Proxy`, which anybody can send. */
function isField(variables: Variables, scheme: string): boolean {
  return scheme === 'http' && variables.REQUEST_METHOD !== undefined;
}

/** A comma-separated list of suffixes of host names, each with a port or without; `*` alone exempts all. */
function isExempt(url: SplitUrl, list: string, faults: ClientFaults): boolean {
  if (faults.has('no-proxy-ignored')) return false;
  if (list.trim() === '*') return true;
  // Whether the address is one to go to is decided where the URL is used; here it is only compared.
  const { bracketed, port } = parseAuthority(url.authority ?? '', true);
  const host = bracketed.toLowerCase();
  const names = port === undefined || faults.has('no-proxy-port-ignored') ? [host] : [host, `${host}:${port}`];
  return list
    .split(',')
    .map((one) => one.trim().toLowerCase().replace(/^\.+/, ''))
    .map((one) => (faults.has('no-proxy-port-ignored') ? one.replace(/:[0-9]+$/, '') : one))
    .some((one) => one !== '' && names.some((name) => name === one || endsWith(name, one, faults)));
}

function endsWith(name: string, suffix: string, faults: ClientFaults): boolean {
  if (faults.has('no-proxy-whole-names')) return false;
  return name.endsWith(faults.has('no-proxy-inside-labels') ? suffix : `.${suffix}`);
}
