import { trimmed } from '../../receive/fields.js';
import type { Request } from '../../receive/request.js';

/** The credentials of a request: a scheme in lower case, and what stands behind it. */
export type Credentials = { readonly scheme: string; readonly rest: string };

/** What Authorization holds (RFC 9110 section 11.4); nothing where it is not there, or there more than once. */
export function credentialsOf({ fields }: Request): Credentials | undefined {
  const [value, ...others] = fields.all('Authorization');
  const match = others.length > 0 ? null : /^([!#$%&'*+.^_`|~0-9A-Za-z-]+) +(.*)$/s.exec(value ?? '');
  if (match === null) return undefined;
  const [, scheme = '', rest = ''] = match;
  return { scheme: scheme.toLowerCase(), rest: trimmed(rest) };
}
