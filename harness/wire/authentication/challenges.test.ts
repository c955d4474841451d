import assert from 'node:assert/strict';
import { readChallenges } from './challenges.js';

const told = (...values: readonly string[]): unknown =>
  readChallenges(values).map(({ scheme, token68, params, problems }) => [
    scheme,
    token68 ?? Object.fromEntries(params.map(({ name, value }) => [name, value])),
    ...problems,
  ]);

describe('challenges', () => {
  it('come several in a field and several fields of them', () => {
    assert.deepEqual(told('Basic realm="a, b", Newauth, Digest realm=c , nonce="d"', 'Negotiate YWI='), [
      ['basic', { realm: 'a, b' }],
      ['newauth', {}],
      ['digest', { realm: 'c', nonce: 'd' }],
      ['negotiate', 'YWI='],
    ]);
  });

  it('may stand among empty members of the list', () => {
    assert.deepEqual(told(', ,Basic realm="a",,', ''), [['basic', { realm: 'a' }]]);
  });

  it('tell a departure from the grammar', () => {
    assert.deepEqual(told('Basic realm="a'), [['basic', {}, 'not a list of parameters']]);
    assert.deepEqual(told('Basic realm = "a"'), [['basic', { realm: 'a' }, 'whitespace around =']]);
    assert.deepEqual(told('realm="a"'), [['', {}, 'no scheme']]);
  });
});
