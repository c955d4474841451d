import assert from 'node:assert/strict';
import type { ServerObservation, TargetEnd } from '../../model/index.js';
import { endsInOrder, nothingFollows } from './ending-cleanly.js';

function seen(targetEnd: TargetEnd, surplus = ''): ServerObservation {
  const connection = { conn: 'c1', targetEnd, timedOut: false, received: 0 };
  return { role: 'server', connection, replies: [], surplus, fence: 'none', saw: null };
}

describe('how a server ends cleanly', () => {
  it('is in order only by FIN', () => {
    const ends: readonly TargetEnd[] = ['fin', 'rst', 'open', 'refused'];
    assert.deepEqual(
      ends.map((end) => endsInOrder().mismatch(seen(end)) === null),
      [true, false, false, false],
    );
  });

  it('is with nothing after the last reply', () => {
    assert.equal(nothingFollows().mismatch(seen('fin')), null);
    assert.equal(nothingFollows().mismatch(seen('fin', '\r\nmore')), 'octets follow the last reply: "\\r\\nmore"');
  });
});
