/** More ranges than this, or more than two that overlap, are not worth the trouble (RFC 9110 section 14.2 allows it). */
const mostRanges = 20;
const mostOverlaps = 2;

const least = (one, other) => (one < other ? one : other);

/** One range-spec (RFC 9110 section 14.1.1) as first and last position; BigInt, since positions may have any number of digits. */
function positions(spec, length) {
  const [, first, last] = /^[\t ]*(\d*)-(\d*)[\t ]*$/.exec(spec) ?? [];
  if (first === undefined || (first === '' && last === '')) return 'invalid';
  if (first === '') return last.match(/^0+$/) ? 'unsatisfiable' : [length - least(BigInt(last), length), length - 1n];
  if (last !== '' && BigInt(last) < BigInt(first)) return 'invalid';
  if (BigInt(first) >= length) return 'unsatisfiable';
  return [BigInt(first), last === '' ? length - 1n : least(BigInt(last), length - 1n)];
}

function overlaps(ranges) {
  const later = ([first, last], from) => ranges.slice(from).filter((other) => other[0] <= last && first <= other[1]);
  return ranges.reduce((count, range, at) => count + later(range, at + 1).length, 0);
}

/**
 * Reads a Range field against a representation of so many octets.
 * @param {string[]} lines its values, one per line it was sent on
 * @param {number} length
 * @returns {undefined | 'unsatisfiable' | [first: number, last: number][]} undefined: there is none, or it is to be ignored
 */
export function ranges(lines, length) {
  const set = lines.length === 1 ? /^bytes=(.*)$/i.exec(lines[0].trim())?.[1] : undefined;
  const specs = set?.split(',').filter((spec) => !/^[\t ]*$/.test(spec)) ?? [];
  if (specs.length === 0 || specs.length > mostRanges) return undefined;
  const found = specs.map((spec) => positions(spec, BigInt(length)));
  if (found.includes('invalid')) return undefined;
  const satisfiable = found.filter((range) => range !== 'unsatisfiable');
  if (satisfiable.length === 0) return 'unsatisfiable';
  return overlaps(satisfiable) > mostOverlaps ? undefined : satisfiable.map((range) => range.map(Number));
}
