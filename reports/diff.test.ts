import assert from 'node:assert/strict';
import { diffReports } from './diff.js';
import type { ComparedCase, ComparedReport } from './diff.js';

describe('comparing reports', () => {
  const one = (id: string, verdict: ComparedCase['verdict'], changes: Partial<ComparedCase> = {}): ComparedCase => ({
    id,
    verdict,
    outcome: null,
    expected: verdict === 'pass' || verdict === 'observed',
    ...changes,
  });
  const report = (...cases: readonly ComparedCase[]): ComparedReport => ({ targets: [{ name: 'curl', cases }] });
  const kinds = (before: ComparedReport, after: ComparedReport): readonly string[] =>
    diffReports(before, after).map(({ kind, id }) => `${kind} ${id}`);

  it('finds what got worse, what got better and what is new or gone', () => {
    const before = report(one('a', 'pass'), one('b', 'fail'), one('c', 'pass'), one('d', 'pass'));
    const after = report(one('a', 'crash'), one('b', 'pass'), one('d', 'pass'), one('e', 'pass'));
    assert.deepEqual(kinds(before, after), ['regression a', 'fix b', 'gone c', 'new e']);
  });

  it('ranks a foreseen deviation between none and an unforeseen one', () => {
    const foreseen = report(one('a', 'fail', { expected: true }));
    assert.deepEqual(kinds(report(one('a', 'pass')), foreseen), ['regression a']);
    assert.deepEqual(kinds(report(one('a', 'fail')), foreseen), ['fix a']);
  });

  it('shows another verdict or outcome of the same rank as changed', () => {
    assert.deepEqual(kinds(report(one('a', 'fail')), report(one('a', 'hang'))), ['changed a']);
    const seen = (outcome: string): ComparedReport => report(one('a', 'observed', { outcome }));
    assert.deepEqual(kinds(seen('x'), seen('y')), ['changed a']);
    assert.deepEqual(kinds(seen('x'), seen('x')), []);
  });

  it('counts the cases of a target that came or went', () => {
    assert.deepEqual(kinds({ targets: [] }, report(one('a', 'pass'))), ['new a']);
  });
});
