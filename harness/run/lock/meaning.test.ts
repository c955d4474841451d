import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ClientCase, ClientObservation, Matcher } from '../../model/index.js';
import type { ClientProperty } from '../../property/index.js';
import { clientProperty } from '../../property/index.js';
import type { Pin } from '../catalogue.js';
import { catalogueOf } from '../catalogue.js';
import type { Registry } from '../registry.js';
import { clientCaseOf, registryOf } from '../testing.js';
import { canonical } from './canonical.js';
import { caseSetOf, meaningsOf } from './meaning.js';

const registry = registryOf();
const matcher = (describe: string): Matcher<ClientObservation> => ({ describe, mismatch: () => null });
const peer = { kind: 'http-server', connections: [[{ do: 'close' }]] } as const;
const outcomes = {
  good: { accepted: true, all: [matcher('does this')] },
  bad: { accepted: false, all: [matcher('does that')] },
};

function meaning(changes: Partial<ClientCase> = {}, id = 'a/b', by: Registry = registry): string {
  return meaningsOf(catalogueOf([clientCaseOf(id, { peer, outcomes, ...changes })], []), by).get(id) ?? '';
}

describe('canonical JSON', () => {
  it('is the same whatever the order of keys, and leaves keys without a value out', () =>
    assert.equal(
      canonical({ b: [1, null, undefined], a: { d: 'x"\n', c: undefined } }),
      '{"a":{"d":"x\\"\\n"},"b":[1,null,null]}',
    ));

  it('tells long strings apart without copying them', () => {
    const [one, two] = ['a', 'b'].map((last) => canonical('x'.repeat(2_000_000) + last));
    assert.ok(one !== undefined && one.length < 200);
    assert.notEqual(one, two);
  });

  it('has no form for a function', () => assert.throws(() => canonical({ a: [() => 1] }), /a function/));
});

describe('the meaning of a case', () => {
  it('has nothing of its name, title, note and faults', () => {
    assert.match(meaning(), /^[0-9a-f]{16}$/);
    assert.equal(meaning({ title: 'Another', note: 'why', faults: ['another'] }), meaning());
    assert.equal(meaning({}, 'c/d'), meaning());
  });

  it('has all that a target is shown and judged by', () => {
    const control = { peer, opens: [], connection: 'fresh', expects: [matcher('is served')] } as const;
    const changed: readonly Partial<ClientCase>[] = [
      { peer: { ...peer, connections: [[{ do: 'reset' }]] } },
      { opens: [{ url: 'http://{peer}/other' }] },
      { connection: 'keep' },
      { files: { a: 'octets' } },
      { features: ['cookies'] },
      { requires: ['should-1'] },
      { control },
      { control: { ...control, expects: [matcher('is refused')] } },
      { outcomes: { ...outcomes, good: { accepted: false, all: [matcher('does this')] } } },
      { outcomes: { ...outcomes, good: { accepted: true, all: [matcher('does this'), matcher('and more')] } } },
      { outcomes: { bad: outcomes.bad, good: outcomes.good } },
      { outcomes: { better: outcomes.good, bad: outcomes.bad } },
    ];
    const all = [meaning(), ...changed.map((changes) => meaning(changes))];
    assert.equal(new Set(all).size, all.length);
  });

  it('has the level that its requirements give it', () => {
    const weaker = new Map(registry.requirements);
    const must = weaker.get('must-1');
    assert.ok(must !== undefined);
    const at = (level: 'must not' | 'should'): string =>
      meaning({}, 'a/b', { ...registry, requirements: new Map([['must-1', { ...must, level }]]) });
    assert.notEqual(at('should'), meaning());
    assert.equal(at('must not'), meaning());
  });
});

describe('the meaning of a property', () => {
  type G = { readonly n: number };
  const meaningOfProperty = (changes: Partial<ClientProperty<G>> = {}, pins: readonly Pin[] = []) => {
    const property = clientProperty<G>({
      id: 'p/a',
      title: 'P',
      requires: ['must-1'],
      faults: ['f'],
      given: { n: fc.nat() },
      play: ({ n }) => ({ peer, opens: [{ url: `http://{peer}/${n}` }], connection: 'fresh' }),
      holds: { describe: 'is so', baselineIs: [], wrong: () => null },
      show: () => '',
      ...changes,
    });
    return [...meaningsOf(catalogueOf([property], pins), registry).values()];
  };

  it('is told by its words, and by what is always tried', () => {
    const holds = { describe: 'is not so', baselineIs: [], wrong: () => null };
    const all = [
      meaningOfProperty(),
      meaningOfProperty({ holds }),
      meaningOfProperty({ always: [{ n: 1 }] }),
      meaningOfProperty({ always: [{ n: 2 }] }),
    ].flat();
    assert.equal(new Set(all).size, 4);
    assert.deepEqual(meaningOfProperty({ title: 'Q', show: () => 'x' }), meaningOfProperty());
  });

  it('of a pinned input is the stimulus that the input makes', () => {
    const pin = (n: number): Pin => ({ property: 'p/a', name: 'x', given: { n } });
    assert.notEqual(meaningOfProperty({}, [pin(1)])[1], meaningOfProperty({}, [pin(2)])[1]);
  });
});

describe('the hash of a case set', () => {
  it('changes with any case, its name or its meaning', () => {
    const sets = [[['a', '1']], [['b', '1']], [['a', '2']], []].map((all) =>
      caseSetOf(new Map(all as [string, string][])),
    );
    assert.equal(new Set(sets).size, sets.length);
  });
});
