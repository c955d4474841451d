import assert from 'node:assert/strict';
import type { LogEvent } from '../model/index.js';
import { CASE, makePlace, reportIn, verdictsIn } from './testing.js';

/** Another cheap case, of another level, that a client which reports an error fails. */
const OTHER = 'http11/response-chunked/extensions-are-skipped';
const TWO = ['--case', CASE, '--case', OTHER];

describe('the gate', () => {
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
  const eventsOf = (out: string): readonly LogEvent[] =>
    place
      .read(`${out}/events.jsonl`)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as LogEvent);

  describe('--set', () => {
    const frozen = (name: string, cases: Readonly<Record<string, number>>): string =>
      place.write(`${name}.json`, JSON.stringify({ set: name, cases }));

    it('lets nothing outside the set count, and shows it as what it is', async () => {
      const set = frozen('mine', { [CASE]: 1 });
      const args = [gets, errors, ...TWO, '--set', set];
      const [all, other] = await Promise.all([
        json(...args, '--out', 'set'),
        json(errors, '--case', OTHER, '--set', set, '--out', 'set-other'),
      ]);
      assert.equal(all.status, 1);
      const failing = all.report.targets.find(({ name }) => name === 'errors');
      assert.deepEqual(
        failing?.cases.map(({ id, verdict, expected, scored }) => [id, verdict, expected, scored]),
        [
          [OTHER, 'fail', true, false],
          [CASE, 'fail', false, undefined],
        ],
      );
      assert.equal(failing.counts.unexpected, 1);
      assert.equal(all.report.set, 'mine');
      assert.deepEqual([other.status, verdictsIn(other.report)], [0, [`errors ${OTHER} fail`]]);
      assert.match(
        place.read('set/report.md'),
        /## Unscored\n\n(?:- .*\n)*- `errors`: 1 cases ran unscored, outside set mine; 1 of them deviate\n/,
      );
      const junit = place.read('set-other/junit.xml');
      assert.match(junit, /^verdict: fail, unscored$/m);
      assert.match(junit, /<skipped message="unscored: fail: /);
      assert.doesNotMatch(junit, /<failure/);
    });

    it('lets no case count that has another revision than the set, and says so', async () => {
      const { status, stdout, stderr } = await place.wireproof([
        ...['run', errors, '--case', CASE, '--no-progress', '--out', 'revised'],
        ...['--set', frozen('older', { [CASE]: 99 })],
      ]);
      assert.equal(status, 0);
      assert.match(
        stderr,
        new RegExp(`^not scored, although set older has it: ${CASE} has revision \\d+, not 99$`, 'm'),
      );
      assert.match(stdout, /^errors: 1 cases ran unscored, outside set older; 1 of them deviate$/m);
    });

    it('calls no expectation stale that is about what does not count', async () => {
      const entry = { cases: OTHER, verdict: 'hang', because: 'so' };
      const file = place.write('unscored-entry.json', JSON.stringify({ expectations: [entry] }));
      const set = frozen('small', { [CASE]: 1 });
      const args = [gets, ...TWO, '--expectations', file];
      const [scored, unscored] = await Promise.all([
        json(...args, '--out', 'entry-1'),
        json(...args, '--set', set, '--out', 'entry-2'),
      ]);
      assert.deepEqual([scored.status, unscored.status], [1, 0]);
    });
  });

  describe('--shard', () => {
    it('covers the set once, and each log says which part it is of which case set', async () => {
      const shards = await Promise.all(
        [1, 2].map((index) => json(gets, ...TWO, '--shard', `${index}/2`, '--out', `part-${index}`)),
      );
      assert.deepEqual(
        shards.flatMap(({ report }) => verdictsIn(report)).sort(),
        [`gets ${OTHER} pass`, `gets ${CASE} pass`].sort(),
      );
      const starts = [1, 2].map((index) => eventsOf(`part-${index}`)[0]);
      assert.deepEqual(
        starts.map((start) => start?.type === 'run-started' && start.shard),
        [
          { index: 1, of: 2 },
          { index: 2, of: 2 },
        ],
      );
      const [one, two] = starts.map((start) => start?.type === 'run-started' && start.caseSet);
      assert.match(String(one), /^[0-9a-f]{16}$/);
      assert.equal(one, two);
    });
  });

  describe('--last-failed', () => {
    it('runs what was unexpected the last time, for each target, and nothing else', async () => {
      const expectations = place.write(
        'known.json',
        JSON.stringify({ expectations: [{ cases: OTHER, verdict: 'fail', because: 'so' }] }),
      );
      await json(gets, errors, ...TWO, '--out', 'last', '--expectations', expectations);
      const again = await json(gets, errors, '--last-failed', '--out', 'last');
      assert.deepEqual([again.status, verdictsIn(again.report)], [1, [`errors ${CASE} fail`]]);
      assert.deepEqual(
        again.report.targets.map(({ name }) => name),
        ['errors'],
      );
    });

    it('says so where nothing was, and leaves the log alone', async () => {
      await json(gets, '--case', CASE, '--out', 'clean');
      const before = place.read('clean/events.jsonl');
      const { status, stderr } = await place.wireproof(['run', gets, '--last-failed', '--out', 'clean']);
      assert.deepEqual([status, stderr], [0, 'nothing to run again: no verdict of the run before was unexpected\n']);
      assert.equal(place.read('clean/events.jsonl'), before);
    });

    it('is bad usage without a log, or where what failed is not chosen', async () => {
      await json(errors, '--case', CASE, '--out', 'failed');
      const [none, others] = await Promise.all([
        place.wireproof(['run', gets, '--last-failed', '--out', 'nowhere']),
        place.wireproof(['run', gets, '--last-failed', '--out', 'failed']),
      ]);
      assert.deepEqual([none.status, others.status], [2, 2]);
      assert.match(none.stderr, /nowhere.events\.jsonl is not there/);
      assert.match(others.stderr, new RegExp(`errors: 1 unexpected there, such as ${CASE}`));
    });
  });

  describe('--bail', () => {
    it('stops after the first unexpected verdict, keeps the log, and says what was not run', async () => {
      const { status, stdout, stderr } = await place.wireproof(['run', errors, ...TWO, '--out', 'bailed', '--bail']);
      assert.equal(status, 1);
      assert.match(stderr, /^--bail stopped the run after an unexpected verdict; the rest was not run$/m);
      assert.match(
        stdout,
        /^errors stopped: --bail stopped the run after an unexpected verdict: 1 of its cases were not run$/m,
      );
      const events = eventsOf('bailed');
      assert.equal(events.filter(({ type }) => type === 'case-finished').length, 1);
      const last = events.at(-1);
      assert.ok(last?.type === 'run-finished' && last.bailed === true && !last.interrupted);
      const merged = await place.wireproof(['report', place.at('bailed/events.jsonl'), '--out', 'of-bailed']);
      assert.equal(merged.status, 0);
    });

    it('counts as many as it is told, and only what --fail-on names', async () => {
      const [second, crashes] = await Promise.all([
        json(errors, ...TWO, '--out', 'bailed-2', '--bail', '2'),
        json(errors, ...TWO, '--out', 'bailed-3', '--bail', '--fail-on', 'crash'),
      ]);
      assert.deepEqual([second.status, verdictsIn(second.report).length], [1, 2]);
      assert.deepEqual([crashes.status, verdictsIn(crashes.report).length], [0, 2]);
    });
  });

  describe('--min-pass', () => {
    it('fails a target that passes too little of a level, expected or not', async () => {
      const file = place.write(
        'all-known.json',
        JSON.stringify({ expectations: [{ cases: 'http11/**', verdict: 'fail', because: 'so' }] }),
      );
      const args = ['run', errors, ...TWO, '--expectations', file, '--no-progress'];
      const [met, missed] = await Promise.all([
        place.wireproof([...args, '--out', 'met', '--min-pass', 'behaviour=0']),
        place.wireproof([...args, '--out', 'missed', '--min-pass', 'behaviour=50,may=100']),
      ]);
      assert.deepEqual([met.status, met.stderr], [0, '']);
      assert.equal(missed.status, 1);
      assert.match(missed.stderr, /^errors: 0 of \d of level behaviour passed, 0\.0 %; --min-pass asks for 50 %$/m);
      assert.match(missed.stderr, /^errors: nothing of level may was judged, so --min-pass says nothing$/m);
    });
  });

  describe('a known race', () => {
    it('is told where --repeat did not show it, and not where it did', async () => {
      const race = { cases: CASE, verdict: ['pass', 'fail'], because: 'a race' };
      const file = place.write('race.json', JSON.stringify({ expectations: [race] }));
      const args = ['--case', CASE, '--expectations', file];
      const [unproven, proven, once] = await Promise.all([
        place.wireproof(['run', errors, ...args, '--out', 'race-1', '--repeat', '3']),
        place.wireproof(['run', flaky, ...args, '--out', 'race-2', '--repeat', '2']),
        place.wireproof(['run', errors, ...args, '--out', 'race-3']),
      ]);
      assert.deepEqual([unproven.status, proven.status, once.status], [0, 0, 0]);
      assert.match(
        unproven.stdout,
        /^errors note: .*race\.json:1: no case of .* changed its verdict over 3 repetitions \(fail\)/m,
      );
      for (const { stdout } of [proven, once]) assert.doesNotMatch(stdout, /repetitions/);
    });
  });
});
