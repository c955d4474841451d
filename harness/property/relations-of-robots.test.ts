import assert from 'node:assert/strict';
import { clientSaw, errorOf, responseOf } from '../judge/testing/observations.js';
import { answersRobots } from './relations-of-robots.js';

const wrong = (allowed: readonly boolean[], wanted: readonly (boolean | null)[]) =>
  answersRobots(() => wanted).wrong(clientSaw({ outcomes: [responseOf('', { allowed })] }), null, {});

describe('answersRobots', () => {
  it('wants exactly these answers', () => {
    assert.equal(wrong([true, false], [true, false]), null);
    assert.equal(wrong([true, false], [true, null]), null);
    assert.match(wrong([true, true], [null, false]) ?? '', /instead of either, no/);
    assert.match(wrong([true, true], [true, false]) ?? '', /its answers are yes, yes instead of yes, no/);
    assert.match(wrong([true], [true, false]) ?? '', /its answers are yes instead of/);
  });

  it('wants answers', () => {
    const relation = answersRobots(() => [true]);
    assert.match(relation.wrong(clientSaw({ outcomes: [errorOf('no')] }), null, {}) ?? '', /reported the error/);
    assert.match(relation.wrong(clientSaw({ outcomes: [responseOf('')] }), null, {}) ?? '', /are none instead of/);
    assert.equal(relation.wrong(clientSaw(), null, {}), 'nothing was asked');
  });
});
