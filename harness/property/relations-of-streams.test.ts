import assert from 'node:assert/strict';
import { connectionOf, replyOf, serverSaw, sightOf } from '../judge/testing/observations.js';
import type { Sight } from './relations-of-streams.js';
import { answersInOrder, seesNoMoreThan } from './relations-of-streams.js';

const bytes: Sight = { method: 'GET', target: '/bytes/3', body: '', answers: 3 };
const echo: Sight = { method: 'POST', target: '/echo', body: 'a', inChunks: true };
const sawBytes = sightOf('GET', '/bytes/3');
const sawEcho = sightOf('POST', '/echo', 'a');
const whole = replyOf(200, '012');
const inOrder = (...changes: Parameters<typeof serverSaw>): string | null =>
  answersInOrder(() => [bytes, echo]).wrong(serverSaw(...changes), null, {});

describe('relations of streams', () => {
  it('want every request, seen in any order and answered in its own, up to the end of the connection', () => {
    for (const saw of [
      [sawBytes, sawEcho],
      [sawEcho, sawBytes],
    ])
      assert.equal(inOrder({ saw, replies: [whole, replyOf(200)] }), null);
    assert.equal(inOrder({ saw: [sawBytes], replies: [whole] }), null);
    assert.equal(inOrder({ saw: [sawBytes], replies: [whole, replyOf(411)] }), null);
    const reset = connectionOf({ targetEnd: 'rst' });
    assert.equal(inOrder({ saw: [sawBytes, sawEcho], replies: [whole], connection: reset }), null);
  });

  it('want nothing else', () => {
    const open = connectionOf({ timedOut: true });
    assert.match(inOrder({ saw: [] }) ?? '', /saw nothing/);
    assert.match(inOrder({ saw: [sawBytes], replies: [whole], connection: open }) ?? '', /1 of 2 .* stayed open/);
    assert.match(inOrder({ saw: [sawEcho] }) ?? '', /saw "POST \/echo" instead of "GET \/bytes\/3"/);
    assert.match(inOrder({ saw: [sawBytes, sawBytes] }) ?? '', /saw "GET \/bytes\/3" instead of "POST \/echo"/);
    assert.match(inOrder({ saw: [sawBytes, sightOf('POST', '/echo', 'b')] }) ?? '', /saw the body "b"/);
    assert.match(inOrder({ saw: [sawBytes, sawEcho], replies: [whole] }) ?? '', /1 replies came for 2/);
    assert.match(inOrder({ saw: [sawBytes], replies: [replyOf(200, '0')] }) ?? '', /was answered "0"/);
    assert.match(inOrder({ saw: [sawBytes], replies: [replyOf(400)] }) ?? '', /was answered 400/);
  });

  it('let the application see the beginning of a reading, and no more', () => {
    const { wrong } = seesNoMoreThan(() => [
      [],
      [
        { ...bytes, body: null },
        { ...echo, target: null },
      ],
    ]);
    const sawOther = sightOf('POST', '/x', 'a');
    for (const saw of [[], [sawBytes], [sawBytes, sawOther], [sawOther, sawBytes]])
      assert.equal(wrong(serverSaw({ saw }), null, {}), null);
    assert.match(wrong(serverSaw({ saw: [sawEcho] }), null, {}) ?? '', /as request 1, and there are 0/);
  });
});
