import type { Verdict } from '../harness/model/index.js';
import { byCodePoints } from './report.js';

/** What the comparison needs of a case; a report and a parsed `report.json` both have it. */
export type ComparedCase = {
  readonly id: string;
  readonly verdict: Verdict;
  readonly outcome: string | null;
  readonly expected: boolean;
  readonly scored?: false;
};

export type ComparedReport = {
  readonly targets: readonly { readonly name: string; readonly cases: readonly ComparedCase[] }[];
};

/**
 * One difference between two reports.
 *
 * - `regression`, `fix`: the case does worse, or better, than before: a deviation is worse than none, an unforeseen one worst.
 * - `changed`: neither, but the verdict or the outcome is another.
 * - `new`, `gone`: the case was judged in one of the reports only.
 */
export type Change = { readonly target: string; readonly id: string } & (
  | { readonly kind: 'regression' | 'fix' | 'changed'; readonly before: ComparedCase; readonly after: ComparedCase }
  | { readonly kind: 'new'; readonly after: ComparedCase }
  | { readonly kind: 'gone'; readonly before: ComparedCase }
);

/** Every difference, ordered by target and case. */
export function diffReports(before: ComparedReport, after: ComparedReport): readonly Change[] {
  const old = casesByTarget(before);
  const now = casesByTarget(after);
  const targets = [...new Set([...old.keys(), ...now.keys()])].sort(byCodePoints);
  return targets.flatMap((target) => {
    const was = old.get(target) ?? new Map<string, ComparedCase>();
    const is = now.get(target) ?? new Map<string, ComparedCase>();
    const ids = [...new Set([...was.keys(), ...is.keys()])].sort(byCodePoints);
    return ids.flatMap((id) => changeOf(target, id, was.get(id), is.get(id)));
  });
}

function casesByTarget({ targets }: ComparedReport): ReadonlyMap<string, ReadonlyMap<string, ComparedCase>> {
  return new Map(targets.map(({ name, cases }) => [name, new Map(cases.map((one) => [one.id, one]))]));
}

function changeOf(
  target: string,
  id: string,
  before: ComparedCase | undefined,
  after: ComparedCase | undefined,
): readonly Change[] {
  if (before === undefined) return after === undefined ? [] : [{ kind: 'new', target, id, after }];
  if (after === undefined) return [{ kind: 'gone', target, id, before }];
  const worse = badness(after) - badness(before);
  if (worse !== 0) return [{ kind: worse > 0 ? 'regression' : 'fix', target, id, before, after }];
  const same = before.verdict === after.verdict && before.outcome === after.outcome;
  return same ? [] : [{ kind: 'changed', target, id, before, after }];
}

/** 0: nothing to say; 1: a foreseen deviation; 2: an unforeseen one. */
export function badness({ verdict, expected }: Pick<ComparedCase, 'verdict' | 'expected'>): number {
  if (!expected) return 2;
  return verdict === 'pass' || verdict === 'observed' || verdict === 'inapplicable' ? 0 : 1;
}
