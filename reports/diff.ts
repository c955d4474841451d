import type { Verdict } from '../harness/model/index.js';
import { byCodePoints } from './report.js';
import { oneLine } from './text/plain.js';

/** What the comparison needs of a case; a report and a parsed `report.json` both have it. */
export type ComparedCase = {
  readonly id: string;
  readonly verdict: Verdict;
  readonly outcome: string | null;
  readonly expected: boolean;
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
function badness({ verdict, expected }: ComparedCase): number {
  if (!expected) return 2;
  return verdict === 'pass' || verdict === 'observed' || verdict === 'inapplicable' ? 0 : 1;
}

const HEADINGS: Readonly<Record<Change['kind'], string>> = {
  regression: 'Regressions',
  fix: 'Fixes',
  changed: 'Changed',
  new: 'New cases',
  gone: 'Gone cases',
};

const KINDS: readonly Change['kind'][] = ['regression', 'fix', 'changed', 'new', 'gone'];

/** The differences as text, what got worse first. */
export function renderDiff(changes: readonly Change[]): string {
  if (changes.length === 0) return 'Nothing changed.\n';
  const parts = KINDS.flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    return own.length === 0 ? [] : [[`${HEADINGS[kind]} (${own.length})`, ...own.map(changeLine), ''].join('\n')];
  });
  return parts.join('\n');
}

function changeLine(change: Change): string {
  const name = `  ${oneLine(change.target)}  ${oneLine(change.id)}  `;
  switch (change.kind) {
    case 'new':
      return `${name}${standing(change.after)}`;
    case 'gone':
      return `${name}was ${standing(change.before)}`;
    case 'regression':
    case 'fix':
    case 'changed':
      return `${name}${standing(change.before)} → ${standing(change.after)}`;
  }
}

function standing({ verdict, outcome, expected }: ComparedCase): string {
  const words = expected && badness({ id: '', verdict, outcome, expected }) === 1 ? `${verdict}, expected` : verdict;
  return outcome === null ? words : `${words} (${oneLine(outcome)})`;
}
