import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clientProperty } from '../property/index.js';
import { cardOf } from './card.js';
import { catalogueOf, loadCatalogue } from './catalogue.js';
import { clientCaseOf, registryOf, serverCaseOf } from './testing.js';

const property = clientProperty<{ n: number }>({
  id: 'p/holds',
  title: 'P',
  requires: ['must-1'],
  faults: ['f'],
  given: { n: fc.nat() },
  play: () => ({ peer: { kind: 'http-server', connections: [] }, opens: [], connection: 'fresh' }),
  holds: { describe: 'is so', baselineIs: [], wrong: () => null },
  show: () => '',
});

describe('the catalogue', () => {
  it('is ordered by id in code points', () =>
    assert.deepEqual(
      catalogueOf([clientCaseOf('b/a'), clientCaseOf('a/b'), clientCaseOf('a-b/a'), clientCaseOf('B/a')], []).map(
        ({ id }) => id,
      ),
      ['B/a', 'a-b/a', 'a/b', 'b/a'],
    ));

  it('refuses two cases of one id, whatever their roles', () =>
    assert.throws(() => catalogueOf([clientCaseOf('a/b'), serverCaseOf('a/b')], []), /two cases have the id a\/b/));

  it('has a case of its own for each pinned input', () => {
    const pins = [{ property: 'p/holds', name: 'seven', given: { n: 7 } }];
    assert.deepEqual(
      catalogueOf([property, clientCaseOf('a/b')], pins).map((item) => [
        item.id,
        item.kind,
        item.kind === 'property' ? item.pinned : undefined,
      ]),
      [
        ['a/b', 'case', undefined],
        ['p/holds', 'property', null],
        ['p/holds--seven', 'property', { n: 7 }],
      ],
    );
  });

  it('refuses two pins of one name, and a pin of no property', () => {
    const pin = { property: 'p/holds', name: 'x', given: { n: 7 } };
    assert.throws(() => catalogueOf([property], [pin, pin]), /two cases have the id p\/holds--x/);
    assert.throws(() => catalogueOf([clientCaseOf('a/b')], [{ ...pin, property: 'a/b' }]), /no property a\/b/);
    assert.throws(() => catalogueOf([], [pin]), /no property p\/holds/);
  });

  it('loads the whole case set, each with a topic and a name', async () => {
    const all = await loadCatalogue();
    assert.ok(all.some(({ id }) => id === 'http11/response-content-length/body-ends-where-announced'));
    for (const { id } of all) assert.match(id, /^[a-z0-9.-]+(?:\/[a-z0-9.-]+)+$/);
  });
});

describe('the card of a case', () => {
  it('carries its requirements and outcomes in words', () => {
    const describing = (describe: string) => ({ describe, mismatch: () => null });
    const outcomes = {
      good: { accepted: true, all: [describing('does this'), describing('does that')] },
      bad: { accepted: false, all: [describing('does neither')] },
    };
    const [item] = catalogueOf([clientCaseOf('a/b', { outcomes, note: 'why' })], []);
    assert.ok(item !== undefined);
    const card = cardOf(item, registryOf());
    assert.deepEqual(card.outcomes, [
      { name: 'good', accepted: true, describe: 'does this, and does that' },
      { name: 'bad', accepted: false, describe: 'does neither' },
    ]);
    assert.deepEqual(card.requires, [{ id: 'must-1', authority: 'A', section: '1', level: 'must', summary: '' }]);
    assert.equal(card.note, 'why');
  });

  it('of a property tells what holds', () => {
    const [item] = catalogueOf([property], []);
    assert.ok(item !== undefined);
    assert.deepEqual(
      cardOf(item, registryOf()).outcomes.map(({ name, describe }) => [name, describe]),
      [
        ['holds', 'is so'],
        ['is violated', 'not: is so'],
      ],
    );
  });

  it('cannot be made where a requirement is unknown', () => {
    const [item] = catalogueOf([clientCaseOf('a/b', { requires: ['must-2'] })], []);
    assert.ok(item !== undefined);
    assert.throws(() => cardOf(item, registryOf()), /a\/b cites the unknown requirement must-2/);
  });
});
