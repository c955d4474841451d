import type { PropertyPlayed } from './play-property.js';

/**
 * One judgement out of several of the same case. Where all agree it is that one; where they differ the case is unstable:
 * an `error` that lists them, unless every one of them is foreseen, when it is the first that is not a pass.
 */
export function combine(all: readonly [PropertyPlayed, ...PropertyPlayed[]], allForeseen: boolean): PropertyPlayed {
  const [first] = all;
  if (all.every(({ verdict }) => verdict === first.verdict)) return first;
  const seen = all.map(({ verdict }) => verdict).join(', ');
  const deviating = all.find(({ verdict }) => verdict !== 'pass') ?? first;
  const reasons = [`the verdict changed over ${all.length} repetitions: ${seen}`, ...deviating.reasons];
  return allForeseen ? { ...deviating, reasons } : { ...deviating, verdict: 'error', outcome: null, reasons };
}
