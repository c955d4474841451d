import type { ClientObservation, Matcher, SeenConnection } from '../../model/index.js';

/** A connection on which TLS has begun. */
type SecuredConnection = SeenConnection & Required<Pick<SeenConnection, 'tls'>>;

function secured({ connections }: ClientObservation): readonly SecuredConnection[] {
  return connections.flatMap((one) => (one.tls?.handshake === 'done' ? [{ ...one, tls: one.tls }] : []));
}

/**
 * TLS began on some connection, and the target said close_notify before it ended any such connection (RFC 8446 section 6.1). Whether it will
 * say it nothing tells of one that it leaves open.
 */
export function closeNotified(): Matcher<ClientObservation> {
  return {
    describe: 'says close_notify before it ends a connection',
    mismatch: (seen) => {
      const all = secured(seen);
      if (all.length === 0) return 'TLS began on no connection';
      const silent = all.filter(({ tls }) => !tls.closeNotify);
      const [open] = silent;
      const ended = silent.find(({ targetEnd }) => targetEnd !== 'open');
      if (ended !== undefined) return `${ended.conn} was ended by ${ended.targetEnd} without close_notify`;
      return open === undefined ? null : { noEvidence: `${open.conn} was left open` };
    },
  };
}

/** The target ended a connection on which TLS had begun, and never said close_notify there. */
export function endedWithoutCloseNotify(): Matcher<ClientObservation> {
  return {
    describe: 'ends a connection without close_notify',
    mismatch: (seen) => {
      const silent = secured(seen).some(({ tls, targetEnd }) => !tls.closeNotify && targetEnd !== 'open');
      return silent ? null : 'it said close_notify wherever TLS had begun';
    },
  };
}

/** The target ended a handshake itself: by an alert, by the one that is named, or without a word. */
export function handshakeRefused(alert?: string): Matcher<ClientObservation> {
  return {
    describe: `ends the handshake${alert === undefined ? '' : ` by the alert ${alert}`}`,
    mismatch: ({ connections }) => {
      const refused = connections.filter(({ tls }) => tls?.handshake === 'failed');
      if (refused.length === 0) return 'it ended no handshake';
      if (alert === undefined || refused.some(({ tls }) => tls?.alert === alert)) return null;
      return `the alert was ${refused.map(({ tls }) => tls?.alert ?? 'none').join(', ')}`;
    },
  };
}
