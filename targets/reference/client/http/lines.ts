import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Source } from '../net/source.js';

const SECTION_LIMIT = 1024 * 1024;
const FIELD_LIMIT = 1000;

/** What ends a section early: `end` is the end of the stream. */
export type Section = { readonly lines: readonly string[]; readonly ended: boolean };

/**
 * Reads lines up to an empty one, which is consumed and not returned.
 *
 * LF alone ends a line too (RFC 9112 section 2.2 allows it); a CR anywhere else is an error. At most 1 MiB and 1,000 lines.
 */
export async function readSection(source: Source, faults: ClientFaults): Promise<Section> {
  const lines: string[] = [];
  for (let room = SECTION_LIMIT; ;) {
    const raw = await source.line(room).catch((failure: unknown) => {
      if (lines.length > 0 && faults.has('reset-ends-the-head')) return null;
      throw failure;
    });
    if (raw === null) return { lines, ended: false };
    if (raw === 'end') return { lines, ended: true };
    if (raw === 'long') throw tooLarge('1 MiB');
    room -= raw.length + 1;
    if (faults.has('bare-lf-refused') && raw.at(-1) !== 13) throw new OpenError('BadField', 'an LF without CR', 'head');
    for (const line of withoutCr(raw.toString('latin1'), faults)) {
      const blank = faults.has('fold-of-whitespace-ends-head') && /^[\t ]+$/.test(line);
      if (line === '' || blank) return { lines, ended: false };
      lines.push(line);
    }
    if (lines.length > FIELD_LIMIT + 1) throw tooLarge(`${FIELD_LIMIT} fields`);
  }
}

function withoutCr(line: string, faults: ClientFaults): readonly string[] {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  if (!text.includes('\r')) return [text];
  if (faults.has('bare-cr-ends-line')) return text.split('\r');
  throw new OpenError('BadField', `a CR without LF in ${JSON.stringify(text.slice(0, 120))}`, 'head');
}

function tooLarge(limit: string): OpenError {
  return new OpenError('HeadTooLarge', `more than ${limit} in one section`, 'head');
}
