import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { discover } from '../../harness/target/descriptor/discover.js';
import { checkTarget, resolveTargets } from '../../harness/target/index.js';
import { packageRoot } from '../../harness/package-root.js';

const folder = join(packageRoot, 'targets/examples');
const examples = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('the example adapters', () => {
  for (const { name } of examples) {
    it(`the one in ${name} passes the check`, async function () {
      // Go compiles its standard library first where it has not done so before.
      this.timeout(180_000);
      const { ready, skipped } = await resolveTargets([join(folder, name)], { all: false });
      if (skipped.length > 0) this.skip();
      const wrong: string[] = [];
      for (const spec of ready) {
        for await (const { ok, what, mend } of checkTarget(spec)) if (!ok) wrong.push(`${what} -> ${mend ?? ''}`);
      }
      assert.deepEqual(wrong, []);
      assert.equal(ready.length, 1);
    });
  }

  it('are no bundled targets', () => {
    const names = discover(packageRoot).flatMap(({ descriptors }) => descriptors.map((one) => one.name));
    assert.deepEqual(
      names.filter((name) => name.startsWith('example-')),
      [],
    );
  });
});
