import { startTarget } from '../../../target/index.js';
import type { RunningTarget } from '../../../target/index.js';
import type { TargetSpec } from '../../../model/index.js';
import { differences } from './compare.js';
import { expectedOf, waits } from './expected.js';
import { unlikeRecorded } from './machine.js';
import { needsFtpPort, play } from './play.js';
import type { Patience } from './play.js';
import type { Result, Scenario } from './recording.js';
import { resultOf } from './runtimes.js';

/** What came of one scenario: it is as recorded, it is not, or this machine does not let it be played. */
export type Replayed =
  | { readonly kind: 'equal' }
  | { readonly kind: 'different'; readonly how: readonly string[] }
  | { readonly kind: 'unplayable'; readonly why: string };

/** Lets work through one after the other, for what cannot share a port. */
export type Turns = (work: () => Promise<void>) => Promise<void>;

const DEADLINE_MS = 30_000;

/**
 * How long a target that waits in vain is waited for. If it had not even come so far by then, because the machine is busy, it is
 * asked once more with a longer time.
 */
const IN_VAIN_MS = [2_000, 10_000];

/** How often a scenario is played that needs FTP's own port: whatever else asks there on this machine comes to its server too. */
const AT_FTP_PORT = 3;

/** Replays every scenario on one target and gives what came of each, by name. Rejects with `TargetStartError`. */
export async function replayAll(
  spec: TargetSpec,
  runtime: string,
  scenarios: readonly Scenario[],
  inTurn: Turns,
): Promise<ReadonlyMap<string, Replayed>> {
  const target = await startTarget(spec, { window: 8, harness: 'wireproof' });
  const replayed = new Map<string, Replayed>();
  const one = async (scenario: Scenario): Promise<void> =>
    void replayed.set(scenario.name, await replay(target, scenario, resultOf(scenario, runtime)));
  try {
    const together = scenarios.filter((scenario) => !needsFtpPort(scenario));
    await Promise.all(together.map(one));
    for (const scenario of scenarios.filter(needsFtpPort)) await inTurn(() => one(scenario));
  } finally {
    await target.stop();
  }
  return replayed;
}

async function replay(target: RunningTarget, scenario: Scenario, result: Result): Promise<Replayed> {
  const unlike = scenario.kind === 'file' ? await unlikeRecorded(scenario.name) : null;
  if (unlike !== null) return { kind: 'unplayable', why: unlike };
  const hasLimit = target.facts.features.timeout === true;
  let came: Replayed = { kind: 'equal' };
  for (const patience of patienceFor(scenario, result, hasLimit)) {
    came = await attempt(target, scenario, result, patience, hasLimit);
    if (came.kind !== 'different') break;
  }
  return came;
}

/** The patience of each attempt; one that shows what was recorded is the last. */
function patienceFor(scenario: Scenario, result: Result, hasLimit: boolean): readonly Patience[] {
  if (!waits(result))
    return Array.from({ length: needsFtpPort(scenario) ? AT_FTP_PORT : 1 }, () => ({ deadlineMs: DEADLINE_MS }));
  return IN_VAIN_MS.map((ms) =>
    hasLimit && result.told.outcome !== 'timeout' ? { deadlineMs: DEADLINE_MS, limitMs: ms } : { deadlineMs: ms },
  );
}

async function attempt(
  target: RunningTarget,
  scenario: Scenario,
  result: Result,
  patience: Patience,
  hasLimit: boolean,
): Promise<Replayed> {
  const tried = await target.attempt(async (worker) => {
    const inPlace = await play(scenario, worker, patience, 'in-place');
    // Who was not recorded asking at FTP's own port can be played without it.
    return inPlace.kind === 'no-place' && result.wire.length === 0
      ? play(scenario, worker, patience, 'anywhere')
      : inPlace;
  });
  if (tried.kind !== 'finished') return { kind: 'different', how: [`${tried.kind}: ${tried.detail}`] };
  const shown = tried.value;
  if (shown.kind === 'no-place') return { kind: 'unplayable', why: shown.why };
  const how = differences(expectedOf(scenario, result, shown.places, hasLimit), shown.wire, shown.answer);
  return how.length === 0 ? { kind: 'equal' } : { kind: 'different', how };
}
