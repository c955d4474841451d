import assert from 'node:assert/strict';
import type { Listed } from '../enrolled.js';
import { threadsFor } from './threads.js';

const listed = (count: number, kind: Listed['kind']): readonly Listed[] =>
  Array.from({ length: count }, (_, index) => ({
    kind,
    id: `x/y/${kind}${index}`,
    of: { role: 'client', requires: ['must-1'] },
  }));

describe('threads for a run', function () {
  this.timeout(30_000);

  it('are not begun for a few cases, nor for those of another role', async () => {
    const few = threadsFor(listed(499, 'case'), ['client']);
    assert.equal(few.take('client'), null);
    const others = threadsFor(listed(1000, 'case'), ['server']);
    assert.equal(others.take('server'), null);
    const shard = threadsFor(listed(500, 'case'), ['client'], 2);
    assert.equal(shard.take('client'), null);
    await Promise.all([few.close(), others.close(), shard.close()]);
  });

  it('are begun for many cases, or ten properties: those that were asked for beforehand are taken first', async () => {
    const threads = threadsFor(listed(10, 'property'), ['client']);
    const [first, second] = [threads.take('client'), threads.take('client')];
    assert.ok(first !== null && second !== null && first !== second);
    await Promise.all([first.end(), second.end(), threads.close()]);
  });

  it('are ended where nobody took them', async () => {
    const threads = threadsFor(listed(500, 'case'), ['client', 'client']);
    const taken = threads.take('client');
    await threads.close();
    const late = threads.take('client');
    assert.ok(taken !== null && late !== null);
    assert.deepEqual([taken.over(), late.over()], [null, null]);
    await Promise.all([taken.end(), late.end()]);
    for (const thread of [taken, late]) assert.match(String(thread.over()), /has ended/);
  });
});
