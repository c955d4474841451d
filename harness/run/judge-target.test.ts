import assert from 'node:assert/strict';
import type { Verdict } from '../model/index.js';
import type { Attempt, RunningTarget } from '../target/index.js';
import type { Expectations } from '../judge/index.js';
import { noExpectations } from './expectation-file.js';
import type { JudgeOptions } from './judge-target.js';
import { judgeTarget } from './judge-target.js';
import { playerOf } from './players/index.js';
import { oneAtATime } from './pool.js';
import type { Registry } from './registry.js';
import { itemsOf, registryOf } from './testing.js';

/** The registry of the tests, with a claim to everything in it, so that nothing is a survey. */
const registry: Registry = { ...registryOf(), claims: { all: [{ authority: 'A' }] } };

/** What the clock shows while a target is judged here, in milliseconds. */
let clock = 0;

type Nature = { readonly claims?: readonly string[]; readonly tookMs?: number; readonly endures?: number };

/**
 * A target whose plays end with these verdicts, one after the other, the last of them from then on; `plays` counts them. Each takes
 * `tookMs`, and after as many as it `endures` it is given up.
 */
function endingWith(
  { claims = ['all'], tookMs = 0, endures = Infinity }: Nature,
  ...verdicts: readonly Verdict[]
): RunningTarget & { readonly plays: () => number } {
  let plays = 0;
  const attempt = <T>(): Promise<Attempt<T>> => {
    const verdict = verdicts[Math.min(plays, verdicts.length - 1)];
    plays += 1;
    clock += tookMs;
    const value = { verdict, outcome: null, reasons: [], transcript: [] } as T;
    return Promise.resolve({ kind: 'finished', value, stderr: '' });
  };
  const facts = { name: 'canned', role: 'client', version: '1', language: '', claims, features: {} } as const;
  const stop = (): Promise<void> => Promise.resolve();
  return {
    ...{ facts, window: 4, attempt, notes: () => [], stop, plays: () => plays },
    get stoppedBecause() {
      return plays < endures ? null : 'it was given up';
    },
  };
}

const options: JudgeOptions = {
  deadlineMs: 1000,
  jobs: 1,
  repeat: 1,
  levels: null,
  rerun: () => '',
  interrupted: () => false,
  placed: oneAtATime(),
  doubted: oneAtATime(),
};

async function verdictsOf(
  target: RunningTarget,
  ids: readonly string[],
  foreseen: Expectations = noExpectations,
): Promise<readonly Verdict[]> {
  const ended: Verdict[] = [];
  const player = playerOf(target, { seed: 1, runs: 1, deadlineMs: options.deadlineMs });
  await judgeTarget(player, itemsOf(...ids), registry, foreseen, options, ({ verdict }) => void ended.push(verdict));
  return ended;
}

describe('judging a target', () => {
  before(() => (performance.now = () => clock));
  after(() => Reflect.deleteProperty(performance, 'now'));

  it('doubts a hang and a control that was not served once, and takes what happens again', async () => {
    for (const doubtful of ['hang', 'blocked'] as const) {
      assert.deepEqual(await verdictsOf(endingWith({}, doubtful, 'pass'), ['a/b']), ['pass']);
      assert.deepEqual(await verdictsOf(endingWith({}, doubtful), ['a/b']), [doubtful]);
    }
  });

  it('doubts a failure that took most of the time that it had, and not all of it', async () => {
    for (const [tookMs, verdict] of [
      [499, 'fail'],
      [500, 'pass'],
      [999, 'pass'],
      [1000, 'fail'],
    ] as const)
      assert.deepEqual(await verdictsOf(endingWith({ tookMs }, 'fail', 'pass'), ['a/b']), [verdict], `${tookMs} ms`);
  });

  it('keeps its word where the target is given up before it could be doubted', async () => {
    for (const doubtful of ['hang', 'fail'] as const)
      assert.deepEqual(await verdictsOf(endingWith({ tookMs: 600, endures: 2 }, doubtful, 'blocked'), ['a/b']), [
        doubtful,
      ]);
  });

  it('doubts nothing else, and nothing that was foreseen', async () => {
    const failing = endingWith({}, 'fail', 'pass');
    assert.deepEqual(await verdictsOf(failing, ['a/b']), ['fail']);
    const foreseen = { file: 'f', all: [{ cases: 'a/b', verdict: 'hang', because: 'so', line: 1 }] } as const;
    assert.deepEqual(await verdictsOf(endingWith({}, 'hang', 'pass'), ['a/b'], foreseen), ['hang']);
  });

  it('takes a target at its word after ten doubts that were not justified', async () => {
    const hanging = endingWith({}, 'hang');
    const ids = Array.from({ length: 15 }, (_, index) => `a/${String.fromCharCode(97 + index)}`);
    assert.deepEqual(new Set(await verdictsOf(hanging, ids)), new Set(['hang']));
    assert.equal(hanging.plays(), 25);
  });

  it('only observes, in a survey, that a target hung or did not serve the control', async () => {
    assert.deepEqual(await verdictsOf(endingWith({ claims: [] }, 'hang'), ['a/b']), ['observed']);
    assert.deepEqual(await verdictsOf(endingWith({ claims: [] }, 'blocked'), ['a/b']), ['observed']);
    assert.deepEqual(await verdictsOf(endingWith({ claims: [] }, 'crash'), ['a/b']), ['crash']);
  });
});
