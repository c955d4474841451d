import { coverageOf } from '../judge/index.js';
import type { KnownRequirement } from '../model/index.js';
import type { Registry } from './registry.js';
import type { Listed } from './enrolled.js';

/** Every requirement of the registry with what the whole case set does about it, as the log carries it. */
export function knownRequirements(
  { requirements, exclusions }: Registry,
  all: readonly Listed[],
): readonly KnownRequirement[] {
  const cases = all.map(({ id, of }) => ({ id, requires: of.requires }));
  return coverageOf([...requirements.values()], cases, exclusions).map((row) => {
    const { section = '', summary = '' } = requirements.get(row.id) ?? {};
    const { id, authority, level, testable, state, reason } = row;
    return { id, authority, section, level, summary, testable, state, reason, cases: row.cases };
  });
}
