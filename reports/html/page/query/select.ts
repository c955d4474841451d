import { unpackCell } from '../cell.js';
import type { Cell, PageIndex } from '../format.js';
import type { Role } from '../../../../harness/model/index.js';
import { topicOf } from '../topic.js';
import { matchesCase, matchesCell, matchesTarget } from './match.js';
import type { Query } from './parse.js';

/** A row of the matrix: the head of a topic with how many of its shown cells are unexpected, or a case, by its place in the index. */
export type Row =
  | { readonly row: 'topic'; readonly topic: string; readonly cases: number; readonly unexpected: number }
  | { readonly row: 'case'; readonly at: number };

/** What a query chooses: columns (places in the index's targets), rows, and how many cases and cells they show. */
export type Selected = {
  readonly role: Role | null;
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
  readonly cases: number;
  readonly cells: number;
};

const ROLES: readonly Role[] = ['client', 'server', 'library'];

/** The roles that have a judged target, those with more cases first. */
export function rolesOf({ targets, cases }: PageIndex): readonly Role[] {
  const judged = (role: Role): number =>
    cases.filter(({ cells }) => cells.some((cell, at) => cell >= 0 && targets[at]?.role === role)).length;
  const counted = ROLES.map((role) => ({ role, count: judged(role) })).filter(({ count }) => count > 0);
  return counted.sort((a, b) => b.count - a.count).map(({ role }) => role);
}

/**
 * The part of the matrix that a query wants. A case is shown where one of its cells in the shown columns is wanted. The columns are of one
 * role, ordered by name: the given one, or the one of which most cells are wanted.
 */
export function select(index: PageIndex, query: Query, role: string | null): Selected {
  const wanted = index.cases.map((one) => matchesCase(one, index, query));
  const roles = rolesOf(index).filter((one) => role === null || one === role);
  const all = roles.map((one) => selectRole(index, query, wanted, one));
  const [first] = all.sort((a, b) => b.cases - a.cases);
  return first ?? { role: null, columns: [], rows: [], cases: 0, cells: 0 };
}

function selectRole(index: PageIndex, query: Query, wanted: readonly boolean[], role: Role): Selected {
  const { targets, cases } = index;
  const columns = targets
    .map(({ name }, at) => ({ name, at }))
    .filter(
      ({ name, at }) => targets[at]?.role === role && targets[at].state !== 'skipped' && matchesTarget(name, query),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ at }) => at);
  const rows: Row[] = [];
  let shown = 0;
  let cells = 0;
  let group: { topic: string; place: number; cases: number; unexpected: number } | null = null;
  cases.forEach((one, at) => {
    if (wanted[at] !== true) return;
    const own = columns.flatMap((column): readonly Cell[] => {
      const cell = unpackCell(one.cells[column] ?? -1);
      return cell !== null && matchesCell(cell, one.outcomes, query) ? [cell] : [];
    });
    if (own.length === 0) return;
    const topic = topicOf(one.id);
    if (group?.topic !== topic) {
      group = { topic, place: rows.length, cases: 0, unexpected: 0 };
      rows.push({ row: 'topic', topic, cases: 0, unexpected: 0 });
    }
    group.cases += 1;
    group.unexpected += own.filter(({ expected }) => !expected).length;
    rows[group.place] = { row: 'topic', topic, cases: group.cases, unexpected: group.unexpected };
    rows.push({ row: 'case', at });
    shown += 1;
    cells += own.length;
  });
  return { role, columns, rows, cases: shown, cells };
}
