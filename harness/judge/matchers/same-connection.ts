import type { ClientObservation, Matcher } from '../../model/index.js';

/** Two requests, counted from 0 over all that arrived, came on one connection. */
export function sameConnection(a: number, b: number): Matcher<ClientObservation> {
  return compared(a, b, 'on the same connection', (same) => same);
}

/** Two requests, counted from 0 over all that arrived, came on connections of their own. */
export function otherConnection(a: number, b: number): Matcher<ClientObservation> {
  return compared(a, b, 'on different connections', (same) => !same);
}

function compared(a: number, b: number, how: string, holds: (same: boolean) => boolean): Matcher<ClientObservation> {
  return {
    describe: `sends requests ${a} and ${b} ${how}`,
    mismatch: ({ requests }) => {
      const [one, other] = [requests[a], requests[b]];
      if (one === undefined || other === undefined) return `only ${requests.length} requests arrived`;
      const same = one.conn === other.conn;
      return holds(same) ? null : `they came on ${same ? one.conn : `${one.conn} and ${other.conn}`}`;
    },
  };
}
