import assert from 'node:assert/strict';
import { clientSaw, connectionOf, requestOf } from '../testing/observations.js';
import { endedInOrder } from './ended-in-order.js';

const ends = ['fin', 'rst', 'open'] as const;
const seen = clientSaw({
  requests: ends.map((conn) => requestOf({ conn })),
  connections: ends.map((targetEnd) => connectionOf({ conn: targetEnd, targetEnd })),
});

describe('the matcher of a connection that is ended in order', () => {
  it('tells FIN from RST and from no end at all', () => {
    assert.equal(endedInOrder().mismatch(seen), null);
    assert.equal(endedInOrder(1).mismatch(seen), 'rst was reset');
    assert.equal(endedInOrder(2).mismatch(seen), 'open stayed open');
    assert.equal(endedInOrder(3).mismatch(seen), 'only 3 requests arrived');
  });
});
