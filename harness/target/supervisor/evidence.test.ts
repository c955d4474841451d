import assert from 'node:assert/strict';
import { Notes } from '../protocol/notes.js';
import { SeenRequests } from '../protocol/seen-requests.js';
import { Tail } from '../process/tail.js';
import type { SeenRequest } from '../../model/index.js';

describe('what is kept of a target is bounded', () => {
  it('a tail keeps the end, and what came after a mark', () => {
    const tail = new Tail(8);
    tail.append('before');
    const mark = tail.mark();
    assert.equal(tail.since(mark), '');
    tail.append('abc');
    assert.equal(tail.since(mark), 'abc');
    tail.append('0123456789');
    assert.equal(tail.since(mark), '23456789');
    assert.equal(tail.since(0), '23456789');
  });

  it('notes are counted, made printable, cut, and limited', () => {
    const notes = new Notes(3);
    notes.add('noise', 'a\x1b[31m\n');
    notes.add('noise', 'a\x1b[31m\n');
    notes.add('long', 'y'.repeat(300));
    notes.add('third');
    notes.add('fourth');
    assert.deepEqual(notes.list(), [
      'noise: a\\x1b[31m\\n (2 times)',
      `long: ${'y'.repeat(200)}… (300 characters)`,
      '2 further notes were not kept',
    ]);
  });

  it('requests are forgotten when they are read, and the oldest when nobody reads them', () => {
    const notes = new Notes();
    const seen = new SeenRequests(notes);
    const request = (target: string): SeenRequest => ({
      method: 'GET',
      target,
      version: 'HTTP/1.1',
      fields: [],
      body: { length: 0, octets: '' },
    });
    seen.add(1, request('/first'));
    seen.add(2, request('/a'));
    seen.add(2, request('/b'));
    assert.deepEqual(
      seen.take(2).map(({ target }) => target),
      ['/a', '/b'],
    );
    assert.deepEqual(seen.take(2), []);
    for (let n = 0; n < 4_096; n += 1) seen.add(3, request('/flood'));
    assert.deepEqual(seen.take(1), []);
    assert.equal(seen.take(3).length, 4_096);
    assert.equal(notes.list().length, 1);
  });
});
