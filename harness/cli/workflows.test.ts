import assert from 'node:assert/strict';
import { cpSync, readdirSync } from 'node:fs';
import { documentText, makeStage, putExample } from './documents.fixture.js';
import type { Stage } from './documents.fixture.js';
import { makePlace } from './testing.js';
import type { Place } from './testing.js';
import { scriptsIn, substituted } from './workflows.fixture.js';

const SHARDS = 4;

describe('workflows to copy', () => {
  let place: Place;
  let stage: Stage;
  beforeEach(() => {
    place = makePlace();
    stage = makeStage(place, 'http09/client-content/*');
    putExample(place, 'conformance', false);
  });
  afterEach(() => place.remove());

  /** Runs a script once for each shard, side by side as a service does; gives the statuses in ascending order. */
  async function eachShard(
    script: (shard: number) => string,
    env: (shard: number) => Readonly<Record<string, string>>,
  ) {
    const shards = Array.from({ length: SHARDS }, (_, at) => at + 1);
    const ended = await Promise.all(shards.map((shard) => stage.sh(script(shard), env(shard))));
    assert.deepEqual(
      ended.map(({ stderr }) => stderr),
      shards.map(() => ''),
    );
    return ended.map(({ status }) => status).sort();
  }

  const reports = (folder: string): readonly string[] => readdirSync(place.at(folder)).sort();

  it('GitHub: each shard by itself, a summary, and all reports', async () => {
    const [install, shard, again, report, summary] = scriptsIn(documentText('docs/ci/github.yml'));
    assert.deepEqual([install, again], ['npm ci', 'npm ci']);
    assert.ok(shard !== undefined && report !== undefined && summary !== undefined);
    const values = (at: number) => ({ 'matrix.shard': String(at), 'strategy.job-total': String(SHARDS) });
    assert.deepEqual(
      await eachShard(
        (at) => substituted(shard, values(at)),
        () => ({}),
      ),
      [0, 0, 0, 1],
    );
    const file = place.at('summary.md');
    assert.equal((await stage.sh(report)).status, 0);
    assert.equal((await stage.sh(summary, { GITHUB_STEP_SUMMARY: file })).status, 0);
    assert.match(place.read('summary.md'), /# Conformance report[^]*every-octet/);
    assert.deepEqual(reports('conformance-report'), [
      'badge.svg',
      'index.html',
      'junit.xml',
      'report.json',
      'report.md',
    ]);
  });

  it('GitLab: each shard by itself, and the tests of them all', async () => {
    const [install, shard, report] = scriptsIn(documentText('docs/ci/gitlab.yml'));
    assert.equal(install, 'npm ci');
    assert.ok(shard !== undefined && report !== undefined);
    const index = (at: number) => ({ CI_NODE_INDEX: String(at), CI_NODE_TOTAL: String(SHARDS) });
    assert.deepEqual(await eachShard(() => shard, index), [0, 0, 0, 1]);
    assert.equal((await stage.sh(report)).status, 0);
    assert.ok(reports('conformance-report').includes('junit.xml'));
  });

  it('Kubernetes: pods that count from 0, and a job that fails where one of them found something', async () => {
    const [shard, report] = scriptsIn(documentText('docs/ci/kubernetes.yaml'));
    assert.ok(shard !== undefined && report !== undefined);
    const env = { SHARDS: String(SHARDS), RESULTS: place.at('results') };
    const index = (at: number) => ({ ...env, JOB_COMPLETION_INDEX: String(at - 1) });
    assert.deepEqual(await eachShard(() => shard, index), [0, 0, 0, 0]);
    const merged = await stage.sh(report, env);
    assert.equal(merged.status, 1, merged.stderr);
    assert.match(merged.stdout, /^toy\b/m);
    assert.ok(reports('results/report').includes('index.html'));
  });

  it('Kubernetes: is green where every pod is', async () => {
    putExample(place, 'conformance', true);
    const [shard, report] = scriptsIn(documentText('docs/ci/kubernetes.yaml'));
    assert.ok(shard !== undefined && report !== undefined);
    const env = { SHARDS: '1', RESULTS: place.at('results') };
    assert.equal((await stage.sh(shard, { ...env, JOB_COMPLETION_INDEX: '0' })).status, 0);
    assert.equal((await stage.sh(report, env)).status, 0);
    cpSync(place.at('results/shard-1'), place.at('results/shard-2'), { recursive: true });
    place.write('results/shard-2/status', '2\n');
    const bad = await stage.sh(report.replace('sleep 5', 'exit 9'), { ...env, SHARDS: '2' });
    assert.equal(bad.status, 9, 'a pod that could not run is waited for');
  });
});
