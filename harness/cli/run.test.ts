import assert from 'node:assert/strict';
import { CASE, makePlace, reportIn, STACK, verdictsIn } from './testing.js';

const FTP = 'ftp/550-fallback/directory-is-listed';
const PROPERTY = 'properties/response-framing/any-body-arrives';

describe('wireproof run', () => {
  const place = makePlace();
  after(() => place.remove());
  const [gets, errors, flaky] = ['gets', 'errors', 'flaky'].map((mode) => place.target(mode, mode)) as [
    string,
    string,
    string,
  ];
  const json = async (...args: readonly string[]) => {
    const ended = await place.wireproof(['run', ...args, '--json', '--no-progress']);
    return { ...ended, report: reportIn(ended) };
  };

  it('ends with 0, all reports written, and nothing but JSON on standard output, where all is as expected', async () => {
    const { status, stderr, report } = await json('reference', '--case', CASE, '--out', 'fine', '--seed', '7');
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(verdictsIn(report), [`reference-client ${CASE} pass`]);
    assert.equal(report.seed, 7);
    for (const file of ['events.jsonl', 'report.json', 'junit.xml', 'report.md', 'index.html'])
      assert.ok(place.has(`fine/${file}`), file);
    assert.deepEqual(JSON.parse(place.read('fine/report.json')), report);
  });

  it('ends with 1 where a verdict is unexpected, tells it, and how to run it again', async () => {
    const { status, stdout, stderr } = await place.wireproof(['run', errors, '--case', CASE, '--out', 'failing']);
    assert.equal(status, 1);
    assert.match(stdout, new RegExp(`^FAIL errors ${CASE}`));
    assert.ok(stdout.includes(`wireproof run ${errors} --case '${CASE}'`), stdout);
    assert.match(stderr, /^errors: 1 cases, 1 unexpected$/m);
  });

  it('counts each target by itself while several are judged', async () => {
    const { stderr } = await place.wireproof(['run', errors, gets, '--case', CASE, '--out', 'two']);
    assert.match(stderr, /^errors: 1 cases, 1 unexpected$/m);
    assert.match(stderr, /^gets: 1 cases, 0 unexpected$/m);
  });

  it('lets --fail-on say what makes it fail', async () => {
    const status = async (kinds: string) =>
      (await json(errors, '--case', CASE, '--out', `on-${kinds}`, '--fail-on', kinds)).status;
    assert.deepEqual(await Promise.all(['crash,hang', 'stale,fail'].map(status)), [0, 1]);
  });

  it('judges by the claims of --claims, turning the rest into surveys', async () => {
    const [ftp, both] = await Promise.all([
      json(errors, '--case', CASE, '--out', 'claims', '--claims', 'ftp'),
      json(errors, '--case', CASE, '--out', 'claims-2', '--claims', 'ftp,http/1.1'),
    ]);
    assert.deepEqual([ftp.status, verdictsIn(ftp.report)], [0, [`errors ${CASE} observed`]]);
    assert.deepEqual(ftp.report.targets[0]?.claims, ['ftp']);
    assert.deepEqual([both.status, verdictsIn(both.report)], [1, [`errors ${CASE} fail`]]);
  });

  it('judges only what --level and --role choose', async () => {
    const [behaviour, must, server] = await Promise.all([
      json(gets, '--case', CASE, '--out', 'level', '--level', 'behaviour,must'),
      json(gets, '--case', CASE, '--out', 'level-2', '--level', 'must'),
      json('reference', '--case', CASE, '--case', 'http11/request-framing/*', '--role', 'client', '--out', 'role'),
    ]);
    assert.deepEqual(verdictsIn(behaviour.report), [`gets ${CASE} pass`]);
    assert.deepEqual(verdictsIn(must.report), []);
    assert.deepEqual(verdictsIn(server.report), [`reference-client ${CASE} pass`]);
  });

  it('writes the reports that --report names and no other', async () => {
    await json(gets, '--case', CASE, '--out', 'some', '--report', 'junit,json');
    assert.deepEqual(
      ['junit.xml', 'report.json', 'report.md', 'index.html'].map((file) => place.has(`some/${file}`)),
      [true, true, false, false],
    );
  });

  it('takes verdicts that differ over --repeat for an error', async () => {
    const { status, report } = await json(flaky, '--case', CASE, '--out', 'repeat', '--repeat', '2');
    assert.equal(status, 1);
    const one = report.targets[0]?.cases[0];
    assert.deepEqual([one?.verdict, one?.reasons[0]], ['error', 'the verdict changed over 2 repetitions: pass, fail']);
  });

  it('lets --expectations explain a deviation, and calls one that is gone stale', async () => {
    const entry = (verdict: string) =>
      place.write(`${verdict}.json`, JSON.stringify({ expectations: [{ cases: CASE, verdict, because: 'so' }] }));
    const [explained, stale] = await Promise.all([
      json(errors, '--case', CASE, '--out', 'explained', '--expectations', entry('fail')),
      json(gets, '--case', CASE, '--out', 'stale', '--expectations', entry('hang')),
    ]);
    assert.deepEqual([explained.status, explained.report.targets[0]?.cases[0]?.expected], [0, true]);
    assert.deepEqual([stale.status, stale.report.targets[0]?.counts.stale], [1, 1]);
    const args = ['--case', CASE, '--out', 'stale-2', '--expectations', place.at('hang.json')];
    const { stdout } = await place.wireproof(['run', gets, ...args]);
    assert.match(stdout, /^STALE gets\n +.*hang\.json:1: no case of .* deviates any more/m);
  });

  it('switches faults of the reference on, and gives a target the time of --timeout', async () => {
    const { status, report } = await json(
      ...['reference', '--case', CASE, '--fault', 'content-length-ignored'],
      ...['--timeout', '200', '--out', 'fault'],
    );
    const one = report.targets.find(({ role }) => role === 'client')?.cases[0];
    assert.deepEqual([status, one?.verdict], [1, 'hang']);
    assert.match(one?.reasons[0] ?? '', /within 400 ms/);
  });

  it('finds the same counterexample by --seed, and replays it by --path', async () => {
    const common = ['reference', '--case', PROPERTY, '--fault', 'chunked-not-decoded', '--seed', '1'];
    const first = await place.wireproof(['run', ...common, '--runs', '20', '--out', 'property']);
    assert.equal(first.status, 1);
    const [, path = ''] = / --path ([\d:]+)$/m.exec(first.stdout) ?? [];
    const again = await place.wireproof(['run', ...common, '--path', path, '--out', 'replayed']);
    const events = place.read('replayed/events.jsonl').split('\n');
    const found = events.find((line) => line.includes('"case-finished"')) ?? '';
    const { counterexample } = JSON.parse(found) as { counterexample: { runs: number; path: string } };
    assert.equal(again.status, 1);
    assert.deepEqual([counterexample.runs, counterexample.path], [1, path]);
  });

  it('ends with 3 where a named target cannot start, whatever else is wrong, and judges the others', async () => {
    const missing = place.target('missing', '', { run: ['no-such-program'] });
    const dead = place.target('dead', '', { run: ['node', '-e', 'console.error("no licence"); process.exit(5)'] });
    const mute = place.target('mute', '', { run: ['node', '-e', 'process.stdin.resume()'], startMs: 300 });
    const [absent, dying, both] = await Promise.all([
      place.wireproof(['run', missing, '--case', CASE, '--out', 'absent']),
      place.wireproof(['run', dead, '--case', CASE, '--out', 'dying']),
      json(mute, errors, '--case', CASE, '--out', 'both'),
    ]);
    assert.deepEqual([absent.status, absent.stdout], [3, '']);
    assert.match(absent.stderr, /no-such-program is not installed: apt-get install no-such-program/);
    assert.equal(dying.status, 3);
    assert.match(dying.stderr, /target dead: .*\n(?:.|\n)*no licence/);
    assert.equal(both.status, 3);
    assert.match(both.stderr, /target mute: /);
    assert.ok(verdictsIn(both.report).includes(`errors ${CASE} fail`));
    assert.equal(both.report.targets.find(({ name }) => name === 'mute')?.state, 'skipped');
    for (const { stderr } of [absent, dying, both]) assert.doesNotMatch(stderr, STACK);
  });

  it('skips a bundled target whose program is missing and that nobody named', async function () {
    // Every target that the machine has is started here, a process each.
    this.timeout(300_000);
    const ended = await place.wireproof(['--case', FTP, '--out', 'all', '--json'], { PATH: place.at('nowhere') });
    const { targets } = reportIn(ended);
    const curl = targets.find(({ name }) => name === 'curl');
    assert.equal(curl?.state, 'skipped');
    assert.match(curl.reason ?? '', /curl is not installed: apt-get install curl/);
    assert.equal(targets.find(({ name }) => name === 'reference-client')?.cases[0]?.verdict, 'pass');
    assert.notEqual(ended.status, 3);
  });

  it('blames a crash and an adapter that cannot try on the case', async () => {
    const [dies, unable] = await Promise.all(
      ['dies', 'unable'].map((mode) => json(place.target(mode, mode), '--case', CASE, '--out', mode)),
    );
    assert.deepEqual([dies?.status, dies && verdictsIn(dies.report)], [1, [`dies ${CASE} crash`]]);
    assert.deepEqual([unable?.status, unable && verdictsIn(unable.report)], [1, [`unable ${CASE} error`]]);
  });
});
