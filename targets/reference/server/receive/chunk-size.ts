import type { Has } from '../faults/index.js';
import { refuse } from './refusal.js';

const word = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
const quoted = '"(?:[\\t \\x21\\x23-\\x5b\\x5d-\\x7e\\x80-\\xff]|\\\\[\\t \\x21-\\x7e\\x80-\\xff])*"';
const extensions = new RegExp(`^(?:[ \\t]*;[ \\t]*${word}(?:[ \\t]*=[ \\t]*(?:${word}|${quoted}))?)*$`);

/** What a chunk size line says: the size, and how many octets its extensions take. */
export type ChunkSize = { readonly size: number; readonly extensionLength: number };

/**
 * Reads a chunk size line (RFC 9112 section 7.1): hexadecimal digits of either case, then extensions, which are
 * skipped once their grammar is checked. Sizes beyond what can be counted exactly are refused.
 *
 * @throws {Refusal} 400
 */
export function parseChunkSize(line: string, has: Has): ChunkSize {
  const plain = has('any-space-trimmed') ? line.trim() : line.replaceAll('_', has('digits-grouped') ? '' : '_');
  const text = has('chunk-size-lenient') ? plain.replace(/^[ \t]*[+-]?(?:0x)?/i, '').replace(/[ \t]+$/, '') : plain;
  const digits = /^[0-9A-Fa-f]*/.exec(text)?.[0] ?? '';
  const rest = text.slice(digits.length);
  const readable = digits !== '' && extensions.test(rest);
  if (!readable && has('chunk-size-unreadable-is-zero')) return { size: 0, extensionLength: 0 };
  if (digits === '' && !has('chunk-size-empty-is-zero')) refuse(400, 'A chunk has no size.');
  if (rest !== '' && has('chunk-extension-refused')) refuse(400, 'A chunk has extensions.');
  if (!extensions.test(rest) && !has('chunk-size-garbage-skipped'))
    refuse(400, 'A chunk size is followed by what is no extension.');
  if (/[A-F]/.test(digits) && has('chunk-size-lowercase-only')) refuse(400, 'A chunk size is in upper case.');
  return { size: sizeOf(digits, has), extensionLength: rest.length };
}

function sizeOf(digits: string, has: Has): number {
  const size = Number.parseInt(`0${digits}`, 16);
  if (digits.startsWith('0') && has('chunk-size-leading-zero-is-last')) return 0;
  if (has('chunk-size-truncated-to-32-bits')) return Number(BigInt.asUintN(32, BigInt(`0x0${digits}`)));
  if (!Number.isSafeInteger(size)) refuse(400, 'A chunk is too large.');
  return size;
}
