import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const QUOTED = '"(?:[\\t \\x21\\x23-\\x5b\\x5d-\\x7e\\x80-\\xff]|\\\\[\\t\\x20-\\x7e\\x80-\\xff])*"';
const EXTENSIONS = `(?:[\\t ]*;[\\t ]*${TOKEN}(?:[\\t ]*=[\\t ]*(?:${TOKEN}|${QUOTED}))?)*`;
const STRICT = new RegExp(`^([0-9A-Fa-f]+)(${EXTENSIONS})$`);
const LONG_EXTENSION = 256;
const UPPER = new RegExp(`^([0-9A-F]+)(${EXTENSIONS})$`);

/**
 * The size in a chunk-size line that has lost its CRLF (RFC 9112 section 7.1). Extensions are checked and ignored.
 *
 * A size beyond 2^53 - 1 is refused, because it cannot be counted exactly. Throws an `OpenError` during `body`.
 */
export function chunkSize(line: string, faults: ClientFaults): number {
  let text = line;
  if (faults.has('chunk-size-prefix-accepted')) text = text.replace(/^0[xX](?=[0-9A-Fa-f])/, '');
  if (faults.has('chunk-size-sign-accepted')) text = text.replace(/^[+-](?=[0-9A-Fa-f])/, '');
  if (faults.has('chunk-size-underscore-accepted')) text = text.replaceAll('_', '');
  if (faults.has('chunk-line-read-leniently')) text = /^ *([0-9A-Fa-f]+)/.exec(text)?.[1] ?? text;
  const match = (faults.has('chunk-size-lower-case-refused') ? UPPER : STRICT).exec(text);
  if (match === null) {
    if (faults.has('chunk-size-garbage-is-zero') && !/^[0-9A-Fa-f+-]/.test(line)) return 0;
    throw bad('not a chunk size', line);
  }
  const extensions = match[2] ?? '';
  if (extensions !== '' && faults.has('chunk-extension-refused')) throw bad('an unknown chunk extension', line);
  if (extensions.length > LONG_EXTENSION && faults.has('long-chunk-extension-refused'))
    throw bad('a long chunk extension', line);
  if (faults.has('chunk-extension-whitespace-refused') && /[\t ]/.test(extensions.replace(/"[^"]*"/g, ''))) {
    throw bad('whitespace in a chunk extension', line);
  }
  if (faults.has('chunk-size-leading-zero-refused') && /^0+[^0]/.test(match[1] ?? ''))
    throw bad('a zero in front', line);
  const digits = (match[1] ?? '').replace(/^0+(?=.)/, '');
  if (faults.has('chunk-size-truncated-to-32-bits')) return parseInt(digits.slice(-8), 16);
  const size = digits.length > 14 ? Infinity : parseInt(digits, 16);
  if (!Number.isSafeInteger(size)) throw bad('a chunk size too large to count', line);
  return size;
}

function bad(what: string, line: string): OpenError {
  return new OpenError('BadChunk', `${what}: ${JSON.stringify(line.slice(0, 120))}`, 'body');
}
