import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { diffReports } from './diff.js';
import type { ComparedCase, ComparedReport } from './diff.js';
import { renderDiff } from './diff-views.js';
import { reportsFolder } from './testing/golden.js';

describe('differences', () => {
  const one = (id: string, verdict: ComparedCase['verdict'], changes: Partial<ComparedCase> = {}): ComparedCase => ({
    id,
    verdict,
    outcome: null,
    expected: verdict === 'pass',
    ...changes,
  });
  const report = (...cases: readonly ComparedCase[]): ComparedReport => ({ targets: [{ name: 'curl', cases }] });
  const before = report(one('a', 'fail'), one('b', 'pass'), one('c', 'pass'));
  const after = report(
    one('a', 'pass'),
    one('b', 'fail', { outcome: '\x1b[2J|' }),
    one('d', 'fail', { expected: true, scored: false }),
  );
  const changes = diffReports(before, after);

  it('are told with the regressions first and nothing that acts on a terminal', () => {
    assert.equal(
      renderDiff(changes, 'text'),
      [
        'Regressions (1)\n  curl  b  pass → fail (\\x1b[2J|)\n',
        'Fixes (1)\n  curl  a  fail → pass\n',
        'New cases (1)\n  curl  d  fail, unscored\n',
        'Gone cases (1)\n  curl  c  was pass\n',
      ].join('\n'),
    );
    assert.equal(renderDiff([], 'text'), 'Nothing changed.\n');
  });

  it('are tables in Markdown, of which no text of a target breaks out', () => {
    const lines = renderDiff(changes, 'markdown').split('\n');
    assert.ok(lines.includes('## Regressions (1)'));
    const row = lines.find((line) => line.includes('`b`')) ?? '';
    assert.equal(row.replaceAll('\\|', '').split('|').length, 6, row);
    assert.equal(renderDiff([], 'markdown'), '# What changed\n\nNothing changed.\n');
  });

  it('are JSON as its schema says', async () => {
    const schema = await readFile(path.join(reportsFolder, '..', 'schemas', 'diff.schema.json'), 'utf8');
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(schema) as object);
    const data = JSON.parse(renderDiff(changes, 'json')) as { counts: object; changes: readonly object[] };
    assert.ok(validate(data), JSON.stringify(validate.errors));
    assert.deepEqual(data.counts, { regression: 1, fix: 1, changed: 0, new: 1, gone: 1 });
    assert.deepEqual(data.changes[0], {
      kind: 'fix',
      target: 'curl',
      id: 'a',
      before: { verdict: 'fail', outcome: null, expected: false },
      after: { verdict: 'pass', outcome: null, expected: true },
    });
    assert.ok(validate(JSON.parse(renderDiff([], 'json'))));
  });
});
