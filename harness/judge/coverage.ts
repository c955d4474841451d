import type { Level, Requirement } from '../model/index.js';
import { levelOf } from '../model/index.js';

/** One line of the coverage table. `level` is the registry's own word. */
export type CoverageRow = {
  readonly id: string;
  readonly authority: string;
  readonly level: string;
  readonly testable: string;
  readonly state: 'covered' | 'excluded' | 'gap';
  readonly cases: readonly string[];
  readonly reason: string | null;
};

/**
 * Which case covers which requirement. A requirement that no case cites is excluded when the registry says that the wire
 * cannot show it (`testable: no`, with its reason) or an exclusion of its own says why no case can settle it, and a gap
 * otherwise. Throws where a case cites a requirement that has such an exclusion: one of the two is wrong.
 */
export function coverageOf(
  requirements: readonly Requirement[],
  cases: readonly { readonly id: string; readonly requires: readonly string[] }[],
  exclusions: ReadonlyMap<string, string>,
): readonly CoverageRow[] {
  const citing = new Map<string, string[]>();
  for (const { id, requires } of cases) {
    for (const requirement of requires) citing.set(requirement, [...(citing.get(requirement) ?? []), id]);
  }
  return requirements.map(({ id, authority, level, testable, why }) => {
    const mine = citing.get(id) ?? [];
    const exclusion = exclusions.get(id);
    if (exclusion !== undefined && mine.length > 0) {
      throw new Error(`${id} is excluded (${exclusion}) and cited by ${mine.join(', ')}: take one of them away`);
    }
    const excluded = exclusion ?? (testable === 'no' ? (why ?? 'the wire cannot show it') : null);
    const reason = mine.length > 0 ? null : excluded;
    const state = mine.length > 0 ? 'covered' : reason === null ? 'gap' : 'excluded';
    return { id, authority, level, testable, state, cases: mine, reason };
  });
}

/** Whether a row is of one of these levels, counting `must not` as `must`. */
export function isOfLevel(
  row: CoverageRow,
  requirements: ReadonlyMap<string, Requirement>,
  levels: readonly Level[],
): boolean {
  const requirement = requirements.get(row.id);
  return requirement !== undefined && levels.includes(levelOf(requirement.level));
}
