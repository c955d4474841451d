import assert from 'node:assert/strict';
import type { ServerObservation } from '../../model/index.js';
import { nothingFollows } from './nothing-follows.js';

function seen(surplus: string): ServerObservation {
  const connection = { conn: 'c1', targetEnd: 'fin', timedOut: false, received: 0 } as const;
  return { role: 'server', connection, replies: [], surplus, fence: 'none', saw: null };
}

describe('judge/matchers/nothing-follows', () => {
  it('matches where nothing follows the last reply', () => {
    assert.equal(nothingFollows().mismatch(seen('')), null);
  });

  it('shows what follows, at most 60 octets of it', () => {
    assert.equal(nothingFollows().mismatch(seen('\r\nmore')), 'octets follow the last reply: "\\r\\nmore"');
    assert.equal(nothingFollows().mismatch(seen('x'.repeat(99))), `octets follow the last reply: "${'x'.repeat(60)}"`);
  });
});
