import type { Matcher, Octets, ServerObservation } from '../../model/index.js';
import { visible } from '../../model/index.js';

/** Among the requests that the application saw, whichever it is, there is one for this target. */
export function sawTarget(target: Octets): Matcher<ServerObservation> {
  return {
    describe: `the application saw a request for ${visible(target)}`,
    mismatch: ({ saw }) => {
      if (saw === null) return { noEvidence: 'nothing tells what the application saw' };
      return saw.some((one) => one.target === target)
        ? null
        : `the application saw ${saw.map((one) => `"${visible(one.target)}"`).join(', ') || 'no request'}`;
    },
    needs: ['saw'],
  };
}
