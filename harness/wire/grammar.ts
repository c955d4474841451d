import type { Octets } from '../model/index.js';

/** A token of RFC 9110 section 5.6.2, as the source of a regular expression. */
export const TOKEN_SOURCE = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

/** A quoted string of RFC 9110 section 5.6.4, as the source of a regular expression. */
export const QUOTED_SOURCE = '"(?:[\\t \\x21\\x23-\\x5b\\x5d-\\x7e\\x80-\\xff]|\\\\[\\t \\x21-\\x7e\\x80-\\xff])*"';

const TOKEN = new RegExp(`^${TOKEN_SOURCE}$`);

export function isToken(octets: Octets): boolean {
  return TOKEN.test(octets);
}

/**
 * Octets without the SP and HTAB around them (OWS of RFC 9110 section 5.6.3).
 * A loop, because a regular expression would take quadratic time over hostile runs of whitespace.
 */
export function trimOws(octets: Octets): Octets {
  let from = 0;
  let to = octets.length;
  while (from < to && isWhitespace(octets, from)) from += 1;
  while (to > from && isWhitespace(octets, to - 1)) to -= 1;
  return octets.slice(from, to);
}

/** Whether the octet at `at` is SP or HTAB. */
export function isWhitespace(octets: Octets, at: number): boolean {
  return octets[at] === ' ' || octets[at] === '\t';
}

const OLD_VERSION = /^HTTP\/(?:0\.[0-9]|1\.0)$/i;

/** Whether a version is older than HTTP/1.1; an empty one is, for it is a simple message of HTTP/0.9. */
export function isOldVersion(version: Octets): boolean {
  return version === '' || OLD_VERSION.test(version);
}
