import type { Field, Octets } from '../model/index.js';
import { isToken, isWhitespace, trimOws } from './grammar.js';
import type { Line } from './lines.js';
import type { Problems } from './problems.js';

/** A field whose folded lines are still apart, because joining them one by one would take quadratic time over hostile input. */
type OpenField = { readonly name: Octets; readonly pieces: Octets[] };

/**
 * Reads the field lines of a head or a trailer section (RFC 9112 section 5), the empty line left out.
 * A folded line is joined to its field by one SP; a line that has no name or no colon yields no field.
 */
export function parseFieldLines(lines: readonly Line[], problems: Problems): readonly Field[] {
  const fields: OpenField[] = [];
  let open: OpenField | null = null;
  let first = true;
  for (const line of lines) {
    checkLineEnd(line, problems);
    if (isWhitespace(line.line, 0)) {
      problems.add(first ? 'whitespace before the first field' : 'obs-fold');
      open?.pieces.push(fieldText(line.line, problems));
      continue;
    }
    first = false;
    open = parseFieldLine(line.line, problems);
    if (open !== null) fields.push(open);
  }
  return fields.map(({ name, pieces }) => [name, pieces.filter((piece) => piece !== '').join(' ')]);
}

/** Notes a line that does not end in CRLF, and a CR anywhere else in it (RFC 9112 section 2.2). */
export function checkLineEnd({ line, end }: Line, problems: Problems): void {
  if (end === 'lf') problems.add('bare LF');
  if (line.includes('\r')) problems.add('bare CR');
}

function parseFieldLine(line: Octets, problems: Problems): OpenField | null {
  const colon = line.indexOf(':');
  if (colon < 0) {
    problems.add('no colon');
    return null;
  }
  const written = line.slice(0, colon);
  const name = trimOws(written);
  if (name !== written) problems.add('space before colon');
  const value = fieldText(line.slice(colon + 1), problems);
  if (name === '') {
    problems.add('empty field name');
    return null;
  }
  if (!isToken(name)) problems.add('invalid field name');
  return { name, pieces: [value] };
}

function fieldText(octets: Octets, problems: Problems): Octets {
  if (octets.includes('\0')) problems.add('NUL in field value');
  if (/[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(octets)) problems.add('control octet in field value');
  return trimOws(octets);
}
