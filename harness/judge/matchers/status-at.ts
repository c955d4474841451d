import type { Matcher, ServerObservation } from '../../model/index.js';
import { isStatus, nothingCame, showStatus } from './replies.js';

/** The n-th final reply, from 0, has one of these statuses; `4xx` stands for a class. */
export function statusAt(
  nth: number,
  ...wanted: readonly (number | '2xx' | '3xx' | '4xx' | '5xx')[]
): Matcher<ServerObservation> {
  return {
    describe: `answers ${wanted.join(' or ')} as reply ${nth}`,
    mismatch: (seen) => {
      const reply = seen.replies[nth];
      if (reply === undefined) return nothingCame(seen);
      return wanted.some((one) => isStatus(one, reply.status)) ? null : `it answered ${showStatus(reply)}`;
    },
  };
}
