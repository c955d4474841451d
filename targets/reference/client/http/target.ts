import type { ClientFaults } from '../faults.js';
import { hostField, type Location } from './location.js';

/** The request-target for a method and URL (RFC 9112 section 3.2); in absolute-form when the request goes to a proxy. */
export function requestTarget(method: string, location: Location, viaProxy: boolean, faults: ClientFaults): string {
  const { url } = location;
  if (method === 'CONNECT') return `${location.authority.bracketed}:${location.port}`;
  const whole = method === 'OPTIONS' && url.path === '' && url.query === undefined;
  const path = url.path === '' && !faults.has('empty-path-sent') ? '/' : url.path;
  const dropped = url.query === '' && faults.has('empty-query-dropped');
  const query = url.query === undefined || dropped ? '' : `?${url.query}`;
  const fragment = url.fragment !== undefined && faults.has('fragment-sent') ? `#${url.fragment}` : '';
  const absolute = viaProxy ? !faults.has('origin-form-to-proxy') : faults.has('absolute-form-to-origin');
  if (absolute) return `${url.scheme}://${hostField(location, faults)}${whole ? '' : path}${query}${fragment}`;
  return whole ? '*' : path + query + fragment;
}
