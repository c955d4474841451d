import assert from 'node:assert/strict';
import type { Item } from './catalogue.js';
import { catalogueOf } from './catalogue.js';
import { matchless, nominalLevel, select } from './select.js';
import { clientCaseOf, registryOf, serverCaseOf } from './testing.js';

const items = catalogueOf(
  [clientCaseOf('a/b/one'), clientCaseOf('a/b/two'), clientCaseOf('a/one'), serverCaseOf('a/b/three')],
  [],
);
const none = { patterns: [], role: null };
const ids = (all: readonly Item[]): readonly string[] => all.map(({ id }) => id);

describe('selection', () => {
  it('is everything by itself', () => assert.deepEqual(select(items, none), items));

  it('is by pattern, `*` within a part and `**` across; several add up', () => {
    const by = (...patterns: readonly string[]) => ids(select(items, { ...none, patterns }));
    assert.deepEqual(by('a/b/one'), ['a/b/one']);
    assert.deepEqual(by('a/*'), ['a/one']);
    assert.deepEqual(by('**/one'), ['a/b/one', 'a/one']);
    assert.deepEqual(by('a/one', 'a/b/t*'), ['a/b/three', 'a/b/two', 'a/one']);
    assert.deepEqual(by('a/b'), []);
  });

  it('is by role', () => assert.deepEqual(ids(select(items, { ...none, role: 'server' })), ['a/b/three']));

  it('knows the patterns that name nothing', () =>
    assert.deepEqual(matchless(items, ['a/*', 'b/*', 'a/b/three', 'a/b/thre']), ['b/*', 'a/b/thre']));
});

describe('the nominal level', () => {
  it('is the strongest of all requirements', () => {
    const level = (...requires: [string, ...string[]]) => {
      const [item] = catalogueOf([clientCaseOf('a', { requires })], []);
      return item === undefined ? null : nominalLevel(item, registryOf());
    };
    assert.equal(level('may-1', 'must-1'), 'must');
    assert.equal(level('may-1', 'should-1'), 'should');
    assert.equal(level('may-1'), 'may');
  });
});
