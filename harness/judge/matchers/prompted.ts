import type { ClientObservation, Matcher } from '../../model/index.js';
import { forOpens } from './delivered.js';

/** The implementation asked its user for credentials so many times, in each open. The open must have a `prompt`. */
export function prompted(times: number): Matcher<ClientObservation> {
  return {
    describe: `asks for user and password ${times} times`,
    mismatch: (seen) =>
      forOpens(undefined, seen, ({ prompts }) => {
        if (prompts === undefined) return { noEvidence: 'nothing tells whether it asked' };
        return prompts === times ? null : `it asked for user and password ${prompts} times`;
      }),
    needs: ['prompt'],
  };
}
