import { visible } from '../../../harness/model/index.js';

/** A run of octets as text: what can be read as it is, or escapes of what cannot. */
export type Piece = { readonly escaped: boolean; readonly text: string };

/** Octets in lines, each ending with its line feed, cut into readable pieces and escapes. A backslash is doubled, as in every other report. */
export function octetLines(octets: string): readonly (readonly Piece[])[] {
  return octets.split(/(?<=\n)/).map(piecesOf);
}

function piecesOf(line: string): readonly Piece[] {
  const parts = line.match(/[\x20-\x5b\x5d-\x7e]+|[^\x20-\x5b\x5d-\x7e]+/g) ?? [];
  return parts.map((part) => {
    const escaped = !/^[\x20-\x7e]/.test(part) || part.startsWith('\\');
    return { escaped, text: escaped ? visible(part) : part };
  });
}

/** Octets as text that shows every control character, line by line. */
export function shownOctets(octets: string): string {
  return octets
    .split(/(?<=\n)/)
    .map(visible)
    .join('\n');
}
