import type { Verdict } from '../../harness/model/index.js';
import type { Report } from '../report.js';
import { byCodePoints } from '../report.js';

/** A case that ended for some targets as nobody foresaw. */
export type UnexpectedCase = {
  readonly id: string;
  readonly title: string;
  readonly targets: readonly { readonly name: string; readonly verdict: Verdict; readonly outcome: string | null }[];
};

/** The cases with an unforeseen verdict, ordered by id in code points, the targets in their order. */
export function unexpectedCases({ targets }: Report): readonly UnexpectedCase[] {
  const byId = new Map<string, UnexpectedCase & { readonly targets: UnexpectedCase['targets'][number][] }>();
  for (const { name, cases } of targets) {
    for (const { id, card, verdict, outcome, expected } of cases) {
      if (expected) continue;
      const known = byId.get(id) ?? { id, title: card.title, targets: [] };
      known.targets.push({ name, verdict, outcome });
      byId.set(id, known);
    }
  }
  return [...byId.values()].sort((a, b) => byCodePoints(a.id, b.id));
}
