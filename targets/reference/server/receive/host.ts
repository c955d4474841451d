import type { Has } from '../faults/index.js';
import type { FieldSection } from './fields.js';
import { refuse } from './refusal.js';

const name = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/;
const literal = /^\[(?:[0-9A-Fa-f:.]+|v[0-9A-Fa-f]+\.[A-Za-z0-9\-._~!$&'()*+,;=:]+)\]$/;

/** Cuts `host[:port]`; nothing where even that shape is missing (RFC 3986 section 3.2). */
export function hostAndPort(
  authority: string,
): { readonly host: string; readonly port: string | undefined } | undefined {
  const match = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(authority);
  return match === null ? undefined : { host: match[1] ?? '', port: match[2] };
}

/** Whether `authority` is a host and an optional port, without user information (RFC 9110 section 7.2). */
export function validHost(authority: string): boolean {
  const parts = hostAndPort(authority);
  return parts !== undefined && (name.test(parts.host) || literal.test(parts.host));
}

/**
 * Holds a field section against the rules for Host (RFC 9112 section 3.2). An empty Host is refused as well: it
 * leaves an http URI without a host, which RFC 9112 section 3.3 lets a server reject.
 */
export function checkHost(fields: FieldSection, level: '1.0' | '1.1', has: Has): void {
  const hosts = fields.all('Host');
  const required = level === '1.1' ? !has('missing-host-accepted') : has('host-required-of-http10');
  if (hosts.length === 0 && required) refuse(400, 'The request has no Host.');
  if (hosts.length > 1 && !has('two-hosts-accepted')) refuse(400, 'The request has more than one Host.');
  if (hosts.some((host) => misread(host, has))) refuse(400, 'Host is not as it is read here.');
  if (has('host-must-be-first') && fields.lines[0]?.[0].toLowerCase() !== 'host') refuse(400, 'Host is late.');
  if (has('invalid-host-accepted')) return;
  for (const host of hosts) if (host === '' || !validHost(host)) refuse(400, 'Host is not a host and optional port.');
}

/** Whether some fault minds a host that is valid. */
function misread(host: string, has: Has): boolean {
  if (has('ipv6-host-refused') && host.startsWith('[')) return true;
  if (has('empty-port-refused') && host.endsWith(':')) return true;
  return has('host-lower-case-only') && /[A-Z]/.test(host);
}
