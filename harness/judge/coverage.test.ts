import assert from 'node:assert/strict';
import type { Requirement } from '../model/index.js';
import { coverageOf, isOfLevel } from './coverage.js';

function requirement(id: string, changes: Partial<Requirement> = {}): Requirement {
  return {
    id,
    authority: 'RFC 9112',
    section: '1',
    level: 'must not',
    actor: '',
    summary: '',
    testable: 'both',
    ...changes,
  };
}

const all = [
  requirement('covered'),
  requirement('excluded', { testable: 'no', why: 'nobody sees it' }),
  requirement('unexplained', { testable: 'no' }),
  requirement('gap', { level: 'should' }),
  requirement('shown all the same', { testable: 'no', why: 'nobody sees it' }),
  requirement('left out'),
];
const cases = [
  { id: 't/a', requires: ['covered', 'shown all the same'] },
  { id: 't/b', requires: ['covered'] },
];
const exclusions = new Map([['left out', 'no case settles it']]);
const rows = coverageOf(all, cases, exclusions);

describe('coverage', () => {
  it('is one row per requirement, in the order of the registry', () =>
    assert.deepEqual(
      rows.map(({ id, state, cases: citing, reason }) => [id, state, citing, reason]),
      [
        ['covered', 'covered', ['t/a', 't/b'], null],
        ['excluded', 'excluded', [], 'nobody sees it'],
        ['unexplained', 'excluded', [], 'the wire cannot show it'],
        ['gap', 'gap', [], null],
        ['shown all the same', 'covered', ['t/a'], null],
        ['left out', 'excluded', [], 'no case settles it'],
      ],
    ));

  it('is of defective data where what is excluded is cited', () =>
    assert.throws(
      () => coverageOf(all, [...cases, { id: 't/c', requires: ['left out'] }], exclusions),
      /left out is excluded \(no case settles it\) and cited by t\/c/,
    ));

  it("prints the registry's own word and counts `must not` as `must`", () => {
    const registry = new Map(all.map((one) => [one.id, one]));
    assert.deepEqual([...new Set(rows.map(({ level }) => level))], ['must not', 'should']);
    assert.deepEqual(
      rows.filter((row) => isOfLevel(row, registry, ['must'])).map(({ id }) => id),
      ['covered', 'excluded', 'unexplained', 'shown all the same', 'left out'],
    );
  });
});
