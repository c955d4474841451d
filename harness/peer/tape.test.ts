import assert from 'node:assert/strict';
import { createTape } from './tape.js';

describe('peer/tape', () => {
  it('tells the time since its creation, to a hundredth of a millisecond', () => {
    let now = 1000;
    const tape = createTape({ now: () => now });
    now = 1001.23456;
    tape.record('c1', 'in', 'open', { text: 'here' });
    assert.deepEqual(tape.events(), [{ t: 1.23, conn: 'c1', dir: 'in', event: 'open', text: 'here' }]);
  });

  it('keeps the first octets of each connection and direction and counts the others in one event', () => {
    const tape = createTape({ now: () => 0, keep: 4 });
    for (const text of ['abc', 'def', 'ghi', 'jkl']) tape.record('c1', 'in', 'octets', { octets: Buffer.from(text) });
    tape.record('c1', 'out', 'octets', { octets: Buffer.from('xyz') });
    tape.record('c1', 'in', 'octets', { octets: Buffer.from('mn') });
    tape.record('c1', 'in', 'fin');
    assert.deepEqual(
      tape.events().map(({ dir, event, octets, omitted }) => [dir, event, octets, omitted]),
      [
        ['in', 'octets', 'abc', undefined],
        ['in', 'octets', 'd', 8],
        ['out', 'octets', 'xyz', undefined],
        ['in', 'octets', undefined, 2],
        ['in', 'fin', undefined, undefined],
      ],
    );
  });

  it('holds at most 10,000 events of a connection, then a note, then only how it ended', () => {
    const tape = createTape();
    for (let n = 0; n < 20_000; n += 1) tape.record('c1', n % 2 ? 'in' : 'out', 'octets', { octets: Buffer.from('a') });
    tape.record('c1', 'in', 'rst');
    tape.record('c2', 'in', 'open');
    const events = tape.events().map(({ event }) => event);
    assert.equal(events.length, 10_003);
    assert.deepEqual(events.slice(-3), ['note', 'rst', 'open']);
  });
});
