import type { ClientObservation, Matcher } from '../../model/index.js';

/**
 * The target ended the connection of the n-th request, counted from 0, before the harness had ended its own direction, and, where
 * `before` is given, before that request arrived. A client ends all its connections when it is done, so that only `before` tells one
 * that was ended in time from one that was left until then: the script must hold its own end open, and that request must be late.
 */
export function hungUp(nth = 0, before?: number): Matcher<ClientObservation> {
  return {
    describe: `ends the connection of request ${nth} by itself${before === undefined ? '' : ` before request ${before}`}`,
    mismatch: ({ requests, connections }) => {
      const request = requests[nth];
      if (request === undefined) return `only ${requests.length} requests arrived`;
      const connection = connections.find(({ conn }) => conn === request.conn);
      if (connection === undefined) return `nothing is known of ${request.conn}`;
      if (connection.targetEnd === 'open') return `${request.conn} stayed open`;
      if (connection.leftFirst !== true) return `the harness ended ${request.conn} first`;
      const { leftAfter = 0 } = connection;
      return before === undefined || leftAfter <= before
        ? null
        : `${request.conn} was ended after ${leftAfter} requests had arrived`;
    },
  };
}
