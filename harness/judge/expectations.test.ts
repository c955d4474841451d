import assert from 'node:assert/strict';
import type { Verdict } from '../model/index.js';
import type { Expectation, Expectations } from './expectations.js';
import { foreseen, forVersion, isExpected, names, stale, verdictsOf } from './expectations.js';

function entry(cases: string, verdict: Expectation['verdict'], line = 1, when?: string): Expectation {
  return { cases, verdict, because: 'so', line, ...(when === undefined ? {} : { when }) };
}

function of(...all: readonly Expectation[]): Expectations {
  return { file: 'expectations.json', all };
}

describe('expectations', () => {
  it('name cases by `*` within a part and `**` across parts', () => {
    assert.ok(names('http11/chunked/last', 'http11/chunked/last'));
    assert.ok(names('http11/chunked/*', 'http11/chunked/last'));
    assert.ok(names('http11/**', 'http11/chunked/last'));
    assert.ok(names('**/last', 'http11/chunked/last'));
    assert.ok(!names('http11/*', 'http11/chunked/last'));
    assert.ok(!names('http11/chunked/las', 'http11/chunked/last'));
  });

  it('foresee the verdicts they list, and take the first entry that does', () => {
    const all = of(entry('a/*', 'fail', 1), entry('a/b', ['hang', 'fail'], 2));
    assert.equal(foreseen(all, 'a/b', 'fail')?.line, 1);
    assert.equal(foreseen(all, 'a/b', 'hang')?.line, 2);
    assert.equal(foreseen(all, 'a/c', 'hang'), null);
    assert.deepEqual(verdictsOf(entry('a/b', 'fail')), ['fail']);
  });

  it('never excuse a crash or a hang by `fail`', () => {
    const all = of(entry('**', 'fail'));
    for (const verdict of ['crash', 'hang', 'blocked', 'error'] as const)
      assert.equal(isExpected(all, 'a/b', verdict), false, verdict);
    assert.equal(isExpected(all, 'a/b', 'fail'), true);
  });

  it('are not stale where a case could not be tried here', () => {
    const ended = (verdict: Verdict) => stale(of(entry('a/b', 'fail')), ['a/b'], new Map([['a/b', verdict]])).length;
    assert.deepEqual((['inapplicable', 'fail', 'pass'] as const).map(ended), [0, 0, 1]);
  });

  it('are not needed for what nobody has to explain', () => {
    for (const verdict of ['pass', 'inapplicable', 'observed'] as const) assert.ok(isExpected(of(), 'a/b', verdict));
    for (const verdict of ['fail', 'crash', 'hang', 'blocked', 'error'] as const)
      assert.ok(!isExpected(of(), 'a/b', verdict));
  });

  it('speak of the versions that `when` means', () => {
    const all = of(entry('a', 'fail', 1), entry('b', 'fail', 2, '<7.4.0'), entry('c', 'fail', 3, '>=8'));
    const lines = (version: string) => forVersion(all, version).all.map(({ line }) => line);
    assert.deepEqual(lines('curl 7.3.9'), [1, 2]);
    assert.deepEqual(lines('8.0'), [1, 3]);
    assert.deepEqual(lines('unknown'), [1]);
  });
});

describe('stale expectations', () => {
  const known = ['a/1', 'a/2', 'b/1'];
  const staleLines = (all: Expectations, verdicts: Readonly<Record<string, Verdict>>) =>
    stale(all, known, new Map(Object.entries(verdicts))).map(({ line }) => line);

  it('are those of which every case was run and none ended as foreseen', () => {
    const all = of(entry('a/*', 'fail', 1), entry('a/1', 'fail', 2), entry('b/1', ['fail', 'hang'], 3));
    assert.deepEqual(staleLines(all, { 'a/1': 'pass', 'a/2': 'fail', 'b/1': 'hang' }), [2]);
    assert.deepEqual(staleLines(all, { 'a/1': 'pass', 'a/2': 'crash', 'b/1': 'pass' }), [1, 2, 3]);
  });

  it('are none of which only some cases were run', () => {
    const all = of(entry('a/*', 'fail', 1), entry('a/1', 'fail', 2));
    assert.deepEqual(staleLines(all, { 'a/1': 'pass' }), [2]);
    assert.deepEqual(staleLines(all, {}), []);
  });

  it('are none that name no known case, as those of another role', () =>
    assert.deepEqual(staleLines(of(entry('c/*', 'fail')), { 'a/1': 'pass', 'a/2': 'pass', 'b/1': 'pass' }), []));

  it('are no known races that end the better way', () =>
    assert.deepEqual(staleLines(of(entry('b/1', ['pass', 'fail'])), { 'b/1': 'pass' }), []));
});
