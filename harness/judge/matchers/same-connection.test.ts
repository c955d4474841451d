import assert from 'node:assert/strict';
import { clientSaw, requestOf } from '../testing/observations.js';
import { hungUp } from './hung-up.js';
import { otherConnection, sameConnection } from './same-connection.js';

const connection = { targetEnd: 'fin', timedOut: false, received: 1 } as const;
const seen = clientSaw({
  requests: ['c1', 'c1', 'c2'].map((conn) => requestOf({ conn })),
  connections: [
    { ...connection, conn: 'c1', leftFirst: true, leftAfter: 2 },
    { ...connection, conn: 'c2' },
  ],
});

describe('matchers of connections', () => {
  it('tell requests on one connection from requests on two', () => {
    assert.equal(sameConnection(0, 1).mismatch(seen), null);
    assert.equal(otherConnection(1, 2).mismatch(seen), null);
    assert.equal(sameConnection(1, 2).mismatch(seen), 'they came on c1 and c2');
    assert.equal(otherConnection(0, 1).mismatch(seen), 'they came on c1');
    assert.equal(sameConnection(0, 3).mismatch(seen), 'only 3 requests arrived');
  });

  it('tell a target that ended a connection from one that was left', () => {
    assert.equal(hungUp(1).mismatch(seen), null);
    assert.equal(hungUp(2).mismatch(seen), 'the harness ended c2 first');
    assert.equal(hungUp(3).mismatch(seen), 'only 3 requests arrived');
  });

  it('tell a connection that was ended in time from one that was ended at last', () => {
    assert.equal(hungUp(0, 2).mismatch(seen), null);
    assert.equal(hungUp(0, 1).mismatch(seen), 'c1 was ended after 2 requests had arrived');
  });
});
