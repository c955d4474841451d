import { LEVELS, VERDICTS } from '../../../../harness/model/index.js';
import { nearestWord } from './nearest-word.js';
import type { Term } from './terms.js';
import { termsOf } from './terms.js';

/** What a term tests: one of these values, or none of them where it is negated. */
export type Test<K extends string> = { readonly key: K; readonly values: readonly string[]; readonly negated: boolean };

export type CellKey = 'v' | 'level' | 'o' | 'is';
export type CaseKey = 'id' | 's' | 'kind' | 'text';

/**
 * A query. `targets` choose columns, `cells` what a cell must be, `cases` what a case must be; all of them must hold. `complaints` say what
 * of the query could not be understood.
 */
export type Query = {
  readonly targets: readonly Test<'t'>[];
  readonly cells: readonly Test<CellKey>[];
  readonly cases: readonly Test<CaseKey>[];
  readonly complaints: readonly string[];
};

/** What a key means, and which values it knows; null: any. */
type Meaning = { readonly says: string; readonly knows: readonly string[] | null };

/** The keys of a query, with what the help says of them. */
export const KEYS: Readonly<Record<CellKey | Exclude<CaseKey, 'text'> | 't', Meaning>> = {
  v: { says: 'verdict', knows: VERDICTS },
  is: {
    says: 'how a verdict stands',
    knows: ['unexpected', 'expected', 'foreseen', 'counted', 'covered', 'excluded', 'gap'],
  },
  level: { says: 'level of the case for its target', knows: LEVELS },
  o: { says: 'part of the named outcome', knows: null },
  t: { says: 'target: part of its name, or the whole after =', knows: null },
  s: { says: 'requirement or section: rfc9112, 6.3, rfc9112#6.3, rfc9112-s6.3-3', knows: null },
  id: { says: 'part of the id of the case', knows: null },
  kind: { says: 'what a case is', knows: ['case', 'property'] },
};

/** Reads a query. A term that is not understood is complained of and left out. */
export function parseQuery(text: string): Query {
  const targets: Test<'t'>[] = [];
  const cells: Test<CellKey>[] = [];
  const cases: Test<CaseKey>[] = [];
  const complaints = (text.split('"').length - 1) % 2 === 0 ? [] : ['a quotation mark is never closed'];
  for (const term of termsOf(text)) {
    const complaint = complaintOf(term);
    const { values, negated } = term;
    if (complaint !== null) complaints.push(complaint);
    else if (isCellKey(term.key)) cells.push({ key: term.key, values: values.map(lower), negated });
    else if (term.key === 't') targets.push({ key: 't', values: values.map(lower), negated });
    else if (term.key !== null || values[0] !== '')
      cases.push({ key: caseKeyOf(term.key), values: values.map(lower), negated });
  }
  return { targets, cells, cases, complaints };
}

function complaintOf({ key, values, shown }: Term): string | null {
  if (key === null) return null;
  if (!isKey(key)) {
    const near = nearestWord(key, Object.keys(KEYS));
    const hint = near === null ? '' : `; did you mean ${near}:?`;
    return `there is no ${key}: (as text it would be "${shown.replaceAll('"', '')}" in quotation marks)${hint}`;
  }
  const { says, knows } = KEYS[key];
  if (values.length === 0) return `${key}: needs a value: ${says}`;
  const unknown = knows === null ? undefined : values.find((value) => !knows.includes(lower(value)));
  return unknown === undefined ? null : `${key}: does not know "${unknown}"; it knows ${knows?.join(', ') ?? ''}`;
}

function isKey(key: string): key is keyof typeof KEYS {
  return Object.hasOwn(KEYS, key);
}

function isCellKey(key: string | null): key is CellKey {
  return key === 'v' || key === 'level' || key === 'o' || key === 'is';
}

function caseKeyOf(key: string | null): CaseKey {
  return key === 'id' || key === 's' || key === 'kind' ? key : 'text';
}

function lower(text: string): string {
  return text.toLowerCase();
}
