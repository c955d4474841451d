import assert from 'node:assert/strict';
import type { ClientObservation, NamedOutcome, ServerObservation } from '../model/index.js';
import { judge, mismatches } from './judge.js';
import { body, completed, delivered, failed, sent, status } from './matchers/index.js';
import { clientSaw, connectionOf, errorOf, replyOf, responseOf, serverSaw } from './testing/observations.js';

type Client = NamedOutcome<ClientObservation>;
type Server = NamedOutcome<ServerObservation>;

const accepts = (...all: Client['all']): Client => ({ accepted: true, all });
const rejects = (...all: Client['all']): Client => ({ accepted: false, all });
const acceptsReply = (...all: Server['all']): Server => ({ accepted: true, all });

const hello = clientSaw({ outcomes: [responseOf('hello')] });
const failure = clientSaw({ outcomes: [errorOf('no')] });

describe('judge', () => {
  it('takes the first outcome that matches, in the order in which they stand', () => {
    const first = judge({ a: accepts(completed()), b: rejects(body('hello')) }, hello, false);
    assert.deepEqual(first, { verdict: 'pass', outcome: 'a', reasons: [] });
    const second = judge({ b: rejects(body('hello')), a: accepts(completed()) }, hello, false);
    assert.equal(second.verdict, 'fail');
    assert.equal(second.outcome, 'b');
  });

  it('wants every matcher of an outcome', () => {
    const outcomes = { lists: accepts(completed(), sent('LIST')), delivers: rejects(completed()) };
    assert.equal(judge(outcomes, hello, false).outcome, 'delivers');
  });

  it('tells of a rejected outcome why it is none of the accepted ones', () => {
    const { reasons } = judge({ bye: accepts(body('bye')), hello: rejects(body('hello')) }, hello, false);
    assert.deepEqual(reasons, ['not "bye": the body is "hello" (5 octets)']);
  });

  it('fails what matches none, with all mismatches of every accepted outcome and of no other', () => {
    const outcomes = { a: accepts(body('bye'), sent('LIST')), b: accepts(failed()), c: rejects(body('other')) };
    assert.deepEqual(judge(outcomes, hello, false), {
      verdict: 'fail',
      outcome: null,
      reasons: [
        'not "a": the body is "hello" (5 octets); LIST was not sent (no command arrived)',
        'not "b": it gave a response, body "hello" (5 octets)',
      ],
    });
  });

  it('is a hang where a server stayed silent, and a failure where it closed or had answered', () => {
    const connection = connectionOf({ targetEnd: 'open', timedOut: true });
    const outcomes = { answers: acceptsReply(status(200)) };
    assert.equal(judge(outcomes, serverSaw({ connection }), false).verdict, 'hang');
    assert.equal(judge(outcomes, serverSaw(), false).verdict, 'fail');
    assert.equal(judge(outcomes, serverSaw({ connection, replies: [replyOf(400)] }), false).verdict, 'fail');
  });

  it('is inapplicable where an accepted outcome is missed for want of evidence alone', () => {
    const untold = { a: accepts(failed({ reply: 550 })) };
    const { verdict, outcome, reasons } = judge(untold, failure, false);
    assert.deepEqual([verdict, outcome], ['inapplicable', null]);
    assert.deepEqual(reasons, ['not "a": the error "no" tells no reply code']);
    assert.equal(judge({ a: accepts(failed({ reply: 550 }), sent('LIST')) }, failure, false).verdict, 'fail');
    assert.equal(
      judge({ a: rejects(failed({ reply: 550 })), b: accepts(completed()) }, failure, false).verdict,
      'fail',
    );
  });

  it('lets a rejected outcome that matches stand, whatever is untold', () => {
    const outcomes = { a: accepts(failed({ reply: 550 })), b: rejects(failed()) };
    assert.equal(judge(outcomes, failure, false).verdict, 'fail');
  });

  it('only observes in a survey', () => {
    const outcomes = { good: accepts(body('hello')), bad: rejects(failed()) };
    assert.deepEqual(judge(outcomes, failure, true), { verdict: 'observed', outcome: 'bad', reasons: [] });
    assert.deepEqual(judge(outcomes, hello, true), { verdict: 'observed', outcome: 'good', reasons: [] });
    const neither = judge(outcomes, clientSaw(), true);
    assert.deepEqual([neither.verdict, neither.outcome], ['observed', null]);
    const connection = connectionOf({ timedOut: true });
    assert.equal(judge({ a: acceptsReply(status(200)) }, serverSaw({ connection }), true).verdict, 'observed');
  });
});

describe('mismatches', () => {
  it('are all told, those for want of evidence too', () =>
    assert.deepEqual(mismatches([delivered({ reason: 'OK' }), sent('LIST')], hello), [
      'no reason phrase is reported',
      'LIST was not sent (no command arrived)',
    ]));
});
