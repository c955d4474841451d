import type { ClientFaults } from '../faults.js';
import { hostField, type Location } from './location.js';

/** The request-target for a method and URL (RFC 9112 section 3.2); in absolute-form when the request goes to a proxy. */
export function requestTarget(method: string, location: Location, viaProxy: boolean, faults: ClientFaults): string {
  const { url } = location;
  if (method === 'CONNECT') return tunnelTarget(location, faults);
  const options = method === 'OPTIONS';
  const whole = options && ((url.path === '' && url.query === undefined) || faults.has('options-always-asterisk'));
  const path = url.path === '' && !faults.has('empty-path-sent') ? '/' : altered(url.path, faults);
  const dropped = (url.query === '' && faults.has('empty-query-dropped')) || faults.has('query-not-sent');
  const query = url.query === undefined || dropped ? '' : `?${altered(url.query, faults)}`;
  const fragment = url.fragment !== undefined && faults.has('fragment-sent') ? `#${url.fragment}` : '';
  const proxied = viaProxy && (url.scheme !== 'https' || faults.has('https-in-plain'));
  const absolute = proxied ? !faults.has('origin-form-to-proxy') : faults.has('absolute-form-to-origin');
  if (absolute && faults.has('authority-form-to-proxy')) return tunnelTarget(location, faults);
  if (absolute) {
    const authority = url.authority === undefined ? '' : `//${hostField(location, faults)}`;
    return `${url.scheme}:${authority}${whole ? '' : path}${query}${fragment}`;
  }
  if (whole) return faults.has('options-of-slash-asterisk') ? '/*' : '*';
  return path === '/*' && faults.has('asterisk-path-alone') ? '*' : path + query + fragment;
}

/** Host and port alone (RFC 9112 section 3.2.3). */
function tunnelTarget({ url, authority, port }: Location, faults: ClientFaults): string {
  const user = faults.has('connect-with-userinfo') && authority.user !== undefined ? `${authority.user}@` : '';
  const path = faults.has('connect-with-path') ? url.path : '';
  return `${user}${authority.bracketed}${faults.has('connect-without-port') ? '' : `:${port}`}${path}`;
}

/** A path or query is sent as the URL has it; only faults change it. */
function altered(part: string, faults: ClientFaults): string {
  if (faults.has('escapes-decoded')) return decoded(part);
  return faults.has('double-slash-collapsed') ? part.replace(/\/{2,}/g, '/') : part;
}

function decoded(part: string): string {
  return part.replace(/%([2-7][0-9A-Fa-f])/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
