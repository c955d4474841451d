import type { ClientObservation, Matcher } from '../../model/index.js';

/** The target ended the connection of the n-th request, counted from 0, by FIN, not by RST (RFC 9112 section 9.5 has a graceful close). */
export function endedInOrder(nth = 0): Matcher<ClientObservation> {
  return {
    describe: `ends the connection of request ${nth} in order`,
    mismatch: ({ requests, connections }) => {
      const request = requests[nth];
      if (request === undefined) return `only ${requests.length} requests arrived`;
      const connection = connections.find(({ conn }) => conn === request.conn);
      if (connection === undefined) return `nothing is known of ${request.conn}`;
      if (connection.targetEnd === 'fin') return null;
      return connection.targetEnd === 'open' ? `${request.conn} stayed open` : `${request.conn} was reset`;
    },
  };
}
