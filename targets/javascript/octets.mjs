/** One octet per character, as the target protocol writes them. */
export const octets = (text) => Buffer.from(text, 'latin1');

/** Name and value in turns, as Node lists fields, made into pairs. */
export function pairs(flat) {
  return Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at], flat[2 * at + 1]]);
}

/** Fields by name, as implementations offer them that have lost order and spelling, made into pairs. */
export function pairsOf(record) {
  return Object.entries(record).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
}

/** Fields by name, each name once in its first spelling, with a list of values where it was given more than once. */
export function byName(fields = []) {
  const spelling = new Map();
  const record = Object.create(null);
  for (const [name, value] of fields) {
    const key = name.toLowerCase();
    if (!spelling.has(key)) spelling.set(key, name);
    const first = spelling.get(key);
    record[first] = first in record ? [record[first], value].flat() : value;
  }
  return record;
}

/** Text that an implementation has decoded, one octet per character: what is no octet any more is spelled in UTF-8. */
export const spelled = (text) => (/[^\0-\xff]/.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text);
