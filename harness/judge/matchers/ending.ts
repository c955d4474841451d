import type { Matcher, ServerObservation } from '../../model/index.js';

/** The target ended the connection and answered nothing that was sent on it afterwards. The script needs a fence. */
export function closed(): Matcher<ServerObservation> {
  return {
    describe: 'closes the connection',
    needsFence: true,
    mismatch: ({ fence, connection }) => {
      if (fence === 'served') return 'it served a further request on the connection';
      if (fence === 'refused') return 'it answered something more on the connection';
      if (connection.timedOut) return 'it neither answered nor closed';
      return connection.targetEnd === 'fin' || connection.targetEnd === 'rst' ? null : 'the connection is still open';
    },
  };
}

/** The target served a further request on the same connection. The script needs a fence. */
export function stillOpen(): Matcher<ServerObservation> {
  return {
    describe: 'keeps the connection',
    needsFence: true,
    mismatch: ({ fence }) => {
      if (fence === 'served') return null;
      return fence === 'refused' ? 'a further request was not understood' : 'a further request was not answered';
    },
  };
}

/** The target neither answered nor closed for as long as the harness waited. */
export function silent(): Matcher<ServerObservation> {
  return {
    describe: 'stays silent',
    mismatch: ({ connection, replies }) => {
      if (replies.length > 0) return 'it answered';
      return connection.timedOut ? null : `the connection ended by ${connection.targetEnd}`;
    },
  };
}
