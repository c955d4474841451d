import type { ClientObservation, Matcher, SeenConnection } from '../../model/index.js';

/** The data connections of FTP, named `c1.d1`. */
function dataConnections({ connections }: ClientObservation): readonly SeenConnection[] {
  return connections.filter(({ conn }) => conn.includes('.'));
}

/** The implementation opened a data connection to this address of the harness. */
export function dataTo(host: string): Matcher<ClientObservation> {
  return {
    describe: `opens a data connection to ${host}`,
    mismatch: (seen) => {
      const opened = dataConnections(seen).flatMap(({ to }) => to ?? []);
      if (opened.includes(host)) return null;
      return opened.length === 0 ? 'it opened no data connection' : `its data connections went to ${opened.join(', ')}`;
    },
  };
}

/** A data connection that the harness opened, because the implementation said where it listens, was refused. */
export function dataRefused(): Matcher<ClientObservation> {
  return {
    describe: 'refuses the data connection that it asked for',
    mismatch: (seen) =>
      dataConnections(seen).some(({ targetEnd }) => targetEnd === 'refused') ? null : 'it refused no data connection',
  };
}
