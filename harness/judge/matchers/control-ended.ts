import type { ClientObservation, Matcher } from '../../model/index.js';
import { controlConnections } from './connections.js';

/** The implementation ended every control connection that it had opened, in order or by a reset. */
export function controlEnded(): Matcher<ClientObservation> {
  return {
    describe: 'ends its control connections',
    mismatch: (seen) => {
      const all = controlConnections(seen);
      if (all.length === 0) return 'it never connected to the peer';
      const open = all.find(({ targetEnd }) => targetEnd === 'open');
      return open === undefined ? null : `it left ${open.conn} open`;
    },
  };
}
