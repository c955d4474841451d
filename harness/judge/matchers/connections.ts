import type { ClientObservation, Matcher, SeenConnection } from '../../model/index.js';

/** The connections on which requests or commands travel: the data connections of FTP, named `c1.d1`, are left out. */
export function controlConnections({ connections }: ClientObservation): readonly SeenConnection[] {
  return connections.filter(({ conn }) => !conn.includes('.'));
}

/** So many connections were opened, FTP data connections not counted. */
export function connections(count: number): Matcher<ClientObservation> {
  return {
    describe: `opens ${count} connection${count === 1 ? '' : 's'}`,
    mismatch: (seen) => {
      const opened = controlConnections(seen).length;
      return opened === count ? null : `${opened} connections were opened`;
    },
  };
}

/** At least one connection to the peer was made. */
export function connected(): Matcher<ClientObservation> {
  return {
    describe: 'connects to the peer',
    mismatch: (seen) => (seen.connections.length > 0 ? null : 'it never connected to the peer'),
  };
}

/** No connection to the peer was made at all. */
export function neverConnected(): Matcher<ClientObservation> {
  return {
    describe: 'never connects to the peer',
    mismatch: (seen) =>
      seen.connections.length === 0 ? null : `it opened ${seen.connections.length} connections to the peer`,
  };
}
