import { differs, matches } from '../testing/check.js';
import { clientSaw, connectionOf } from '../testing/observations.js';
import { dataRefused, dataTo } from './data-connections.js';

const control = connectionOf({ to: '127.0.0.3' });
const passive = clientSaw({ connections: [control, connectionOf({ conn: 'c1.d1', to: '127.0.0.1' })] });
const active = clientSaw({ connections: [control, connectionOf({ conn: 'c1.d1', targetEnd: 'refused' })] });

describe('data connections', () => {
  it('go to an address', () => {
    matches(dataTo('127.0.0.1'), passive);
    differs(dataTo('127.0.0.3'), passive, /its data connections went to 127\.0\.0\.1/);
    differs(dataTo('127.0.0.1'), active, /opened no data connection/);
  });

  it('are refused', () => {
    matches(dataRefused(), active);
    differs(dataRefused(), passive, /refused no/);
    differs(dataRefused(), clientSaw({ connections: [connectionOf({ targetEnd: 'refused' })] }), /refused no/);
  });
});
