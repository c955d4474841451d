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
 * cannot show it (`testable: no`, with its reason), and a gap otherwise.
 */
export function coverageOf(
  requirements: readonly Requirement[],
  cases: readonly { readonly id: string; readonly requires: readonly string[] }[],
): readonly CoverageRow[] {
  const citing = new Map<string, string[]>();
  for (const { id, requires } of cases) {
    for (const requirement of requires) citing.set(requirement, [...(citing.get(requirement) ?? []), id]);
  }
  return requirements.map(({ id, authority, level, testable, why }) => {
    const mine = citing.get(id) ?? [];
    const excluded = testable === 'no';
    const state = mine.length > 0 ? 'covered' : excluded ? 'excluded' : 'gap';
    const reason = state === 'excluded' ? (why ?? 'the wire cannot show it') : null;
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
