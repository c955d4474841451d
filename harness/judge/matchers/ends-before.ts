import type { Matcher, ServerObservation } from '../../model/index.js';

/**
 * The target answered some requests, ended the connection, and left the rest of so many unanswered, as it may at any time (RFC 9112
 * section 9.5). One that answered fewer and neither closed nor went on forgot them.
 */
export function endsBefore(count: number): Matcher<ServerObservation> {
  return {
    describe: `answers fewer than ${count} requests and ends the connection`,
    mismatch: ({ replies, connection }) => {
      if (replies.length === 0 || replies.length >= count) return `${replies.length} final replies came`;
      if (connection.timedOut) return 'it neither answered nor closed';
      return connection.targetEnd === 'fin' || connection.targetEnd === 'rst' ? null : 'the connection is still open';
    },
  };
}
