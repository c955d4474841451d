import assert from 'node:assert/strict';
import type { Item } from './catalogue.js';
import { catalogueOf } from './catalogue.js';
import { matchless, nominalLevel, select } from './select.js';
import { clientCaseOf, itemsOf, registryOf, serverCaseOf } from './testing.js';

const items = catalogueOf(
  [clientCaseOf('a/b/one'), clientCaseOf('a/b/two'), clientCaseOf('a/one'), serverCaseOf('a/b/three')],
  [],
);
const none = { patterns: [], role: null, shard: null };
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

  it('by shards covers everything once, whatever their number', () => {
    const many = itemsOf(...Array.from({ length: 10 }, (_, n) => `t/${n}`));
    for (const of of [1, 2, 3, 7, 10, 13]) {
      const shards = Array.from({ length: of }, (_, n) => select(many, { ...none, shard: { index: n + 1, of } }));
      assert.deepEqual(ids(shards.flat()).toSorted(), ids(many).toSorted());
      assert.ok(Math.max(...shards.map(({ length }) => length)) - Math.min(...shards.map(({ length }) => length)) <= 1);
    }
  });

  it('shards what is left after the rest was chosen', () => {
    const half = (index: number) =>
      ids(select(items, { patterns: ['a/b/*'], role: 'client', shard: { index, of: 2 } }));
    assert.deepEqual([half(1), half(2)], [['a/b/one'], ['a/b/two']]);
  });

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
