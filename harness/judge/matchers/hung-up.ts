import type { ClientObservation, Matcher } from '../../model/index.js';

/**
 * The target ended the connection of the n-th request, counted from 0, before the harness had ended its own direction. A client that is not
 * to keep connections ends every one of them so at last: the script must hold its own end open, and something must come afterwards.
 */
export function hungUp(nth = 0): Matcher<ClientObservation> {
  return {
    describe: `ends the connection of request ${nth} by itself`,
    mismatch: ({ requests, connections }) => {
      const request = requests[nth];
      if (request === undefined) return `only ${requests.length} requests arrived`;
      const connection = connections.find(({ conn }) => conn === request.conn);
      if (connection === undefined) return `nothing is known of ${request.conn}`;
      if (connection.leftFirst === true) return null;
      return connection.targetEnd === 'open'
        ? `${request.conn} stayed open`
        : `the harness ended ${request.conn} first`;
    },
  };
}
