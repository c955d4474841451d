import type { LogEvent } from '../model/index.js';
import type { Expectations } from '../judge/index.js';
import { names, verdictsOf } from '../judge/index.js';

type Ended = Pick<Extract<LogEvent, { type: 'case-finished' }>, 'id' | 'verdict' | 'repeated'>;

/**
 * The entries that foresee several verdicts, as for a known race, and were not proven by the repetitions of this run: every case of an
 * entry that was run was repeated, and none of them ended now this way, now that. A run without repetitions says nothing.
 */
export function unprovenRaces({ file, all }: Expectations, ended: readonly Ended[]): readonly string[] {
  return all
    .filter((one) => new Set(verdictsOf(one)).size > 1)
    .flatMap((one) => {
      const mine = ended.filter(({ id, verdict }) => names(one.cases, id) && verdict !== 'inapplicable');
      const rounds = Math.min(...mine.map(({ repeated = [] }) => repeated.length));
      if (mine.length === 0 || rounds < 2) return [];
      if (mine.some(({ repeated = [] }) => new Set(repeated).size > 1)) return [];
      const seen = [...new Set(mine.map(({ verdict }) => verdict))].join(' or ');
      const foreseen = verdictsOf(one).join(' or ');
      return [
        `${file}:${one.line}: no case of "${one.cases}" changed its verdict over ${rounds} repetitions (${seen}), where ${foreseen} is foreseen: name the one verdict, or repeat more often`,
      ];
    });
}
