import { OpenError } from '../errors.js';
import type { ClientFault, ClientFaults } from '../faults.js';
import { percentDecode, utf8 } from '../url/percent.js';
import { removeDotSegments } from '../url/resolve.js';
import type { SplitUrl } from '../url/split.js';

/**
 * The path on the local disk that a file URL names, in octets, or why it names none. A query is a part of the name, as file
 * URLs have none (RFC 8089 section 2); dot segments are left to the file system. No name has a slash or a NUL in it, so that
 * such a name is refused instead of being taken for another one (RFC 8089 section 5).
 */
export function localPath(url: SplitUrl, saved: boolean, faults: ClientFaults): string | OpenError {
  const written = rewritten(AS_WRITTEN, asWritten(url, saved, faults), faults);
  if (faults.has('file-only-url-characters') && /[^\x21-\x7e]|%(?![0-9A-Fa-f]{2})/.test(written)) {
    return new OpenError('InvalidUrl', 'a character that should be percent-encoded', 'parse');
  }
  const undecoded = faults.has('file-path-not-decoded') || (saved && faults.has('file-saved-by-undecoded-name'));
  const segments = written.split('/').map((segment) => (undecoded ? segment : decode(segment, faults)));
  if (segments.some((segment) => segment.includes('/')) && !faults.has('file-encoded-slash-divides')) {
    return new OpenError('InvalidUrl', 'an encoded slash in the path', 'parse');
  }
  const path = rewritten(DECODED, segments.join('/'), faults);
  if (path.includes('\0')) return new OpenError('InvalidUrl', 'an encoded NUL in the path', 'parse');
  if (!path.startsWith('/') && !faults.has('file-relative-opened')) {
    return new OpenError('InvalidUrl', `not an absolute path: ${JSON.stringify(path)}`, 'parse');
  }
  const refused = REFUSED.find(([fault, what]) => faults.has(fault) && what.test(path));
  return refused === undefined ? path : new OpenError('InvalidUrl', refused[0], 'parse');
}

function asWritten(url: SplitUrl, saved: boolean, faults: ClientFaults): string {
  const query = url.query === undefined || faults.has('file-query-dropped') ? '' : `?${url.query}`;
  const named = faults.has('file-fragment-in-name') || (saved && faults.has('file-saved-by-undecoded-name'));
  return url.path + query + (url.fragment === undefined || !named ? '' : `#${url.fragment}`);
}

function decode(segment: string, faults: ClientFaults): string {
  if (!faults.has('file-lower-hex-not-decoded')) return percentDecode(segment);
  return percentDecode(segment.replace(/%(?=[0-9A-Fa-f]*[a-f])/g, '%25'));
}

type Rewriting = readonly (readonly [ClientFault, (path: string) => string])[];

/** What faults do to the path as it stands in the URL. */
const AS_WRITTEN: Rewriting = [
  ['file-parameters-dropped', (path) => path.replace(/;[^/]*$/, '')],
  ['file-trailing-slash-dropped', (path) => path.replace(/\/$/, '')],
  ['file-dot-segments-removed', removeDotSegments],
  ['file-plus-is-space', (path) => path.replaceAll('+', ' ')],
];

/** What faults do to the path in octets. */
const DECODED: Rewriting = [
  ['file-path-lower-cased', (path) => path.toLowerCase()],
  ['file-backslash-is-slash', (path) => path.replaceAll('\\', '/')],
  ['file-drive-letter-dropped', (path) => path.replace(/\/[A-Za-z][:|](?=\/)/, '')],
  ['file-path-cut', (path) => path.slice(0, 1024)],
  ['file-name-cut-at-nul', (path) => path.replace(/\0[^]*$/, '')],
  ['file-decoded-before-split', (path) => path.replace(/[?#].*$/, '')],
  ['file-name-always-utf-8', (path) => utf8(Buffer.from(path, 'latin1').toString('utf8'))],
];

/** What faults refuse in the path in octets. */
const REFUSED: readonly (readonly [ClientFault, RegExp])[] = [
  ['file-dot-segments-refused', /\/\.\.?(?:\/|$)/],
  ['file-two-slashes-refused', /^\/\//],
];

function rewritten(rewriting: Rewriting, path: string, faults: ClientFaults): string {
  return rewriting.reduce((now, [fault, rewrite]) => (faults.has(fault) ? rewrite(now) : now), path);
}
