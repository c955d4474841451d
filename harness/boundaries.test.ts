import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { IConfiguration, ICruiseResult } from 'dependency-cruiser';
import { packageRoot } from './run/index.js';

describe('boundaries', () => {
  it('no folder imports what `.dependency-cruiser.json` forbids it', async () => {
    const { options, ...ruleSet } = JSON.parse(
      await readFile(path.join(packageRoot, '.dependency-cruiser.json'), 'utf8'),
    ) as IConfiguration;
    const result = await cruise(['harness', 'cases', 'reports', 'targets/reference', 'targets/miniatures'], {
      ...options,
      ruleSet,
      validate: true,
      baseDir: packageRoot,
    });
    const { summary, modules } = result.output as ICruiseResult;
    assert.ok(modules.length > 100, `only ${modules.length} modules were looked at`);
    assert.deepEqual(
      summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
      [],
    );
  });
});
