import assert from 'node:assert/strict';
import type { ServerObservation, WireReply } from '../model/index.js';
import { judge } from './judge.js';
import { status } from './matchers/index.js';
import { streamProblem } from './stream.js';
import { connectionOf, replyOf, serverSaw } from './testing/observations.js';

const problemOf = (replies: readonly WireReply[], more: Partial<ServerObservation> = {}): string | null =>
  streamProblem(serverSaw({ replies, ...more }));
const closing = replyOf(200, '', { fields: [['connection', 'x, Close']] });
const broken = replyOf(200, '', { complete: false });

describe('the stream of replies', () => {
  it('is right where each is well-formed, and where there is none', () => {
    assert.equal(problemOf([]), null);
    assert.equal(problemOf([replyOf(200), closing], { fence: 'unanswered' }), null);
  });

  it('holds nothing between replies or behind the last', () => {
    assert.match(problemOf([replyOf(200)], { surplus: 'x\x1b' }) ?? '', /begin no other: "x\\x1b"/);
    assert.equal(problemOf([replyOf(101)], { surplus: 'x' }), null);
  });

  it('follows the grammar', () => {
    assert.match(problemOf([replyOf(200, '', { problems: ['bare LF'] })]) ?? '', /200 has: bare LF/);
  });

  it('is ended whole, unless it was cut off by a reset or is not ended', () => {
    assert.match(problemOf([broken]) ?? '', /200 has no end/);
    for (const targetEnd of ['rst', 'open'] as const)
      assert.equal(problemOf([broken], { connection: connectionOf({ targetEnd }) }), null);
  });

  it('may end behind interim replies alone', () => {
    const told = replyOf(null, '', { complete: false, interim: [{ status: 100, fields: [] }] });
    assert.equal(problemOf([told]), null);
    assert.match(problemOf([{ ...told, head: 'HTTP/1.1 200 OK' }]) ?? '', /has no end/);
  });

  it('answers nothing behind a reply that says close', () => {
    assert.match(problemOf([closing, replyOf(400)]) ?? '', /answers a further request/);
    assert.match(problemOf([closing], { fence: 'served' }) ?? '', /answers a further request/);
  });

  it('ends with each connection', () => {
    assert.equal(problemOf([closing, closing, replyOf(200)], { begins: [1, 2], fence: 'served' }), null);
    assert.match(problemOf([replyOf(200), closing, replyOf(200)], { begins: [1] }) ?? '', /answers a further request/);
    assert.match(problemOf([closing, closing], { begins: [1], fence: 'served' }) ?? '', /answers a further request/);
  });

  it('is judged wherever an outcome is accepted, and never observed', () => {
    const outcomes = { answers: { accepted: true, all: [status(200)] } };
    const seen = serverSaw({ replies: [replyOf(200)], surplus: 'x' });
    const { verdict, outcome, reasons } = judge(outcomes, seen, false);
    assert.deepEqual([verdict, outcome], ['fail', null]);
    assert.match(reasons.join(), /it "answers", but in a broken stream of replies: octets follow/);
    assert.equal(judge(outcomes, seen, true).verdict, 'observed');
  });
});
