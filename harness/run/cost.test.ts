import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clientProperty } from '../property/index.js';
import type { Item } from './catalogue.js';
import { catalogueOf } from './catalogue.js';
import { costOf, shardOf } from './cost.js';
import { clientCaseOf, serverCaseOf } from './testing.js';

const peer = { kind: 'http-server', connections: [] } as const;
const control = { peer, opens: [], connection: 'fresh', expects: [] } as const;
const property = (id: string) =>
  clientProperty<{ n: number }>({
    id,
    title: 'P',
    requires: ['must-1'],
    faults: ['f'],
    given: { n: fc.nat() },
    play: () => ({ peer, opens: [], connection: 'fresh' }),
    holds: { describe: 'is so', baselineIs: [], wrong: () => null },
    show: () => '',
  });

const many = catalogueOf(
  [
    ...Array.from({ length: 30 }, (_, n) => clientCaseOf(`a/${n}`, n % 3 === 0 ? { control } : {})),
    ...Array.from({ length: 12 }, (_, n) => serverCaseOf(`b/${n}`)),
    ...['p/a', 'p/b', 'p/c'].map(property),
  ],
  [],
);
const sum = (items: readonly Item[]): number => items.map(costOf).reduce((a, b) => a + b, 0);
const shards = (items: readonly Item[], of: number): readonly (readonly Item[])[] =>
  Array.from({ length: of }, (_, n) => shardOf(items, { index: n + 1, of }));

describe('the cost of an item', () => {
  const cost = (changes: Parameters<typeof clientCaseOf>[1]): number =>
    catalogueOf([clientCaseOf('a', changes)], []).map(costOf)[0] ?? 0;

  it('grows by a control, a fixed port, and whatever waits', () => {
    const plain = cost({});
    assert.ok(cost({ control }) > plain);
    assert.ok(cost({ peer: { ...peer, place: { port: 21 } } }) > plain);
    for (const url of ['file://localhost{files}/x', 'file://{host}/x', 'FILE://a@b/'])
      assert.ok(cost({ opens: [{ url }] }) > plain, url);
    for (const url of [
      'file://{files}/x',
      'file:{files}/x',
      'file://{peer}/x',
      'file://a@{host}:{port}/x',
      'ftp://{peer}/',
    ])
      assert.equal(cost({ opens: [{ url }] }), plain, url);
    assert.ok(cost({ peer: { ...peer, connections: [[{ do: 'stall' }]] } }) > plain);
    assert.ok(cost({ peer: { kind: 'ftp-server', tree: {}, reply: { RETR: { then: 'silence' } } } }) > plain);
    assert.ok(cost({ opens: [{ url: 'http://{peer}/', timeoutMs: 500 }] }) > plain);
    assert.equal(cost({ peer: { ...peer, connections: [[{ do: 'close' }]] } }), plain);
  });

  it('of a property is that of many inputs, of a pinned input that of one', () => {
    const pins = [{ property: 'p/a', name: 'x', given: { n: 1 } }];
    const [whole, pinned] = catalogueOf([property('p/a')], pins).map(costOf);
    assert.ok((whole ?? 0) > 10 * (pinned ?? 0));
  });
});

describe('shards', () => {
  it('cover everything once, in order, whatever their number', () => {
    for (const of of [1, 2, 3, 7, 50]) {
      const parts = shards(many, of);
      assert.deepEqual(new Set(parts.flat()), new Set(many));
      assert.equal(parts.flat().length, many.length);
      for (const part of parts)
        assert.deepEqual(
          part,
          many.filter((item) => part.includes(item)),
        );
    }
  });

  it('cost about the same, in each role', () => {
    for (const role of ['client', 'server']) {
      const loads = shards(many, 3).map((part) => sum(part.filter(({ of }) => of.role === role)));
      const dearest = Math.max(...many.filter(({ kind }) => kind === 'case').map(costOf));
      assert.ok(Math.max(...loads) - Math.min(...loads) <= dearest, loads.join(' '));
    }
  });

  it('are the same whatever the order in which the set was found', () =>
    assert.deepEqual(
      new Set(shardOf([...many].reverse(), { index: 1, of: 4 })),
      new Set(shardOf(many, { index: 1, of: 4 })),
    ));
});
