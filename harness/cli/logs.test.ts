import assert from 'node:assert/strict';
import { CASE, makePlace, reportIn, verdictsIn } from './testing.js';

const TWO = ['--case', CASE, '--case', 'http11/response-content-length/short-body-is-incomplete'];

describe('logs', () => {
  const place = makePlace();
  after(() => place.remove());
  const [gets, errors] = ['gets', 'errors'].map((mode) => place.target(mode, mode)) as [string, string];
  const log = (name: string): string => place.at(name, 'events.jsonl');
  const judged = (name: string, ...args: readonly string[]) =>
    place.wireproof(['run', ...args, '--out', name, '--json', '--no-progress', '--seed', '3']);

  it('of shards merge into the report of the whole', async () => {
    const [whole] = await Promise.all([
      judged('whole', gets, ...TWO),
      ...[1, 2].map((shard) => judged(`shard-${shard}`, gets, ...TWO, '--shard', `${shard}/2`)),
    ]);
    const args = ['report', log('shard-1'), log('shard-2'), '--out', 'merged', '--report', 'json,markdown'];
    const merged = await place.wireproof([...args, '--json']);
    assert.equal(merged.status, 0);
    assert.deepEqual(verdictsIn(reportIn(merged)), verdictsIn(reportIn(whole)));
    assert.deepEqual(
      ['report.json', 'report.md', 'junit.xml', 'index.html'].map((file) => place.has(`merged/${file}`)),
      [true, true, false, false],
    );
    assert.equal(place.read('merged/report.json'), merged.stdout);
  });

  it('of different targets merge, and the summary names every report', async () => {
    await Promise.all([judged('one', gets, '--case', CASE), judged('other', errors, '--case', CASE)]);
    const { status, stdout } = await place.wireproof(['report', log('one'), log('other'), '--out', 'both']);
    assert.equal(status, 0);
    assert.match(stdout, /^gets +1 /m);
    assert.match(stdout, /^errors +0 +1 /m);
    assert.match(stdout, /both.index\.html$/m);
  });

  it('of one target that both judge a case are refused, and nothing is written', async () => {
    await judged('a', gets, '--case', CASE);
    place.write('b/events.jsonl', place.read('a/events.jsonl'));
    const { status, stderr } = await place.wireproof(['report', log('a'), log('b'), '--out', 'refused']);
    assert.equal(status, 2);
    assert.match(stderr, new RegExp(`gets was judged by ${CASE}`));
    assert.ok(!place.has('refused'));
  });

  it('are compared by diff, which prints only what changed', async () => {
    const same = place.target('same', 'gets');
    await judged('before', same, '--case', CASE);
    place.target('same', 'errors');
    await judged('after', same, '--case', CASE);
    const [changed, equal] = await Promise.all([
      place.wireproof(['diff', log('before'), log('after')]),
      place.wireproof(['diff', log('before'), log('before')]),
    ]);
    assert.deepEqual([changed.status, equal.status], [0, 0]);
    assert.match(changed.stdout, new RegExp(`same +${CASE} +pass .* fail`));
    assert.doesNotMatch(equal.stdout, new RegExp(CASE));
  });

  it('that were cut off are still reported', async () => {
    await judged('cut', gets, '--case', CASE);
    const events = place.read('cut/events.jsonl');
    place.write('cut/events.jsonl', events.slice(0, events.lastIndexOf('"target-finished"')));
    const { status, stdout } = await place.wireproof(['report', log('cut'), '--out', 'cut', '--json']);
    assert.equal(status, 0);
    assert.deepEqual(verdictsIn(reportIn({ status, stdout, stderr: '' })), [`gets ${CASE} pass`]);
  });
});
