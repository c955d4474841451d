import type { Matcher, Observation } from '../../model/index.js';

/** At least one of these matches. */
export function either<O extends Observation>(...any: readonly Matcher<O>[]): Matcher<O> {
  return {
    describe: any.map(({ describe }) => describe).join(', or '),
    mismatch: (seen) => {
      const mismatches = any.map((one) => one.mismatch(seen));
      return mismatches.includes(null) ? null : mismatches.join('; ');
    },
    needs: any.flatMap(({ needs }) => needs ?? []),
  };
}

/** This does not match. */
export function not<O extends Observation>(one: Matcher<O>): Matcher<O> {
  return {
    describe: `not: ${one.describe}`,
    mismatch: (seen) => (one.mismatch(seen) === null ? one.describe : null),
    needs: one.needs ?? [],
  };
}

/** Matches whatever happened. Only for the last outcome of a survey, or where an earlier outcome took every other course. */
export function anything(): Matcher {
  return { describe: 'anything else', mismatch: () => null };
}
