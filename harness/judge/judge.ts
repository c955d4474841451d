import type { Judgement, Matcher, NamedOutcome, Observation, Outcomes } from '../model/index.js';

/**
 * Judges what was seen by the named outcomes of a case: they are tried in order and the first that matches is what happened.
 * What matches none is a failure that tells, for every accepted outcome, why it is not that; on a connection
 * on which the target stayed silent it is a hang.
 */
export function judge<O extends Observation>(outcomes: Outcomes<O>, seen: O, survey: boolean): Judgement {
  for (const [name, outcome] of Object.entries<NamedOutcome<O>>(outcomes)) {
    if (mismatches(outcome.all, seen).length > 0) continue;
    if (survey) return { verdict: 'observed', outcome: name, reasons: [] };
    if (outcome.accepted) return { verdict: 'pass', outcome: name, reasons: [] };
    return { verdict: 'fail', outcome: name, reasons: [`it ${name}`, ...whyNot(outcomes, seen)] };
  }
  if (survey) return { verdict: 'observed', outcome: null, reasons: whyNot(outcomes, seen) };
  return { verdict: stayedSilent(seen) ? 'hang' : 'fail', outcome: null, reasons: whyNot(outcomes, seen) };
}

/** Every way in which what was seen is not what the matchers want. */
export function mismatches<O extends Observation>(all: readonly Matcher<O>[], seen: O): readonly string[] {
  return all.map((matcher) => matcher.mismatch(seen)).filter((mismatch) => mismatch !== null);
}

function whyNot<O extends Observation>(outcomes: Outcomes<O>, seen: O): readonly string[] {
  return Object.entries<NamedOutcome<O>>(outcomes)
    .filter(([, outcome]) => outcome.accepted)
    .map(([name, outcome]) => `not "${name}": ${mismatches(outcome.all, seen).join('; ')}`);
}

function stayedSilent(seen: Observation): boolean {
  return seen.role === 'server' && seen.connection.timedOut && seen.replies.length === 0;
}
