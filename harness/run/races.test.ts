import assert from 'node:assert/strict';
import type { Verdict } from '../model/index.js';
import type { Expectation } from '../judge/index.js';
import { unprovenRaces } from './races.js';

describe('a known race', () => {
  const race: Expectation = { cases: 'a/*', verdict: ['pass', 'fail'], because: 'so', line: 3 };
  const ended = (id: string, ...repeated: readonly Verdict[]) => ({
    id,
    verdict: repeated[0] ?? 'pass',
    ...(repeated.length > 1 ? { repeated } : {}),
  });
  const told = (entry: Expectation, ...all: readonly ReturnType<typeof ended>[]) =>
    unprovenRaces({ file: 'e.json', all: [entry] }, all);

  it('is not proven where no repetition ended otherwise', () => {
    const [line, ...more] = told(race, ended('a/1', 'fail', 'fail', 'fail'), ended('b/1', 'pass', 'fail'));
    assert.deepEqual(more, []);
    assert.match(
      line ?? '',
      /^e\.json:3: no case of "a\/\*" changed its verdict over 3 repetitions \(fail\), where pass or fail is foreseen/,
    );
  });

  it('is proven by one case of it that ended now this way, now that', () =>
    assert.deepEqual(told(race, ended('a/1', 'fail', 'fail'), ended('a/2', 'pass', 'fail')), []));

  it('is left alone where nothing was repeated or could be tried, and so is an entry of one verdict', () => {
    assert.deepEqual(told(race, ended('a/1', 'fail')), []);
    assert.deepEqual(told(race, ended('a/1', 'inapplicable', 'inapplicable')), []);
    assert.deepEqual(told(race), []);
    assert.deepEqual(told({ ...race, verdict: ['fail'] }, ended('a/1', 'fail', 'fail')), []);
  });
});
