import type { Selected } from '../query/select.js';
import { caseHash } from '../route.js';
import { index } from './index-data.js';
import type { KeyMap } from './keys.js';

type At = { readonly row: number; readonly column: number };

/** What the keys do in the matrix. Rows of topics are passed over. `page`: how many rows a page has. */
export function moves(
  { rows, columns }: Selected,
  { row, column }: At,
  choose: (row: number, column: number) => void,
  page: () => number,
): KeyMap {
  const down = (from: number, step: 1 | -1): void => {
    for (let next = Math.min(rows.length - 1, Math.max(0, from)); next >= 0 && next < rows.length; next += step) {
      if (rows[next]?.row !== 'case') continue;
      choose(next, column);
      return;
    }
  };
  const across = (next: number): void => {
    if (row < 0) down(0, 1);
    else choose(row, Math.min(columns.length - 1, Math.max(0, next)));
  };
  return {
    ArrowDown: () => down(row + 1, 1),
    ArrowUp: () => down(row - 1, -1),
    ArrowLeft: () => across(column - 1),
    ArrowRight: () => across(column + 1),
    PageDown: () => down(row + page(), 1),
    PageUp: () => down(row - page(), -1),
    Home: () => down(0, 1),
    End: () => down(rows.length - 1, -1),
    Enter: () => {
      const chosen = rows[row];
      const target = columns[column];
      if (chosen?.row !== 'case' || target === undefined) return;
      const one = index.cases[chosen.at];
      const judged = (one?.cells[target] ?? -1) >= 0;
      if (one !== undefined) location.hash = caseHash(one.id, judged ? (index.targets[target]?.name ?? null) : null);
    },
  };
}
