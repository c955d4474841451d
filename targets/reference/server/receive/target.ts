import type { Has } from '../faults/index.js';
import { hostAndPort, validHost } from './host.js';
import { refuse } from './refusal.js';

/**
 * What a request target names. `segments` is the path after its leading slash, cut at slashes, then percent-decoded,
 * then without dot segments: `/` is `['']`, `/a/` is `['a', '']`. `authority` is there where the target itself names one.
 */
export type Resource =
  | {
      readonly kind: 'path';
      readonly segments: readonly string[];
      readonly query: string | undefined;
      readonly authority: string | undefined;
    }
  | { readonly kind: 'server' }
  | { readonly kind: 'tunnel' };

const uriOctets = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*$/;
const queryOctets = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*$/;
const absolute = /^([A-Za-z][A-Za-z0-9+\-.]*):\/\/([^/?]*)(.*)$/s;

/**
 * Reads a request target in one of its four forms (RFC 9112 section 3.2).
 *
 * @throws {Refusal} 400 for what no form allows, 421 for a URI this server is not the origin of
 */
export function parseTarget(method: string, target: string, has: Has): Resource {
  if (method === 'CONNECT') return tunnelTo(target, has);
  if (target === '*') return asterisk(method, has);
  if (target.startsWith('/')) return pathOf(target, undefined, has);
  const match = absolute.exec(target);
  if (match === null && has('relative-target-accepted')) return pathOf(`/${target}`, undefined, has);
  if (match === null || has('absolute-form-refused')) {
    return refuse(400, 'The request target is neither a path nor an absolute URI.');
  }
  const [, scheme = '', authority = '', rest = ''] = match;
  // An https URI must not be served over a connection that is not secured (RFC 9110 section 7.4).
  if (scheme.toLowerCase() !== 'http' && !has('https-target-served')) refuse(421, 'Only http URIs are served here.');
  if (!has('empty-host-accepted') && hostAndPort(authority)?.host === '')
    refuse(400, 'The request target has no host.');
  if (!validHost(authority)) refuse(400, 'The authority of the request target is not a host and optional port.');
  return pathOf(rest.startsWith('/') ? rest : `/${rest}`, authority, has);
}

function tunnelTo(target: string, has: Has): Resource {
  const port = hostAndPort(target)?.port ?? '';
  const valid = validHost(target) && /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535;
  if (!valid && !has('connect-port-unchecked')) refuse(400, 'The target of CONNECT is not a host and a port.');
  return { kind: 'tunnel' };
}

function asterisk(method: string, has: Has): Resource {
  if (method === 'OPTIONS') return { kind: 'server' };
  if (has('asterisk-form-anywhere')) return { kind: 'path', segments: [''], query: undefined, authority: undefined };
  return refuse(400, 'The target * belongs to OPTIONS.');
}

function pathOf(reference: string, authority: string | undefined, has: Has): Resource {
  const mark = reference.indexOf('?');
  const path = mark < 0 ? reference : reference.slice(0, mark);
  const query = mark < 0 ? undefined : reference.slice(mark + 1);
  if (!has('invalid-target-accepted') && !(uriOctets.test(path) && queryOctets.test(query ?? ''))) {
    refuse(400, 'The request target holds octets or percent escapes that no URI holds.');
  }
  const segments = path.slice(1).split('/');
  const decoded = has('percent-escapes-not-decoded') ? segments : segments.map(decode);
  return {
    kind: 'path',
    segments: resolveDots(decoded),
    query,
    authority,
  };
}

export function decode(segment: string): string {
  return segment.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** RFC 3986 section 5.2.4 on segments that are decoded already, for "%2e" means "." (section 2.3). */
function resolveDots(segments: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const [index, segment] of segments.entries()) {
    if (segment === '..') kept.pop();
    if (segment !== '.' && segment !== '..') kept.push(segment);
    else if (index === segments.length - 1) kept.push('');
  }
  return kept;
}
