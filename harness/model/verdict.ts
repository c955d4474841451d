/**
 * What the judgement of one case against one target is.
 *
 * - `pass`, `fail`: the outcome is one the requirement allows, or is not.
 * - `crash`: the target died of this case. `hang`: it never answered this case, or stopped answering at all because of it.
 * - `blocked`: the positive control failed, or the target had stopped, so nothing can be said.
 * - `error`: the harness or the adapter could not do its part.
 * - `inapplicable`: the case needs an optional feature that the target does not declare.
 * - `observed`: a survey; records the named outcome and never counts.
 */
export type Verdict = 'pass' | 'fail' | 'crash' | 'hang' | 'blocked' | 'error' | 'inapplicable' | 'observed';

/** All verdicts, in the order in which reports count them. */
export const VERDICTS: readonly Verdict[] = [
  'pass',
  'fail',
  'crash',
  'hang',
  'blocked',
  'error',
  'inapplicable',
  'observed',
];

/** What a judgement says: the verdict, the outcome's name where one matched, and every reason. */
export type Judgement = {
  readonly verdict: Verdict;
  readonly outcome: string | null;
  readonly reasons: readonly string[];
};
