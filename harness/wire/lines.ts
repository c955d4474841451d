import type { Octets } from '../model/index.js';

/** A line without its end, and what that end was. */
export type Line = { readonly line: Octets; readonly end: 'crlf' | 'lf' };

/** Cuts octets into lines at each LF; `rest` is what follows the last one. */
export function splitLines(octets: Octets): { readonly lines: readonly Line[]; readonly rest: Octets } {
  const lines: Line[] = [];
  let from = 0;
  for (let lf = octets.indexOf('\n'); lf >= 0; lf = octets.indexOf('\n', from)) {
    lines.push(asLine(octets.slice(from, lf)));
    from = lf + 1;
  }
  return { lines, rest: octets.slice(from) };
}

/** The line that ends in LF after the given octets: a CR directly before the LF belongs to the line's end. */
export function asLine(beforeLf: Octets): Line {
  return beforeLf.endsWith('\r') ? { line: beforeLf.slice(0, -1), end: 'crlf' } : { line: beforeLf, end: 'lf' };
}
