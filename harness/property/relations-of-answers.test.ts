import assert from 'node:assert/strict';
import { replyOf, serverSaw } from '../judge/testing/observations.js';
import {
  closesAfterServing,
  givesWhole,
  isAnsweredLikeBaseline,
  isAnsweredWith,
  neverGives,
  tellsLengthOf,
} from './relations-of-answers.js';

const gave = (...all: Parameters<typeof replyOf>) => serverSaw({ replies: [replyOf(...all)] });
const none = serverSaw();

describe('relations of answers', () => {
  it('want the connection closed behind what was served', () => {
    const { wrong } = closesAfterServing();
    assert.equal(wrong({ ...gave(200), fence: 'unanswered' }, null, {}), null);
    assert.match(wrong({ ...gave(200), fence: 'served' }, null, {}) ?? '', /served a further request/);
    assert.match(wrong(gave(400), null, {}) ?? '', /answered 400/);
    assert.match(wrong(none, null, {}) ?? '', /no such reply/);
  });

  it('want content whole', () => {
    const { wrong } = givesWhole(() => 'abc');
    assert.equal(wrong(gave(200, 'abc'), null, {}), null);
    assert.match(wrong(gave(200, 'ab'), null, {}) ?? '', /gave "ab"/);
    assert.match(wrong(gave(200, 'abc', { complete: false }), null, {}) ?? '', /has no end/);
    assert.match(wrong(none, null, {}) ?? '', /no such reply/);
  });

  it('want HEAD to tell the truth or nothing', () => {
    const { wrong } = tellsLengthOf(() => 2);
    const head = (length: string) => gave(200, '', { fields: [['Content-Length', length]] });
    assert.equal(wrong(head('2'), gave(200, 'ab'), {}), null);
    assert.equal(wrong(gave(200), gave(200, 'ab'), {}), null);
    assert.match(wrong(head('3'), gave(200, 'ab'), {}) ?? '', /Content-Length 3/);
    assert.match(wrong(head('3'), gave(200, 'abc'), {}) ?? '', /GET gave "abc"/);
    assert.match(wrong(gave(405), gave(200, 'ab'), {}) ?? '', /answered 405/);
    assert.match(wrong(none, gave(200, 'ab'), {}) ?? '', /no such reply/);
  });

  it('want content like that never', () => {
    const { wrong } = neverGives(/^root:/, 'a');
    assert.equal(wrong(gave(404, 'no'), null, {}), null);
    assert.match(wrong(gave(200, 'root:x'), null, {}) ?? '', /gave "root:x"/);
  });

  it('want a status, or that of the baseline', () => {
    const { wrong } = isAnsweredWith('x', () => [304, '4xx']);
    assert.deepEqual([wrong(gave(304), null, {}), wrong(gave(200), null, {})], [null, 'it answered 200']);
    const like = isAnsweredLikeBaseline(() => [200]);
    assert.equal(like.wrong(gave(304), gave(304), {}), null);
    assert.match(like.wrong(gave(200), gave(304), {}) ?? '', /200 instead of 304/);
    assert.match(like.wrong(none, gave(304), {}) ?? '', /no such reply/);
  });
});
