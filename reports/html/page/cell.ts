import { LEVELS, VERDICTS } from '../../../harness/model/index.js';
import type { Cell } from './format.js';

/** How a cell stands: as expected, a deviation that was foreseen, not foreseen, or nothing that counts. */
export type Standing = 'expected' | 'foreseen' | 'unexpected' | 'uncounted';

/** The number of no cell at all: the target was not judged by the case. */
export const NO_CELL = -1;

/** A cell as one number, for the index. */
export function packCell({ verdict, expected, level, outcome, scored }: Cell): number {
  const word = (outcome + 1) * LEVELS.length + LEVELS.indexOf(level);
  return (word * VERDICTS.length + VERDICTS.indexOf(verdict)) * 4 + (scored ? 2 : 0) + (expected ? 1 : 0);
}

/** The cell of a number, null where there is none. */
export function unpackCell(packed: number): Cell | null {
  if (packed < 0) return null;
  const rest = packed >> 2;
  const word = Math.floor(rest / VERDICTS.length);
  return {
    verdict: VERDICTS[rest % VERDICTS.length] ?? 'error',
    expected: packed % 2 === 1,
    level: LEVELS[word % LEVELS.length] ?? 'may',
    outcome: Math.floor(word / LEVELS.length) - 1,
    scored: (packed & 2) !== 0,
  };
}

export function standingOf({ verdict, expected, scored }: Pick<Cell, 'verdict' | 'expected' | 'scored'>): Standing {
  if (!expected) return 'unexpected';
  if (!scored) return 'uncounted';
  switch (verdict) {
    case 'pass':
      return 'expected';
    case 'inapplicable':
    case 'observed':
      return 'uncounted';
    case 'fail':
    case 'crash':
    case 'hang':
    case 'blocked':
    case 'error':
      return 'foreseen';
  }
}

/** A sign for each standing, so that nothing depends on colour. */
export const SIGNS: Readonly<Record<Standing, string>> = {
  expected: '✓',
  foreseen: '≈',
  unexpected: '✗',
  uncounted: '·',
};

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  expected: 'as expected',
  foreseen: 'a foreseen deviation',
  unexpected: 'not expected',
  uncounted: 'does not count',
};
