import type { Octets } from './protocol.js';

const NAMED: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t', '\0': '\\0', '\\': '\\\\' };

/**
 * Octets as text that shows every control character and every octet above ASCII as an escape: safe for a terminal,
 * and unambiguous, because a backslash is doubled.
 */
export function visible(octets: Octets): string {
  return octets.replace(/[^\x20-\x5b\x5d-\x7e]/gu, (c) => NAMED[c] ?? escaped(c));
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}

/** Free text of a target with control characters and bidirectional overrides made visible; line ends and tabs stay, other scripts too. */
export function printable(text: string): string {
  return text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu, (c) =>
    escaped(c),
  );
}
