import { splitReference, type SplitUrl } from './split.js';

/** Resolves a reference against a base (RFC 3986 section 5.2.2, the strict form). */
export function resolve(base: SplitUrl, reference: string): SplitUrl {
  const r = splitReference(reference);
  const { fragment } = r;
  if (r.scheme !== undefined) return { ...r, scheme: r.scheme, path: removeDotSegments(r.path) };
  if (r.authority !== undefined) return { ...r, scheme: base.scheme, path: removeDotSegments(r.path) };
  const { scheme, authority } = base;
  if (r.path === '') return { scheme, authority, path: base.path, query: r.query ?? base.query, fragment };
  const path = removeDotSegments(r.path.startsWith('/') ? r.path : merge(base, r.path));
  return { scheme, authority, path, query: r.query, fragment };
}

/** RFC 3986 section 5.2.3. */
function merge(base: SplitUrl, path: string): string {
  if (base.authority !== undefined && base.path === '') return `/${path}`;
  return base.path.slice(0, base.path.lastIndexOf('/') + 1) + path;
}

/** RFC 3986 section 5.2.4, segment by segment: `..` at the root stays at the root. */
export function removeDotSegments(path: string): string {
  const absolute = path.startsWith('/');
  const segments = (absolute ? path.slice(1) : path).split('/');
  const last = segments.at(-1);
  const kept: string[] = [];
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '.') kept.push(segment);
  }
  if (last === '.' || last === '..') kept.push('');
  return (absolute ? '/' : '') + kept.join('/');
}
