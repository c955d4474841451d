import type { Finding, Judgement, Matcher, NamedOutcome, NoEvidence, Observation, Outcomes } from '../model/index.js';
import { isNoEvidence } from './matchers/combine.js';
import { streamProblem } from './stream.js';

/**
 * Judges what was seen by the named outcomes of a case: they are tried in order and the first that matches is what happened.
 *
 * What matches none is a failure that tells, for every accepted outcome, why it is not that. It is a hang where the target
 * stayed silent, and inapplicable where an accepted outcome is missed only because nothing tells whether it happened. What a server
 * sends is judged as a stream besides: an accepted outcome in a broken one is a failure.
 */
export function judge<O extends Observation>(outcomes: Outcomes<O>, seen: O, survey: boolean): Judgement {
  for (const [name, outcome] of Object.entries<NamedOutcome<O>>(outcomes)) {
    if (findings(outcome.all, seen).length > 0) continue;
    if (survey) return { verdict: 'observed', outcome: name, reasons: [] };
    if (outcome.accepted) return passed(name, seen);
    return { verdict: 'fail', outcome: name, reasons: whyNot(outcomes, seen) };
  }
  const reasons = whyNot(outcomes, seen);
  if (survey) return { verdict: 'observed', outcome: null, reasons };
  if (stayedSilent(seen)) return { verdict: 'hang', outcome: null, reasons };
  return { verdict: isUntold(outcomes, seen) ? 'inapplicable' : 'fail', outcome: null, reasons };
}

function passed(name: string, seen: Observation): Judgement {
  const broken = seen.role === 'server' ? streamProblem(seen) : null;
  if (broken === null) return { verdict: 'pass', outcome: name, reasons: [] };
  return { verdict: 'fail', outcome: null, reasons: [`it "${name}", but in a broken stream of replies: ${broken}`] };
}

/** Every way in which what was seen is not what the matchers want, or cannot tell. */
export function mismatches<O extends Observation>(all: readonly Matcher<O>[], seen: O): readonly string[] {
  return findings(all, seen).map((found) => (typeof found === 'string' ? found : found.noEvidence));
}

function findings<O extends Observation>(all: readonly Matcher<O>[], seen: O): readonly (string | NoEvidence)[] {
  return all.map((matcher): Finding => matcher.mismatch(seen)).filter((found) => found !== null);
}

function whyNot<O extends Observation>(outcomes: Outcomes<O>, seen: O): readonly string[] {
  return Object.entries<NamedOutcome<O>>(outcomes)
    .filter(([, outcome]) => outcome.accepted)
    .map(([name, outcome]) => `not "${name}": ${mismatches(outcome.all, seen).join('; ')}`);
}

/** Whether some accepted outcome is missed for want of evidence alone. */
function isUntold<O extends Observation>(outcomes: Outcomes<O>, seen: O): boolean {
  return Object.values<NamedOutcome<O>>(outcomes).some(
    ({ accepted, all }) => accepted && findings(all, seen).every(isNoEvidence),
  );
}

function stayedSilent(seen: Observation): boolean {
  return seen.role === 'server' && seen.connection.timedOut && seen.replies.length === 0;
}
