import type { Has } from '../faults/index.js';
import { limits } from './limits.js';
import { refuse } from './refusal.js';

/** The first line of a request, in the two shapes there are; `level` is the version the request is served as. */
export type RequestLine =
  | { readonly kind: 'simple'; readonly method: 'GET'; readonly target: string }
  | {
      readonly kind: 'full';
      readonly method: string;
      readonly target: string;
      readonly version: string;
      readonly level: '1.0' | '1.1';
    };

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/**
 * Reads a request line as RFC 9112 section 3 writes it, or the simple request of HTTP/0.9 and RFC 1945 section 5.
 *
 * @throws {Refusal} 400 for what is neither, 501 for a method longer than any there is, 505 for another major version
 */
export function parseRequestLine(line: string, has: Has): RequestLine {
  const words = wordsOf(line, has);
  const [method = '', target = ''] = words;
  const version = words[has('request-line-words-skipped') ? words.length - 1 : 2] ?? '';
  // Words that only look like a simple request ("GET HTTP/1.1") must not be answered as one.
  if (
    words.length === 2 &&
    (method === 'GET' || has('simple-request-of-any-method')) &&
    /^(?:\/|[a-z]+:\/\/)/i.test(target)
  ) {
    if (has('simple-request-refused')) refuse(400, 'The request line has no version.');
    return { kind: 'simple', method: 'GET', target };
  }
  if (words.length !== 3 && !(words.length > 3 && has('request-line-words-skipped')))
    refuse(400, 'The request line is not a method, a target and a version with one space between.');
  if (!token.test(method) && !(has('method-not-a-token-accepted') && method !== ''))
    refuse(400, 'The method is not a token.');
  if (target === '') refuse(400, 'The request target is empty.');
  const level = levelOf(version, has);
  const long = method.length > limits.method;
  if (long && has('long-method-is-get')) return { kind: 'full', method: 'GET', target, version, level };
  if (long) refuse(has('long-method-malformed') ? 400 : 501, 'No method is that long.');
  return {
    kind: 'full',
    method: has('method-case-insensitive') ? method.toUpperCase() : method,
    target,
    version,
    level,
  };
}

/**
 * One space separates the parts (RFC 9112 section 3). Only a line of HTTP/1.0 may have runs of whitespace between
 * them, as RFC 1945 appendix B advises; RFC 9112 section 3.2 asks that broken lines of HTTP/1.1 are not repaired.
 */
function wordsOf(line: string, has: Has): readonly string[] {
  if (has('any-white-space-separates')) return line.trim().split(/\s+/);
  const strict = line.split(' ');
  const old = line.endsWith('HTTP/1.0') && !has('http10-whitespace-runs-refused');
  return old || has('two-spaces-accepted') ? line.split(/[ \t]+/) : strict;
}

function levelOf(version: string, has: Has): '1.0' | '1.1' {
  const named = has('version-name-unchecked') ? version.replace(/^[A-Z]+\//, 'HTTP/') : version;
  const match = /^HTTP\/(\d)\.(\d)$/.exec(has('version-lowercase-accepted') ? named.toUpperCase() : named);
  if (match === null) {
    if (has('version-malformed-accepted') && version.startsWith('HTTP/')) return '1.1';
    return refuse(400, 'The version is not HTTP/ followed by a digit, a dot and a digit.');
  }
  const [, major = '', minor = ''] = match;
  if (major !== '1') {
    refuse(505, 'This server speaks HTTP/0.9, HTTP/1.0 and HTTP/1.1.');
  }
  if (minor === '0') return '1.0';
  if (minor !== '1' && has('minor-version-refused')) refuse(505, 'This server speaks HTTP/1.1 at most.');
  return '1.1';
}
