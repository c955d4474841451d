import assert from 'node:assert/strict';
import type { Requirement } from '../model/index.js';
import { readExclusions } from './exclusions.js';

function requirement(id: string, testable: Requirement['testable']): readonly [string, Requirement] {
  return [id, { id, authority: 'RFC 959', section: '1', level: 'must', actor: '', summary: '', testable }];
}

const requirements = new Map([requirement('a', 'client'), requirement('b', 'both'), requirement('never', 'no')]);
const read = (...lines: readonly object[]) =>
  readExclusions(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`, requirements);

describe('exclusions', () => {
  it('are reasons by id', () =>
    assert.deepEqual(
      [...read({ id: 'a', why: 'nobody uploads' }, { id: 'b', why: 'b is no question' })],
      [
        ['a', 'nobody uploads'],
        ['b', 'b is no question'],
      ],
    ));

  it('may be none', () => assert.equal(readExclusions('', requirements).size, 0));

  const defects: readonly (readonly [string, RegExp, readonly object[]])[] = [
    ['of an unknown requirement', /no requirement is called c/, [{ id: 'c', why: 'x' }]],
    [
      'that stands twice',
      /a stands twice/,
      [
        { id: 'a', why: 'x' },
        { id: 'a', why: 'y' },
      ],
    ],
    ['of what is not testable anyhow', /never is not testable anyhow/, [{ id: 'never', why: 'x' }]],
    ['without a reason', /a is excluded without a reason/, [{ id: 'a' }]],
    ['with an empty reason', /a is excluded without a reason/, [{ id: 'a', why: '' }]],
  ];
  for (const [what, message, lines] of defects) {
    it(`throws at one ${what}`, () => assert.throws(() => read(...lines), message));
  }
});
