import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { splitReference, type SplitUrl } from '../url/split.js';

/** A Location as a fault reads it; undefined where none does. */
export function misread(base: SplitUrl, reference: string, faults: ClientFaults): SplitUrl | undefined {
  const { scheme, authority, path, query } = splitReference(reference);
  const asPath = (octets: string): SplitUrl => ({ ...base, path: octets, query, fragment: undefined });
  const relative = scheme === undefined && authority === undefined;
  if (relative && faults.has('redirect-relative-not-resolved')) return { ...asPath(`/${reference}`), query: undefined };
  if (relative && faults.has('redirect-path-appended')) return asPath(`${base.path}/${path}`);
  if (relative && faults.has('redirect-colon-is-scheme') && reference.includes(':')) {
    throw new OpenError('UnknownScheme', `"${reference}" is not supported`, 'head');
  }
  if (reference === '' && faults.has('redirect-empty-is-root')) return asPath('/');
  if (relative && faults.has('redirect-dot-segments-kept') && path !== '') {
    return asPath(base.path.slice(0, base.path.lastIndexOf('/') + 1) + path);
  }
  if (reference.startsWith('//') && faults.has('redirect-network-path-as-path')) return asPath(reference);
  if (/^[A-Z]/.test(reference) && scheme !== undefined && faults.has('redirect-scheme-case'))
    return asPath(`/${reference}`);
  if (authority === '' && faults.has('redirect-without-host')) return asPath(path);
  if (authority !== undefined && faults.has('redirect-port-lenient')) {
    return {
      scheme: scheme ?? base.scheme,
      authority: authority.replace(/(:\d+)\D+$/, '$1'),
      path,
      query,
      fragment: undefined,
    };
  }
  return undefined;
}
