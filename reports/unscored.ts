import type { Verdict } from '../harness/model/index.js';
import type { ReportCase, ReportTarget } from './report.js';

/** Verdicts that are no deviation. */
const UNREMARKABLE: readonly Verdict[] = ['pass', 'inapplicable', 'observed'];

/** Whether a case deviates without counting, because it is outside the frozen set that scores. */
export function deviatesUnscored({ scored, verdict }: Pick<ReportCase, 'scored' | 'verdict'>): boolean {
  return scored === false && !UNREMARKABLE.includes(verdict);
}

/** How many cases of a target ran unscored, and how many of them deviate, in words; null where all score. */
export function unscoredText({ cases }: Pick<ReportTarget, 'cases'>, set: string | null): string | null {
  const unscored = cases.filter(({ scored }) => scored === false);
  if (unscored.length === 0) return null;
  const deviating = unscored.filter(deviatesUnscored).length;
  return `${unscored.length} cases ran unscored, outside ${set === null ? 'the set' : `set ${set}`}; ${deviating} of them deviate`;
}
