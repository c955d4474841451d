import { differs, matches } from '../testing/check.js';
import { clientSaw, connectionOf } from '../testing/observations.js';
import { connected, connections, neverConnected } from './connections.js';

const none = clientSaw({ connections: [] });
const ftp = clientSaw({ connections: ['c1', 'c1.d1', 'c1.d2'].map((conn) => connectionOf({ conn })) });

describe('connections', () => {
  it('are counted without the data connections of FTP', () => {
    matches(connections(1), ftp);
    matches(connections(0), none);
    differs(connections(2), ftp, /^1 connections were opened/);
  });

  it('were made or were not', () => {
    matches(connected(), ftp);
    matches(neverConnected(), none);
    differs(connected(), none, /never connected/);
    differs(neverConnected(), ftp, /it opened 3 connections/);
  });
});
