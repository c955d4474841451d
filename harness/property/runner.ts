import fc from 'fast-check';
import type {
  ClientStimulus,
  Counterexample,
  Observation,
  ServerStimulus,
  Transcript,
  Verdict,
} from '../model/index.js';
import { visible } from '../model/index.js';
import { mismatches, streamProblem } from '../judge/index.js';
import type { Given, Property, Relation } from './property.js';

/** What came of showing one stimulus: something to judge, or an end of the whole property (a crash, a hang, an adapter that could not try). */
export type Evaluation =
  | { readonly kind: 'seen'; readonly observation: Observation; readonly transcript: Transcript }
  | {
      readonly kind: 'over';
      readonly verdict: Verdict;
      readonly reasons: readonly string[];
      readonly transcript: Transcript;
    };

/** How a property ended after so many runs, shrinking not counted. */
export type PropertyRun =
  | { readonly kind: 'holds'; readonly runs: number }
  | {
      readonly kind: 'violated';
      readonly reasons: readonly string[];
      readonly transcript: Transcript;
      readonly counterexample: Counterexample;
    }
  | {
      readonly kind: 'over';
      readonly verdict: Verdict;
      readonly reasons: readonly string[];
      readonly transcript: Transcript;
    };

/** How to check: `path` replays one counterexample and `pinned` tries one input; both generate and shrink nothing further. */
export type CheckOptions = {
  readonly seed: number;
  readonly runs: number;
  readonly path?: string;
  readonly pinned: Given | null;
};

/** Shows a stimulus to the target. */
export type Evaluate = (stimulus: ClientStimulus | ServerStimulus) => Promise<Evaluation>;

/** How many inputs of one property the target may leave the harness waiting for, once it is violated: shrinking ends then. */
const WAITS = 2;

/** Verdicts about the target itself: met while a violation shrinks, they outweigh it. */
const BLAMES: readonly Verdict[] = ['crash', 'hang'];

type Over = Extract<Evaluation, { kind: 'over' }>;
type Violation = { readonly given: Given; readonly wrong: string; readonly transcript: Transcript };

/** Checks a property: generated inputs from the seed, then, where one violates the relation, shrinking to the smallest that still does. */
export async function checkProperty(
  property: Property,
  evaluate: Evaluate,
  options: CheckOptions,
): Promise<PropertyRun> {
  // A crash or a hang ends the property: from then on every input holds, so that shrinking ends at once and restarts are not spent on it.
  const end: { over: Over | null; violation: Violation | null } = { over: null, violation: null };
  let waits = 0;
  const watched: Evaluate = async (stimulus) => {
    const shown = await evaluate(stimulus);
    if (shown.kind === 'seen' && isWaitedFor(shown.observation)) waits += 1;
    return shown;
  };
  const holds = async (given: Given): Promise<boolean> => {
    if (end.over !== null || (end.violation !== null && waits >= WAITS)) return true;
    const found = await tryInput(property, watched, given).catch(defect);
    if (found === null) return true;
    if (!('kind' in found)) end.violation = found;
    else if (end.violation === null || BLAMES.includes(found.verdict)) end.over = found;
    // Of a smaller input nothing can be said: that takes nothing away from the violation already found.
    else return true;
    return false;
  };
  const details = await explore(property, holds, options);
  if (end.over !== null) return end.over;
  if (details === null) return wrongPath(options);
  if (end.violation === null) return { kind: 'holds', runs: details.numRuns };
  return violated(property, end.violation, details);
}

/** Whether the harness gave up waiting for the target, which takes as long as its patience lasts. */
function isWaitedFor(seen: Observation): boolean {
  return seen.role === 'server' ? seen.connection.timedOut : seen.connections.some(({ timedOut }) => timedOut);
}

/** A property that throws is a defect of its own and says nothing about the target. */
function defect(error: unknown): Over {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'over', verdict: 'error', reasons: [`the property itself failed: ${text}`], transcript: [] };
}

/** What the application saw is what most relations of servers go by: where nothing tells, nothing can be said. */
function untold({ observation, transcript }: Extract<Evaluation, { kind: 'seen' }>): Over | null {
  if (observation.role !== 'server' || observation.saw !== null) return null;
  const reasons = ['nothing tells what the application saw'];
  return { kind: 'over', verdict: 'inapplicable', reasons, transcript };
}

