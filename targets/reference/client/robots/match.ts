import type { ClientFaults } from '../faults.js';

/**
 * Whether a rule matches a path, both in the form that `canonical` gives: from the first octet on, to the end of the rule; a star is any
 * octets, a dollar sign at the end of the rule the end of the path (RFC 9309 section 2.2.3). An empty rule matches nothing. It
 * takes time in proportion to the length of both, whatever the rule is.
 */
export function isMatch(rule: string, path: string, faults: ClientFaults): boolean {
  if (rule === '') return faults.has('robots-empty-path-is-all');
  if (faults.has('robots-dot-is-any')) return new RegExp(`^${rule.replace(/[^\w./]/g, '')}`).test(path);
  if (faults.has('robots-path-anywhere')) {
    return Array.from(path).some((_, from) => begins(rule, path.slice(from), faults));
  }
  return begins(rule, path, faults);
}

function begins(rule: string, path: string, faults: ClientFaults): boolean {
  const anchored = rule.endsWith('$');
  const toTheEnd = anchored || faults.has('robots-whole-path-only');
  const [first = '', ...pieces] = (anchored ? rule.slice(0, -1) : rule).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, piece] of pieces.entries()) {
    const least = at + (faults.has('robots-star-is-something') ? 1 : 0);
    const last = toTheEnd && index === pieces.length - 1 && !faults.has('robots-star-is-lazy');
    const found = last ? endOf(path, piece, least) : path.indexOf(piece, least);
    if (found < 0 || (faults.has('robots-star-within-segment') && path.slice(at, found).includes('/'))) return false;
    at = found + piece.length;
  }
  return !toTheEnd || at === path.length;
}

/** Where a piece stands at the very end of a path, not before `least`; -1 where it does not. */
function endOf(path: string, piece: string, least: number): number {
  const at = path.length - piece.length;
  return at >= least && path.endsWith(piece) ? at : -1;
}
