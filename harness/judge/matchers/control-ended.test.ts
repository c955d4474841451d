import { differs, matches } from '../testing/check.js';
import { clientSaw, connectionOf } from '../testing/observations.js';
import { controlEnded } from './control-ended.js';

describe('control connections', () => {
  it('were ended by the target', () => {
    const data = connectionOf({ conn: 'c1.d1', targetEnd: 'open' });
    matches(controlEnded(), clientSaw({ connections: [connectionOf(), data] }));
    matches(controlEnded(), clientSaw({ connections: [connectionOf({ targetEnd: 'rst' })] }));
  });

  it('were left open, or never opened', () => {
    const connections = [connectionOf(), connectionOf({ conn: 'c2', targetEnd: 'open' })];
    differs(controlEnded(), clientSaw({ connections }), /it left c2 open/);
    differs(controlEnded(), clientSaw({ connections: [] }), /never connected/);
  });
});
