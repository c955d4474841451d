import type { ClientObservation, Fault, Finding, Matcher } from '../../model/index.js';
import { visible } from '../../model/index.js';
import { forOpens } from './delivered.js';

/** The implementation gave no response but an error, which is of this kind: its class, or one that it is derived from. */
export function errorIs(kind: string): Matcher<ClientObservation> {
  return {
    describe: `reports an error that is of the kind ${kind}`,
    mismatch: (seen) =>
      forOpens(undefined, seen, (outcome) =>
        outcome.kind === 'error' ? kindMismatch(outcome.error, kind) : 'it gave a response',
      ),
    needs: ['kinds'],
  };
}

/** The implementation raised the response as an error of all these kinds. */
export function raisedAs(...kinds: readonly string[]): Matcher<ClientObservation> {
  return {
    describe: `raises the response as an error of the kind ${kinds.join(' and ')}`,
    mismatch: (seen) =>
      forOpens(undefined, seen, (outcome) => {
        if (outcome.kind === 'error') return `it gave no response but the error ${visible(outcome.error.name)}`;
        const { raised } = outcome;
        if (raised === undefined) return 'it returned the response';
        return kinds.map((kind) => kindMismatch(raised, kind)).find((found) => found !== null) ?? null;
      }),
    needs: ['kinds'],
  };
}

/** The implementation returned a response and did not raise it as an error. */
export function returned(): Matcher<ClientObservation> {
  return {
    describe: 'returns the response',
    mismatch: (seen) =>
      forOpens(undefined, seen, (outcome) => {
        if (outcome.kind === 'error') return `it gave no response but the error ${visible(outcome.error.name)}`;
        return outcome.raised === undefined ? null : `it raised the response as ${visible(outcome.raised.name)}`;
      }),
    needs: ['kinds'],
  };
}

function kindMismatch(error: Fault, kind: string): Finding {
  if (error.kinds === undefined) return { noEvidence: `the error ${visible(error.name)} tells no kind` };
  return error.kinds.includes(kind) ? null : `the error is of the kinds ${error.kinds.map(visible).join(', ')}`;
}
