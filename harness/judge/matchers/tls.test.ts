import type { SeenTls } from '../../model/index.js';
import { differs, isUntold, matches } from '../testing/check.js';
import { clientSaw, connectionOf } from '../testing/observations.js';
import { closeNotified, endedWithoutCloseNotify, handshakeRefused } from './tls.js';

const after = (tls: Partial<SeenTls>, targetEnd: 'fin' | 'rst' | 'open' = 'fin') =>
  clientSaw({ connections: [connectionOf({ targetEnd, tls: { handshake: 'done', closeNotify: false, ...tls } })] });

describe('the matchers of TLS', () => {
  it('tell close_notify from an end without it', () => {
    matches(closeNotified(), after({ closeNotify: true }));
    differs(closeNotified(), after({}), /c1 was ended by fin without close_notify/);
    isUntold(closeNotified(), after({}, 'open'), /c1 was left open/);
    const both = [after({}, 'open'), after({}, 'rst')].flatMap(({ connections }) => connections);
    differs(closeNotified(), clientSaw({ connections: both }), /was ended by rst without close_notify/);
    differs(closeNotified(), after({ handshake: 'failed' }), /TLS began on no connection/);
    differs(closeNotified(), clientSaw(), /TLS began on no connection/);
    matches(endedWithoutCloseNotify(), after({}, 'rst'));
    differs(endedWithoutCloseNotify(), after({ closeNotify: true }), /said close_notify/);
    differs(endedWithoutCloseNotify(), after({}, 'open'), /said close_notify/);
  });

  it('tell a handshake that was refused, and by which alert', () => {
    const seen = after({ handshake: 'failed', alert: 'unknown_ca' });
    matches(handshakeRefused(), seen);
    matches(handshakeRefused('unknown_ca'), seen);
    differs(handshakeRefused('bad_certificate'), seen, /the alert was unknown_ca/);
    differs(handshakeRefused(), after({}), /ended no handshake/);
    differs(handshakeRefused('bad_certificate'), after({ handshake: 'failed' }), /the alert was none/);
  });
});
