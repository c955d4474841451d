import type { Matcher, ServerObservation } from '../../model/index.js';
import { visible } from '../../model/index.js';

/** No octets follow the last reply that do not begin another one. */
export function nothingFollows(): Matcher<ServerObservation> {
  return {
    describe: 'sends nothing after the last reply',
    mismatch: ({ surplus }) =>
      surplus === '' ? null : `octets follow the last reply: "${visible(surplus.slice(0, 60))}"`,
  };
}
