import type { Matcher, ServerObservation } from '../../model/index.js';
import { visible } from '../../model/index.js';

/** The target ended its direction with FIN. A reset may take the last reply with it (RFC 9112 section 9.6). */
export function endsInOrder(): Matcher<ServerObservation> {
  return {
    describe: 'ends the connection in order',
    mismatch: ({ connection: { targetEnd } }) =>
      targetEnd === 'fin' ? null : targetEnd === 'rst' ? 'it reset the connection' : 'it did not end the connection',
  };
}

/** No octets follow the last reply that do not begin another one. */
export function nothingFollows(): Matcher<ServerObservation> {
  return {
    describe: 'sends nothing after the last reply',
    mismatch: ({ surplus }) =>
      surplus === '' ? null : `octets follow the last reply: "${visible(surplus.slice(0, 60))}"`,
  };
}
