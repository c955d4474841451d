import assert from 'node:assert/strict';
import fc from 'fast-check';
import { body, completed } from '../judge/matchers/index.js';
import { clientSaw, connectionOf, serverSaw } from '../judge/testing/observations.js';
import { clientProperty, serverProperty } from './property.js';
import type { ClientProperty } from './property.js';
import { checkProperty } from './runner.js';
import type { Evaluation, PropertyRun } from './runner.js';
import { carrying, ended, showed, target } from './testing.js';

type Counted = { readonly n: number };

/** The body that comes back is to be "ok"; the numbers go up to a thousand. */
function property(changes: Partial<ClientProperty<Counted>> = {}): ReturnType<typeof clientProperty> {
  return clientProperty<Counted>({
    id: 'x',
    title: 'X',
    requires: ['r'],
    faults: ['f'],
    given: { n: fc.nat(1000) },
    play: ({ n }) => carrying(n),
    holds: {
      describe: 'is ok',
      baselineIs: [completed()],
      wrong: ({ outcomes: [one] }) => (one?.kind === 'response' && one.body.octets === 'ok' ? null : 'it is not'),
    },
    show: ({ n }) => `n=${n}\r\n`,
    ...changes,
  });
}

const options = { seed: 42, runs: 100, pinned: null };
const failsFrom = (least: number) => target((n) => showed(n >= least ? 'bad' : 'ok'));

function violation(run: PropertyRun): Extract<PropertyRun, { kind: 'violated' }> {
  if (run.kind !== 'violated') assert.fail(`it ${run.kind}`);
  return run;
}

