import type { Counts, Report, ReportTarget } from '../report.js';
import { COUNTED } from '../report.js';
import type { Colours } from './failure.js';
import { unscoredText } from '../unscored.js';
import { oneLine } from './plain.js';

type Cell = { readonly text: string; readonly paint: (text: string) => string };

/** A table of counts, one target in a line, numbers aligned; below it why targets did not run to their end, and what is to be known of them. */
export function summaryTable({ targets, set }: Report, colours: Colours): string {
  const plain = (text: string): Cell => ({ text, paint: (same) => same });
  const rows: readonly (readonly Cell[])[] = [
    [plain('target'), ...COUNTED.map(plain)],
    ...targets
      .filter(({ state }) => state !== 'skipped')
      .map(({ name, counts }) => [
        plain(oneLine(name)),
        ...COUNTED.map((column) => countCell(column, counts[column], colours)),
      ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.text.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => aligned(cell, column, widths[column] ?? 0)).join('  '));
  return [...lines, ...targets.flatMap((target) => stateLines(target, set, colours)), ''].join('\n');
}

function countCell(column: keyof Counts, count: number, colours: Colours): Cell {
  const alarming = column === 'unexpected' || column === 'stale';
  return { text: String(count), paint: count === 0 ? colours.dim : alarming ? colours.red : (text) => text };
}

function aligned({ text, paint }: Cell, column: number, width: number): string {
  const room = ' '.repeat(width - text.length);
  return column === 0 ? `${paint(text)}${room}` : `${room}${paint(text)}`;
}

function stateLines(target: ReportTarget, set: string | null, colours: Colours): readonly string[] {
  const { name, state, reason, notes } = target;
  const unscored = unscoredText(target, set);
  return [
    ...(state === 'ran' ? [] : [`${oneLine(name)} ${colours.yellow(state)}: ${oneLine(reason ?? 'no reason given')}`]),
    ...(unscored === null ? [] : [`${oneLine(name)}: ${oneLine(unscored)}`]),
    ...notes.map((note) => `${oneLine(name)} ${colours.yellow('note')}: ${oneLine(note)}`),
  ];
}
