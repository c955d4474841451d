import assert from 'node:assert/strict';
import type { Ended } from './testing.js';
import { CASE, makePlace, reportIn, verdictsIn } from './testing.js';

const TWO = ['--case', CASE, '--case', 'http11/response-content-length/short-body-is-incomplete'];

describe('logs', () => {
  const place = makePlace();
  after(() => place.remove());
  const [gets, errors] = ['gets', 'errors'].map((mode) => place.target(mode, mode)) as [string, string];
  const log = (name: string): string => place.at(name, 'events.jsonl');
  const judged = (name: string, ...args: readonly string[]) =>
    place.wireproof(['run', ...args, '--out', name, '--json', '--no-progress', '--seed', '3']);
  let whole: Ended;

  before(async () => {
    [whole] = await Promise.all([
      judged('whole', gets, ...TWO),
      ...[1, 2].map((shard) => judged(`shard-${shard}`, gets, ...TWO, '--shard', `${shard}/2`)),
      judged('errors', errors, '--case', CASE),
    ]);
  });

  it('of shards merge into the report of the whole', async () => {
    const args = ['report', log('shard-1'), log('shard-2'), '--out', 'merged', '--report', 'json,markdown'];
    const merged = await place.wireproof([...args, '--json']);
    assert.equal(merged.status, 0);
    assert.equal(verdictsIn(reportIn(merged)).length, 2);
    assert.deepEqual(verdictsIn(reportIn(merged)), verdictsIn(reportIn(whole)));
    assert.deepEqual(
      ['report.json', 'report.md', 'junit.xml', 'index.html'].map((file) => place.has(`merged/${file}`)),
      [true, true, false, false],
    );
    assert.equal(place.read('merged/report.json'), merged.stdout);
  });

  it('of a run give the report that the run gave', async () => {
    const again = await place.wireproof(['report', log('whole'), '--out', 'again', '--report', 'json']);
    assert.equal(again.status, 0);
    assert.equal(place.read('again/report.json'), whole.stdout);
  });

  it('of some shards merge with a word on those that are missing', async () => {
    const merged = await place.wireproof(['report', log('shard-2'), '--out', 'part', '--report', 'json']);
    assert.equal(merged.status, 0);
    assert.match(merged.stdout, /^gets note: shard 1\/2 is missing$/m);
    assert.doesNotMatch((await place.wireproof(['report', log('shard-1'), log('shard-2')])).stdout, /missing/);
  });

  it('that are merged are held against --min-pass as one run is', async () => {
    const of = (percent: number) =>
      place.wireproof([
        'report',
        log('whole'),
        log('errors'),
        '--out',
        `min-${percent}`,
        '--min-pass',
        `behaviour=${percent}`,
      ]);
    const [met, missed] = await Promise.all([of(0), of(1)]);
    assert.deepEqual([met.status, missed.status], [0, 1]);
    assert.match(missed.stderr, /^errors: 0 of 1 of level behaviour passed, 0\.0 %; --min-pass asks for 1 %$/m);
  });

  it('of which one was cut off are merged only by --partial', async () => {
    const events = place.read('shard-1/events.jsonl');
    place.write('cut-shard/events.jsonl', events.slice(0, events.lastIndexOf('"run-finished"')));
    const files = [log('cut-shard'), log('shard-2')];
    const [refused, partial] = await Promise.all([
      place.wireproof(['report', ...files, '--out', 'refused-cut']),
      place.wireproof(['report', ...files, '--partial', '--out', 'partial', '--json']),
    ]);
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /cut-shard.events\.jsonl: the run was cut off; .* --partial/);
    assert.ok(!place.has('refused-cut'));
    assert.equal(partial.status, 0);
    assert.deepEqual([verdictsIn(reportIn(partial)).length, reportIn(partial).complete], [2, false]);
  });

  it('of another case set are refused', async () => {
    const other = place.read('errors/events.jsonl').replace(/"caseSet":"[0-9a-f]+"/, '"caseSet":"0123456789abcdef"');
    place.write('mixed/events.jsonl', other);
    const { status, stderr } = await place.wireproof(['report', log('whole'), log('mixed'), '--out', 'refused']);
    assert.equal(status, 2);
    assert.match(stderr, /this is of another case set than .*; run both with one version/);
  });

  it('of different targets merge, and the summary names every report', async () => {
    const { status, stdout } = await place.wireproof(['report', log('whole'), log('errors'), '--out', 'both']);
    assert.equal(status, 0);
    assert.match(stdout, /^gets +2 /m);
    assert.match(stdout, /^errors +0 +1 /m);
    assert.match(stdout, /both.index\.html$/m);
  });

  it('of one target that both judge a case are refused, and nothing is written', async () => {
    place.write('again/events.jsonl', place.read('whole/events.jsonl'));
    const { status, stderr } = await place.wireproof(['report', log('whole'), log('again'), '--out', 'refused']);
    assert.equal(status, 2);
    assert.match(stderr, new RegExp(`gets was judged by ${CASE}`));
    assert.ok(!place.has('refused'));
  });

  it('are compared by diff, which prints only what changed', async () => {
    place.write('after/events.jsonl', place.read('errors/events.jsonl').replaceAll('"errors"', '"gets"'));
    const [changed, equal] = await Promise.all([
      place.wireproof(['diff', log('whole'), log('after')]),
      place.wireproof(['diff', log('whole'), log('whole')]),
    ]);
    assert.deepEqual([changed.status, equal.status], [0, 0]);
    assert.match(changed.stdout, new RegExp(`gets +${CASE} +pass .* fail`));
    assert.doesNotMatch(equal.stdout, new RegExp(CASE));
  });

  it('are compared in Markdown and in JSON too', async () => {
    const of = (...args: readonly string[]) => place.wireproof(['diff', log('whole'), log('after'), ...args]);
    const [markdown, json, short] = await Promise.all([
      of('--format', 'markdown'),
      of('--format', 'json'),
      of('--json'),
    ]);
    assert.match(markdown.stdout, /^## Regressions \(1\)\n\n\| target \| case \| before \| after \|$/m);
    assert.equal(json.stdout, short.stdout);
    const { counts, changes } = JSON.parse(json.stdout) as {
      counts: Readonly<Record<string, number>>;
      changes: readonly { kind: string; id: string }[];
    };
    assert.deepEqual([counts.regression, counts.gone], [1, 1]);
    assert.ok(changes.some(({ kind, id }) => kind === 'regression' && id === CASE));
  });

  it('give any transcript as a capture, and the nearest names where there is none', async () => {
    const of = (...args: readonly string[]) => place.wireproof(['capture', log('whole'), ...args]);
    const [written, misspelt] = await Promise.all([
      of('--target', 'gets', '--case', CASE, '--out', 'x.pcapng'),
      of('--target', 'gets', '--case', `${CASE}x`),
    ]);
    assert.equal(written.status, 0);
    assert.ok(place.read('x.pcapng').includes('GET / HTTP/1.1'));
    assert.equal(misspelt.status, 2);
    assert.ok(misspelt.stderr.includes(CASE));
  });

  it('that were cut off are still reported', async () => {
    const events = place.read('whole/events.jsonl');
    place.write('cut/events.jsonl', events.slice(0, events.lastIndexOf('"target-finished"')));
    const cut = await place.wireproof(['report', log('cut'), '--out', 'cut', '--json']);
    assert.equal(cut.status, 0);
    assert.deepEqual(verdictsIn(reportIn(cut)), verdictsIn(reportIn(whole)));
  });
});
