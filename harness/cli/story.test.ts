import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../run/index.js';
import { BUG, putExample } from './documents.fixture.js';
import type { Ended } from './testing.js';
import { endOf, makePlace } from './testing.js';
import { scriptsIn, substituted } from './workflows.fixture.js';

const SHARDS = [1, 2, 3, 4];

describe('from an empty folder to a gate in CI', function () {
  this.timeout(180_000);
  const place = makePlace();
  after(() => place.remove());

  // Of an `npm test` around this nothing may reach the npm in here.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key)));
  const sh = (script: string, more: Readonly<Record<string, string>> = {}, cwd = place.folder): Promise<Ended> =>
    endOf(spawn('bash', ['-e', '-c', script], { cwd, env: { ...env, ...more } }));

  async function must(script: string, cwd?: string): Promise<string> {
    const { status, stdout, stderr } = await sh(script, {}, cwd);
    assert.equal(status, 0, `${script}\n${stdout}${stderr}`);
    return stdout;
  }

  /** Does what the workflow does: every shard, and then the report. Gives the statuses of the shards, what they said, and the summary. */
  async function workflow() {
    const [, shard = '', , report = '', summary = ''] = scriptsIn(place.read('.github/workflows/conformance.yml'));
    const values = (at: number) => ({ 'matrix.shard': String(at), 'strategy.job-total': String(SHARDS.length) });
    const ended = await Promise.all(SHARDS.map((at) => sh(substituted(shard, values(at)))));
    await must(report);
    writeFileSync(place.at('summary.md'), '');
    const told = await sh(summary, { GITHUB_STEP_SUMMARY: place.at('summary.md') });
    assert.equal(told.status, 0, told.stderr);
    return {
      statuses: ended.map(({ status }) => status).sort(),
      said: ended.map(({ stdout, stderr }) => stdout + stderr).join(''),
      summary: place.read('summary.md'),
    };
  }

  it('installs the package that is packed', async () => {
    await must(`npm pack --ignore-scripts --pack-destination '${place.folder}'`, packageRoot);
    await must('npm init -y');
    await must('npm install --save-dev --prefer-offline --no-audit --no-fund ./wireproof-*.tgz');
    putExample(place, 'conformance', false);
    mkdirSync(place.at('.github/workflows'), { recursive: true });
    copyFileSync(path.join(packageRoot, 'docs/ci/github.yml'), place.at('.github/workflows/conformance.yml'));
    // The toy speaks nothing newer, and what it makes of the rest counts for nothing: this leaves it out.
    await must(`sed -i "s/ --shard / --case 'http09\\/**' --shard /" .github/workflows/conformance.yml`);
    const [install] = scriptsIn(place.read('.github/workflows/conformance.yml'));
    assert.equal(install, 'npm ci');
    await must('npx wireproof check conformance/target.json');
  });

  it('is red on the bug', async () => {
    const { statuses, said, summary } = await workflow();
    assert.deepEqual(statuses, [0, 0, 0, 1], said);
    assert.match(said, /^FAIL toy http09\/client-content\/every-octet$/m);
    assert.match(summary, /1 \|[^]*every-octet/);
    assert.match(place.read('conformance-report/junit.xml'), /<failure type="fail"/);
  });

  it('is green with an expectation', async () => {
    place.write('conformance/expectations.json', JSON.stringify({ expectations: [BUG] }, null, 2));
    const { statuses, said, summary } = await workflow();
    assert.deepEqual(statuses, [0, 0, 0, 0], said);
    assert.match(summary, /Expected deviations \(1\)/);
    assert.doesNotMatch(place.read('conformance-report/junit.xml'), /<failure|<error/);
  });

  it('is red again when the bug is mended and the expectation is stale', async () => {
    const client = place.at('conformance/client.mjs');
    const mended = readFileSync(client, 'utf8').replace('body: text', 'body: reply');
    writeFileSync(client, mended);
    const { statuses, said, summary } = await workflow();
    assert.deepEqual(statuses, [0, 0, 0, 1], said);
    assert.match(said, /expectations\.json:3/);
    assert.match(summary, /expectations\.json/);
  });

  it('is green when the expectation is taken out', async () => {
    place.write('conformance/expectations.json', JSON.stringify({ expectations: [] }));
    await must(`npx wireproof run conformance/target.json --case 'http09/**'`);
  });
});
