import { differs, matches } from '../testing/check.js';
import { connectionOf, replyOf, serverSaw } from '../testing/observations.js';
import { endsBefore } from './ends-before.js';

const two = [replyOf(200, 'a'), replyOf(200, 'b')];

describe('endsBefore', () => {
  it('matches a server that answered some requests and closed', () => {
    matches(endsBefore(3), serverSaw({ replies: two }));
    matches(endsBefore(3), serverSaw({ replies: two, connection: connectionOf({ targetEnd: 'rst' }) }));
  });

  it('tells a server that answered all or none, or forgot the rest', () => {
    differs(endsBefore(2), serverSaw({ replies: two }), /2 final replies came/);
    differs(endsBefore(2), serverSaw(), /0 final replies came/);
    const open = connectionOf({ targetEnd: 'open' });
    differs(endsBefore(3), serverSaw({ replies: two, connection: open }), /still open/);
    const silent = connectionOf({ targetEnd: 'fin', timedOut: true });
    differs(endsBefore(3), serverSaw({ replies: two, connection: silent }), /neither answered nor closed/);
  });
});
