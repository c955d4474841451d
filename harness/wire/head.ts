import type { Field, Octets } from '../model/index.js';
import { checkLineEnd, parseFieldLines } from './field-section.js';
import { splitLines } from './lines.js';
import { Problems } from './problems.js';
import type { Problem } from './problems.js';

/** A head, read: its start line as it stands, its fields and every departure from the grammar of both but the start line's own. */
export type Head = { readonly start: Octets; readonly fields: readonly Field[]; readonly problems: readonly Problem[] };

/**
 * Reads a start line and the field lines after it, up to the empty line that ends them (RFC 9112 section 2.1).
 * Empty lines in front are passed over. Of a head that is broken off, only the lines that have ended are read.
 */
export function parseHead(octets: Octets): Head {
  const problems = new Problems();
  const { lines } = splitLines(octets);
  const startAt = lines.findIndex(({ line }) => line !== '');
  const start = lines[startAt];
  if (start === undefined) {
    problems.add('head broken off');
    return { start: '', fields: [], problems: problems.list() };
  }
  for (const line of lines.slice(0, startAt + 1)) checkLineEnd(line, problems);
  const blankAt = lines.findIndex(({ line }, index) => index > startAt && line === '');
  const blank = lines[blankAt];
  const fields = parseFieldLines(lines.slice(startAt + 1, blank === undefined ? undefined : blankAt), problems);
  if (blank === undefined) problems.add('head broken off');
  else checkLineEnd(blank, problems);
  return { start: start.line, fields, problems: problems.list() };
}
