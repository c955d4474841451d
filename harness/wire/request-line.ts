import type { Octets } from '../model/index.js';
import { isToken, trimOws } from './grammar.js';
import { Problems } from './problems.js';
import type { Problem } from './problems.js';

/** A request line, read. `version` is empty where none stands; `simple` where it is the whole of an HTTP/0.9 request. */
export type RequestLine = {
  readonly method: Octets;
  readonly target: Octets;
  readonly version: Octets;
  readonly simple: boolean;
  readonly problems: readonly Problem[];
};

/**
 * Reads a request line (RFC 9112 section 3). `GET` and a target alone are a simple request (HTTP/0.9 (1991); RFC 1945 section 4.1).
 * What is not well formed is taken apart at the first and the last SP.
 */
export function parseRequestLine(written: Octets): RequestLine {
  const problems = new Problems();
  const line = trimOws(written);
  if (line !== written) problems.add('whitespace around the request line');
  const first = line.indexOf(' ');
  const last = line.lastIndexOf(' ');
  const method = first < 0 ? line : line.slice(0, first);
  const tail = line.slice(last + 1);
  const versioned = last >= 0 && /^HTTP\//i.test(tail);
  const simple = !versioned && method === 'GET' && first === last && last > 0;
  const target = line.slice(first < 0 ? line.length : first + 1, versioned ? Math.max(last, first + 1) : undefined);
  const version = versioned ? tail : '';

  if (!isToken(method)) problems.add('invalid method');
  if (!versioned && !simple) problems.add('invalid request line');
  if (versioned) problems.add(...versionProblems(version));
  problems.add(...targetProblems(target));
  return { method, target, version, simple, problems: problems.list() };
}

/** What is wrong with an HTTP version (RFC 9112 section 2.3), whose name is case-sensitive. */
export function versionProblems(version: Octets): readonly Problem[] {
  if (/^HTTP\/[0-9]\.[0-9]$/.test(version)) return [];
  return /^HTTP\/[0-9]\.[0-9]$/i.test(version) ? ['lower-case version'] : ['invalid version'];
}

// The octets are those of a URI (RFC 3986 section 2) without the number sign, for a fragment is no part of a target (RFC 9112 section 3.2).
function targetProblems(target: Octets): readonly Problem[] {
  if (target === '') return ['empty request target'];
  const problems: Problem[] = [];
  if (/[ \t]/.test(target)) problems.push('whitespace in the request target');
  if (/[^\t A-Za-z0-9._~:/?[\]@!$&'()*+,;=%-]/.test(target)) problems.push('octet not allowed in the request target');
  return problems;
}