describe('the property runner', () => {
  it('tries as many inputs as it is told to where the relation holds', async () => {
    const { evaluate, shown } = failsFrom(Infinity);
    assert.deepEqual(await checkProperty(property(), evaluate, options), { kind: 'holds', runs: 100 });
    assert.equal(shown.length, 100);
  });

  it('tries the same inputs for the same seed, others for another', async () => {
    const shownFor = async (seed: number): Promise<readonly number[]> => {
      const { evaluate, shown } = failsFrom(Infinity);
      await checkProperty(property(), evaluate, { ...options, seed });
      return shown;
    };
    assert.deepEqual(await shownFor(7), await shownFor(7));
    assert.notDeepEqual(await shownFor(7), await shownFor(8));
  });

  it('shrinks to the smallest input that still violates the relation', async () => {
    const { reasons, counterexample } = violation(await checkProperty(property(), failsFrom(123).evaluate, options));
    assert.deepEqual(counterexample.given, { n: 123 });
    assert.equal(counterexample.shown, 'n=123\\r\\n');
    assert.deepEqual(reasons, ['not "is ok": it is not']);
    assert.equal(counterexample.seed, 42);
    assert.ok(counterexample.shrinks > 0);
  });

  it('replays by seed and path exactly the counterexample, and nothing else', async () => {
    for (const seed of [1, 2, 3, -4]) {
      const found = violation(await checkProperty(property(), failsFrom(50).evaluate, { ...options, seed }));
      const { evaluate, shown } = failsFrom(50);
      const { path } = found.counterexample;
      const again = violation(await checkProperty(property(), evaluate, { ...options, seed, path }));
      assert.deepEqual(shown, [50]);
      assert.deepEqual(again.counterexample.given, found.counterexample.given);
      assert.equal(again.counterexample.path, path);
      const mended = failsFrom(Infinity);
      const holds = await checkProperty(property(), mended.evaluate, { ...options, seed, path });
      assert.deepEqual([holds, mended.shown], [{ kind: 'holds', runs: 1 }, [50]]);
    }
  });

  it('takes a path that leads nowhere for an error, not for a pass', async () => {
    for (const path of ['0:99999', '0:99999:0']) {
      const { evaluate, shown } = failsFrom(0);
      const run = await checkProperty(property(), evaluate, { ...options, path });
      assert.equal(run.kind === 'over' && run.verdict, 'error');
      assert.deepEqual(shown, []);
    }
  });

  it('tries a pinned input alone', async () => {
    const { evaluate, shown } = failsFrom(5);
    const { counterexample } = violation(await checkProperty(property(), evaluate, { ...options, pinned: { n: 7 } }));
    assert.deepEqual(shown, [7]);
    assert.deepEqual([counterexample.given, counterexample.shrinks, counterexample.path], [{ n: 7 }, 0, '']);
    const holds = await checkProperty(property(), evaluate, { ...options, pinned: { n: 4 } });
    assert.deepEqual(holds, { kind: 'holds', runs: 1 });
  });

  it('tries what is always tried first, however few runs there are', async () => {
    const always = [{ n: 900 }, { n: 901 }, { n: 902 }];
    const { evaluate, shown } = failsFrom(Infinity);
    await checkProperty(property({ always }), evaluate, { ...options, runs: 1 });
    assert.deepEqual(shown, [900, 901, 902]);
  });

  it('shrinks and replays what is always tried, too', async () => {
    const always = [{ n: 900 }];
    const one = property({ always });
    const { counterexample } = violation(await checkProperty(one, failsFrom(850).evaluate, { ...options, runs: 1 }));
    const { evaluate, shown } = failsFrom(0);
    await checkProperty(one, evaluate, { ...options, path: counterexample.path });
    assert.deepEqual([{ n: shown[0] }], [counterexample.given]);
  });

  for (const verdict of ['crash', 'hang', 'error', 'blocked'] as const) {
    it(`ends at the first ${verdict}`, async () => {
      const { evaluate, shown } = target((n) => (n > 100 ? ended(verdict) : showed('ok')));
      const run = await checkProperty(property(), evaluate, options);
      assert.equal(run.kind === 'over' && run.verdict, verdict);
      assert.equal(shown.filter((n) => n > 100).length, 1);
    });
  }

  it('gives a crash that is met in shrinking the word, and nothing else', async () => {
    const both = (verdict: 'crash' | 'blocked') =>
      target((n) => (n < 200 ? ended(verdict) : showed(n > 500 ? 'bad' : 'ok')));
    const always = [{ n: 700 }];
    const crashed = await checkProperty(property({ always }), both('crash').evaluate, options);
    assert.equal(crashed.kind === 'over' && crashed.verdict, 'crash');
    const found = await checkProperty(property({ always }), both('blocked').evaluate, { ...options, runs: 1 });
    assert.equal(found.kind, 'violated');
  });

  it('takes a property that throws for an error of its own, never for one that holds', async () => {
    const wrong = (): never => {
      throw new Error('no such field');
    };
    const throwing = property({ holds: { describe: 'is ok', baselineIs: [], wrong } });
    const { evaluate } = failsFrom(Infinity);
    for (const pinned of [null, { n: 1 }]) {
      const run = await checkProperty(throwing, evaluate, { ...options, pinned });
      if (run.kind !== 'over') assert.fail(`it ${run.kind}`);
      assert.equal(run.verdict, 'error');
      assert.match(run.reasons[0] ?? '', /no such field/);
    }
  });

  it('is blocked where the baseline is not as it must be', async () => {
    const baseline = (): ReturnType<typeof carrying> => carrying(-1);
    const { evaluate, shown } = target((n) => showed(n < 0 ? null : 'bad'));
    const run = await checkProperty(property({ baseline }), evaluate, options);
    assert.ok(run.kind === 'over' && run.verdict === 'blocked');
    assert.match(run.reasons.join(), /^the baseline failed: it reported the error/);
    assert.deepEqual(shown, [-1]);
  });

  it('is blocked where the baseline is not as the input wants it', async () => {
    const baselineWants = ({ n }: Counted) => [body(`body of ${n}`)];
    const holds = { describe: 'is ok', baselineIs: [], baselineWants, wrong: () => null };
    const one = property({ baseline: () => carrying(-1), holds });
    const run = await checkProperty(one, target(() => showed('')).evaluate, options);
    assert.ok(run.kind === 'over' && run.verdict === 'blocked');
    assert.match(run.reasons.join(), /^the baseline failed: the body is ""/);
  });

  it('shows the baseline before the input and compares them', async () => {
    const pairs: (readonly [string, string])[] = [];
    const one = property({
      baseline: () => carrying(-1),
      holds: {
        describe: 'as the baseline',
        baselineIs: [],
        wrong: (seen, base) => {
          pairs.push([JSON.stringify(seen.outcomes), JSON.stringify(base?.outcomes)]);
          return null;
        },
      },
    });
    const { evaluate, shown } = target((n) => showed(n < 0 ? 'base' : 'now'));
    await checkProperty(one, evaluate, { ...options, runs: 1 });
    assert.equal(shown[0], -1);
    assert.match(pairs[0]?.[0] ?? '', /"now"/);
    assert.match(pairs[0]?.[1] ?? '', /"base"/);
  });

  it('stops shrinking where the target leaves it waiting', async () => {
    const waiting: Evaluation = {
      kind: 'seen',
      observation: clientSaw({ connections: [connectionOf({ timedOut: true })] }),
      transcript: [],
    };
    const { evaluate, shown } = target((n) => (n > 0 ? waiting : showed('ok')));
    const run = await checkProperty(property(), evaluate, options);
    assert.equal(run.kind, 'violated');
    assert.equal(shown.filter((n) => n > 0).length, 2);
  });

  it('says something of a server where nothing tells what its application saw, if replies are all it goes by', async () => {
    const unseen: Evaluation = { kind: 'seen', observation: serverSaw(), transcript: [] };
    const run = async (byReplies: boolean): Promise<string> => {
      const own = serverProperty<Counted>({
        ...{ id: 'x', title: 'X', requires: ['r'], faults: ['f'], given: { n: fc.nat(9) } },
        play: () => ({ send: [] }),
        holds: { describe: 'is so', baselineIs: [], wrong: () => null, ...(byReplies ? { byReplies } : {}) },
        show: ({ n }) => String(n),
      });
      return (await checkProperty(own, () => Promise.resolve(unseen), options)).kind;
    };
    assert.deepEqual([await run(true), await run(false)], ['holds', 'over']);
  });
});
