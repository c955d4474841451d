import { standingOf } from '../cell.js';
import type { Cell, PageCase, PageIndex, PageRequirement } from '../format.js';
import type { CaseKey, CellKey, Query, Test } from './parse.js';

/** Whether a target is asked for by its name. */
export function matchesTarget(name: string, { targets }: Pick<Query, 'targets'>): boolean {
  const lower = name.toLowerCase();
  return targets.every((test) =>
    holds(test, (value) => (value.startsWith('=') ? lower === value.slice(1) : lower.includes(value))),
  );
}

/** Whether a cell is as the query wants it. `outcomes` are the names of its case. */
export function matchesCell(cell: Cell, outcomes: readonly string[], { cells }: Pick<Query, 'cells'>): boolean {
  return cells.every((test) => holds(test, (value) => cellIs(cell, outcomes, test.key, value)));
}

function cellIs(cell: Cell, outcomes: readonly string[], key: CellKey, value: string): boolean {
  switch (key) {
    case 'v':
      return cell.verdict === value;
    case 'level':
      return cell.level === value;
    case 'o':
      return (outcomes[cell.outcome] ?? '').toLowerCase().includes(value);
    case 'is':
      return value === 'counted' ? standingOf(cell) !== 'uncounted' : cellStands(cell, value);
  }
}

function cellStands(cell: Cell, value: string): boolean {
  return value === 'expected' ? cell.expected : standingOf(cell) === value;
}

/** Whether a case is as the query wants it, whatever its cells are. */
export function matchesCase(one: PageCase, index: PageIndex, { cases }: Pick<Query, 'cases'>): boolean {
  if (cases.length === 0) return true;
  const required = one.requires.flatMap((at) => index.requirements[at] ?? []);
  const text = [one.id, one.title, ...required.map(({ id, summary }) => `${id} ${summary}`)].join('\n').toLowerCase();
  return cases.every((test) => holds(test, (value) => caseIs(one, required, text, test.key, value)));
}

function caseIs(
  one: PageCase,
  required: readonly PageRequirement[],
  text: string,
  key: CaseKey,
  value: string,
): boolean {
  switch (key) {
    case 'id':
      return one.id.toLowerCase().includes(value);
    case 'kind':
      return one.kind === value;
    case 's':
      return required.some((requirement) => isOfSection(requirement, value));
    case 'text':
      return text.includes(value);
  }
}

/** Whether a requirement is as the query wants it. Only what a requirement has is looked at: text, section, level and state. */
export function matchesRequirement(row: PageRequirement, { cases, cells }: Query): boolean {
  const text = `${row.id} ${row.authority} ${row.summary} ${row.reason ?? ''}`.toLowerCase();
  const level = row.level.replace(' not', '');
  return (
    cases.filter(({ key }) => key === 's').every((test) => holds(test, (value) => isOfSection(row, value))) &&
    cases.filter(({ key }) => key === 'text').every((test) => holds(test, (value) => text.includes(value))) &&
    cells.filter(({ key }) => key === 'level').every((test) => holds(test, (value) => level === value)) &&
    cells.filter(({ key }) => key === 'is').every((test) => holds(test, (value) => row.state === value))
  );
}

/** `rfc9112`, `6.3`, `rfc9112#6.3` or the beginning of an id. A section has its subsections within. */
function isOfSection({ id, authority, section }: PageRequirement, value: string): boolean {
  const document = authority.toLowerCase().replace(/\s/g, '');
  const [first = '', second] = value.split('#');
  const within = (wanted: string): boolean =>
    section.toLowerCase() === wanted || section.toLowerCase().startsWith(`${wanted}.`);
  if (second !== undefined) return document === first && within(second);
  return id.toLowerCase().startsWith(value) || document === value || within(value);
}

function holds<K extends string>({ values, negated }: Test<K>, is: (value: string) => boolean): boolean {
  return values.some(is) !== negated;
}
