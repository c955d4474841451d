import assert from 'node:assert/strict';
import { status } from '../judge/matchers/index.js';
import { replyOf, serverSaw } from '../judge/testing/observations.js';
import { blockedBy, unjudged } from './play.js';
import type { Shown } from './shown.js';

const nothing = { transcript: [], detail: 'so it was' };

describe('a positive control', () => {
  it('blocks nothing where it ends as it must', () =>
    assert.equal(
      blockedBy({ kind: 'seen', observation: serverSaw({ replies: [replyOf(200)] }), transcript: [] }, [status(200)]),
      null,
    ));

  it('blocks the case with every reason where it does not', () => {
    const blocked = blockedBy({ kind: 'seen', observation: serverSaw({ replies: [replyOf(400)] }), transcript: [] }, [
      status(200),
      status('2xx'),
    ]);
    assert.equal(blocked?.verdict, 'blocked');
    assert.deepEqual(blocked.reasons, Array(2).fill('the positive control failed: it answered 400'));
  });

  it('blocks the case where the target hangs on it; where the adapter cannot try, that is the word', () => {
    assert.equal(blockedBy({ ...nothing, kind: 'hang' }, [])?.verdict, 'blocked');
    assert.equal(blockedBy({ ...nothing, kind: 'unable', why: 'adapter' }, [])?.verdict, 'error');
    assert.equal(blockedBy({ ...nothing, kind: 'no-place' }, [])?.verdict, 'inapplicable');
  });
});

describe('where there is nothing to judge', () => {
  it('the verdict tells why', () => {
    const verdict = (shown: Parameters<typeof unjudged>[0]) => [unjudged(shown).verdict, unjudged(shown).reasons[0]];
    const unable: Shown<never> = { ...nothing, kind: 'unable', why: 'unsupported' };
    assert.deepEqual(verdict({ ...nothing, kind: 'hang' }), ['hang', 'so it was']);
    assert.deepEqual(verdict({ ...nothing, kind: 'no-place' }), ['inapplicable', 'so it was']);
    assert.deepEqual(verdict({ ...nothing, kind: 'malformed' }), [
      'error',
      "the adapter's answer is malformed: so it was",
    ]);
    assert.deepEqual(verdict(unable), ['error', 'the adapter was unable (unsupported): so it was']);
  });
});
