import type { ClientObservation, Finding, Matcher, Outcome } from '../../model/index.js';
import { visible } from '../../model/index.js';
import { forOpens } from './delivered.js';

/**
 * A robots exclusion file was read, and this is what it is said to allow, one answer for each URL in order (RFC 9309 section 2.2.2). `open`
 * counts from 0; left out, every open must have these answers.
 */
export function allows(wanted: readonly boolean[], open?: number): Matcher<ClientObservation> {
  const which = open === undefined ? '' : ` in answer to open ${open}`;
  return {
    describe: `tells what may be fetched: ${shown(wanted)}${which}`,
    mismatch: (seen) => forOpens(open, seen, (outcome) => answersMismatch(wanted, outcome)),
    needs: ['robots'],
  };
}

/** Whatever was asked about may not be fetched (RFC 9309 section 2.3.1.4). */
export const allowsNothing = (): Matcher<ClientObservation> => ({
  describe: 'tells that nothing may be fetched',
  mismatch: (seen) => forOpens(undefined, seen, (outcome) => answersMismatch('nothing', outcome)),
  needs: ['robots'],
});

function answersMismatch(wanted: readonly boolean[] | 'nothing', outcome: Outcome): Finding {
  if (outcome.kind === 'error')
    return `it reported the error ${visible(outcome.error.name)}: ${visible(outcome.error.message)}`;
  const { allowed } = outcome;
  if (allowed === undefined) return 'it gave a response that tells nothing of what may be fetched';
  const right =
    wanted === 'nothing'
      ? allowed.length > 0 && !allowed.includes(true)
      : allowed.length === wanted.length && allowed.every((answer, index) => answer === wanted[index]);
  return right ? null : `its answers are ${shown(allowed)}`;
}

/** Answers in a sentence, null standing for either. */
export function shown(answers: readonly (boolean | null)[]): string {
  return answers.map((answer) => (answer === null ? 'either' : answer ? 'yes' : 'no')).join(', ') || 'none';
}
