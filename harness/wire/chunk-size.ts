import type { Octets } from '../model/index.js';
import { QUOTED_SOURCE, TOKEN_SOURCE } from './grammar.js';
import type { Problem } from './problems.js';

const EXTENSION = `[ \\t]*;[ \\t]*${TOKEN_SOURCE}(?:[ \\t]*=[ \\t]*(?:${TOKEN_SOURCE}|${QUOTED_SOURCE}))?`;
const EXTENSIONS = new RegExp(`^(?:${EXTENSION})*$`);

/** A chunk's first line, read: the size in octets, null where it is not a hexadecimal number. */
export type ChunkSize = { readonly size: number | null; readonly problems: readonly Problem[] };

/**
 * Reads the line that begins a chunk, without its end (RFC 9112 sections 7.1 and 7.1.1). Extensions are checked and passed over.
 * A size beyond 2^53 - 1 is cut down to it, which no body can tell from the size itself.
 */
export function parseChunkSize(line: Octets): ChunkSize {
  const digits = /^[0-9A-Fa-f]*/.exec(line)?.[0] ?? '';
  const after = line.slice(digits.length);
  if (digits === '' || !/^(?:$|[ \t;])/.test(after)) return { size: null, problems: ['chunk size is not hex'] };
  const size = Math.min(Number.parseInt(digits, 16), Number.MAX_SAFE_INTEGER);
  if (EXTENSIONS.test(after)) return { size, problems: [] };
  return { size, problems: [/^[ \t]+$/.test(after) ? 'whitespace after the chunk size' : 'invalid chunk extension'] };
}
