import type { Matcher, ServerObservation } from '../../model/index.js';

/** The target ended the connection without serving the request after it. The script needs a fence, or the ending proves nothing. */
export function closed(): Matcher<ServerObservation> {
  return {
    describe: 'closes the connection',
    mismatch: ({ fence, connection }) => {
      if (fence === 'answered') return 'it served a further request on the connection';
      if (connection.timedOut) return 'it neither answered nor closed';
      return connection.targetEnd === 'fin' || connection.targetEnd === 'rst' ? null : 'the connection is still open';
    },
  };
}

/** The target served a further request on the same connection. */
export function stillOpen(): Matcher<ServerObservation> {
  return {
    describe: 'keeps the connection',
    mismatch: ({ fence }) => (fence === 'answered' ? null : 'a further request on the connection was not served'),
  };
}

/** The target ended the connection in order, not by a reset. */
export function closedInOrder(): Matcher<ServerObservation> {
  return {
    describe: 'closes the connection in order',
    mismatch: ({ connection }) =>
      connection.targetEnd === 'fin' ? null : `the connection ended by ${connection.targetEnd}`,
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
