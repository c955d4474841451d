import type { Report } from '../report.js';
import { deviatesUnscored, unscoredText } from '../unscored.js';
import { code, prose } from './escape.js';
import { table } from './table.js';

/** What ran outside the frozen set that scores: how much of each target, and what deviates there. */
export function unscored({ targets, set }: Report): readonly string[] {
  const told = targets.flatMap((target) => {
    const text = unscoredText(target, set);
    return text === null ? [] : [`- ${code(target.name)}: ${prose(text)}`];
  });
  if (told.length === 0) return [];
  const rows = targets.flatMap(({ name, cases }) =>
    cases.filter(deviatesUnscored).map(({ id, verdict }) => [code(name), code(id), verdict]),
  );
  const head = ['target', 'case', 'verdict'];
  return ['## Unscored', '', ...told, '', ...(rows.length === 0 ? [] : [...table([head, ...rows], () => false), ''])];
}