type Details = Pick<fc.RunDetails<[Given]>, 'numRuns' | 'numShrinks' | 'seed' | 'counterexamplePath'>;

async function explore(
  property: Property,
  holds: (given: Given) => Promise<boolean>,
  options: CheckOptions,
): Promise<Details | null> {
  const { seed, runs, path, pinned } = options;
  if (pinned !== null) return once(holds, pinned, seed, null);
  const given = fc.record(property.given, { noNullPrototype: true }) as fc.Arbitrary<Given>;
  const examples = (property.always ?? []).map((one): [Given] => [one]);
  if (path !== undefined) {
    const found = inputAt(fc.tuple(given), { seed, path, examples });
    return found === null ? null : once(holds, found, seed, path);
  }
  return fc.check(fc.asyncProperty(given, holds), { seed, numRuns: Math.max(runs, examples.length), examples });
}

/** Tries one input and nothing else. */
async function once(
  holds: (given: Given) => Promise<boolean>,
  given: Given,
  seed: number,
  path: string | null,
): Promise<Details> {
  await holds(given);
  return { numRuns: 1, numShrinks: 0, seed, counterexamplePath: path };
}

/** The input at the end of a shrinking path; null where the path leads nowhere. */
function inputAt(
  inputs: fc.Arbitrary<[Given]>,
  at: { readonly seed: number; readonly path: string; readonly examples: [Given][] },
): Given | null {
  try {
    return fc.sample(inputs, { ...at, numRuns: 1 })[0]?.[0] ?? null;
  } catch {
    return null;
  }
}

function wrongPath({ seed, path }: CheckOptions): Over {
  const reason = `the path ${path ?? ''} leads to no input from seed ${seed}: it belongs to another seed or property`;
  return { kind: 'over', verdict: 'error', reasons: [reason], transcript: [] };
}

/** Tries one input: null where the relation holds. */
async function tryInput(property: Property, evaluate: Evaluate, given: Given): Promise<Over | Violation | null> {
  const { play, baseline, holds } = property as unknown as Erased;
  let base: Observation | null = null;
  if (baseline !== undefined) {
    const shown = await evaluate(baseline(given));
    if (shown.kind === 'over') return shown;
    const wanted = [...holds.baselineIs, ...(holds.baselineWants?.(given) ?? [])];
    const why = mismatches(wanted, shown.observation);
    if (why.length > 0)
      return {
        kind: 'over',
        verdict: 'blocked',
        reasons: why.map((one) => `the baseline failed: ${one}`),
        transcript: shown.transcript,
      };
    base = shown.observation;
  }
  const shown = await evaluate(play(given));
  if (shown.kind === 'over') return shown;
  const blind = holds.byReplies === true ? null : untold(shown);
  if (blind !== null) return blind;
  const wrong = holds.wrong(shown.observation, base, given) ?? brokenStream(shown.observation);
  return wrong === null ? null : { given, wrong, transcript: shown.transcript };
}

/** What a server sends is judged as a stream besides every relation. */
function brokenStream(seen: Observation): string | null {
  const problem = seen.role === 'server' ? streamProblem(seen) : null;
  return problem === null ? null : `the stream of replies is broken: ${problem}`;
}

/** A property without the role in its types: its own stimuli are only ever judged by its own relation. */
type Erased = {
  readonly play: (given: Given) => ClientStimulus | ServerStimulus;
  readonly baseline?: (given: Given) => ClientStimulus | ServerStimulus;
  readonly holds: Relation<Observation, Given>;
};

function violated(property: Property, violation: Violation, details: Details): PropertyRun {
  const { given, wrong, transcript } = violation;
  const shown = visible(property.show(given));
  const counterexample: Counterexample = {
    seed: details.seed,
    path: details.counterexamplePath ?? '',
    shrinks: details.numShrinks,
    runs: details.numRuns,
    given,
    shown,
  };
  return { kind: 'violated', reasons: [`not "${property.holds.describe}": ${wrong}`], transcript, counterexample };
}
