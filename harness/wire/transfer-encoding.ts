import type { Field, Octets } from '../model/index.js';
import { fieldValues } from './fields.js';
import { QUOTED_SOURCE, TOKEN_SOURCE, trimOws } from './grammar.js';
import { Problems } from './problems.js';
import type { Problem } from './problems.js';

/** What the Transfer-Encoding fields say: whether they are there, name no coding at all, and where chunked stands among the codings. */
export type TransferEncoding = {
  readonly codings: 'absent' | 'empty' | 'without-chunked' | 'chunked-inside' | 'chunked-final';
  readonly problems: readonly Problem[];
};

const PARAMETER = `[ \\t]*;[ \\t]*${TOKEN_SOURCE}[ \\t]*=[ \\t]*(?:${TOKEN_SOURCE}|${QUOTED_SOURCE})`;
const CODING = new RegExp(`^${TOKEN_SOURCE}(?:${PARAMETER})*$`);

// A transfer coding longer than this is nonsense; the bound keeps the regular expression from working on a mebibyte.
const LONGEST_CODING = 8192;

/** Reads Transfer-Encoding (RFC 9112 section 6.1): a list of codings, compared without regard to case. */
export function transferEncodingOf(fields: readonly Field[]): TransferEncoding {
  const values = fieldValues(fields, 'transfer-encoding');
  if (values.length === 0) return { codings: 'absent', problems: [] };
  const problems = new Problems();
  const elements = values.flatMap(splitList).map(trimOws);
  const codings = elements.filter((element) => element !== '');
  if (codings.length === 0) problems.add('empty Transfer-Encoding');
  else if (codings.length < elements.length) problems.add('invalid Transfer-Encoding');
  if (codings.some((coding) => coding.length > LONGEST_CODING || !CODING.test(coding))) {
    problems.add('invalid Transfer-Encoding');
  }
  const names = codings.map(nameOf);
  const chunkedAt = names.flatMap((name, index) => (name === 'chunked' ? [index] : []));
  if (chunkedAt.length > 1) problems.add('chunked twice');
  if (chunkedAt.some((index) => codings[index]?.includes(';'))) problems.add('parameters on the chunked coding');
  return { codings: placeOfChunked(names), problems: problems.list() };
}

function placeOfChunked(names: readonly Octets[]): TransferEncoding['codings'] {
  if (names.length === 0) return 'empty';
  if (names.at(-1) === 'chunked') return 'chunked-final';
  return names.includes('chunked') ? 'chunked-inside' : 'without-chunked';
}

function nameOf(coding: Octets): Octets {
  const end = coding.indexOf(';');
  return trimOws(end < 0 ? coding : coding.slice(0, end)).toLowerCase();
}

/** The elements of a comma-separated list; a comma in a quoted string separates nothing (RFC 9110 section 5.6.1). */
function splitList(value: Octets): readonly Octets[] {
  if (!value.includes('"')) return value.split(',');
  const elements: Octets[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const octet = value[at];
    if (quoted && octet === '\\') at += 1;
    else if (octet === '"') quoted = !quoted;
    else if (octet === ',' && !quoted) {
      elements.push(value.slice(from, at));
      from = at + 1;
    }
  }
  elements.push(value.slice(from));
  return elements;
}
