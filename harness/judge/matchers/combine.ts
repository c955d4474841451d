import type { Finding, Matcher, Observation } from '../../model/index.js';

/** At least one of these matches. */
export function either<O extends Observation>(...any: readonly Matcher<O>[]): Matcher<O> {
  return {
    describe: any.map(({ describe }) => describe).join(', or '),
    mismatch: (seen) => {
      const found = any.map((one) => one.mismatch(seen));
      return found.includes(null)
        ? null
        : (found.find(isNoEvidence) ?? found.filter((one) => typeof one === 'string').join('; '));
    },
    needs: any.flatMap(({ needs }) => needs ?? []),
    ...(any.some(({ needsFence }) => needsFence) ? { needsFence: true } : {}),
  };
}

/** This does not match. What nothing tells stays untold. */
export function not<O extends Observation>(one: Matcher<O>): Matcher<O> {
  return {
    describe: `not: ${one.describe}`,
    mismatch: (seen) => {
      const found = one.mismatch(seen);
      if (isNoEvidence(found)) return found;
      return found === null ? one.describe : null;
    },
    needs: one.needs ?? [],
    ...(one.needsFence === true ? { needsFence: true } : {}),
  };
}

/** Whether a finding says that nothing tells. */
export function isNoEvidence(found: Finding): found is Exclude<Finding, string | null> {
  return found !== null && typeof found === 'object';
}
