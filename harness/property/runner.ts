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
import { mismatches } from '../judge/index.js';
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

/** How to check: `path` replays a counterexample; `pinned` tries one input and generates nothing. */
export type CheckOptions = {
  readonly seed: number;
  readonly runs: number;
  readonly path?: string;
  readonly pinned: Given | null;
};

/** Shows a stimulus to the target. */
export type Evaluate = (stimulus: ClientStimulus | ServerStimulus) => Promise<Evaluation>;

type Over = Extract<Evaluation, { kind: 'over' }>;
type Violation = { readonly given: Given; readonly wrong: string; readonly transcript: Transcript };

/** Checks a property: generated inputs from the seed, then, where one violates the relation, shrinking to the smallest that still does. */
export async function checkProperty(
  property: Property,
  evaluate: Evaluate,
  options: CheckOptions,
): Promise<PropertyRun> {
  // A crash or a hang ends the property: from then on every input holds, so that shrinking ends at once and restarts are not spent on it.
  let over: Over | null = null;
  let violation: Violation | null = null;
  const holds = async (given: Given): Promise<boolean> => {
    if (over !== null) return true;
    const found = await tryInput(property, evaluate, given);
    if (found === null) return true;
    if ('kind' in found) over = found;
    else violation = found;
    return false;
  };
  const details = await explore(property, holds, options);
  if (over !== null) return over;
  if (violation === null) return { kind: 'holds', runs: details.numRuns };
  return violated(property, violation, details);
}

type Details = Pick<fc.RunDetails<[Given]>, 'numRuns' | 'numShrinks' | 'seed' | 'counterexamplePath'>;

async function explore(
  property: Property,
  holds: (given: Given) => Promise<boolean>,
  options: CheckOptions,
): Promise<Details> {
  const { seed, runs, path, pinned } = options;
  if (pinned !== null) {
    await holds(pinned);
    return { numRuns: 1, numShrinks: 0, seed, counterexamplePath: null };
  }
  const given = fc.record(property.given, { noNullPrototype: true }) as fc.Arbitrary<Given>;
  const examples = (property.always ?? []).map((one): [Given] => [one]);
  return fc.check(fc.asyncProperty(given, holds), {
    seed,
    numRuns: Math.max(runs, examples.length),
    examples,
    ...(path === undefined ? {} : { path }),
  });
}

/** Tries one input: null where the relation holds. */
async function tryInput(property: Property, evaluate: Evaluate, given: Given): Promise<Over | Violation | null> {
  const { play, baseline, holds } = property as unknown as Erased;
  let base: Observation | null = null;
  if (baseline !== undefined) {
    const shown = await evaluate(baseline(given));
    if (shown.kind === 'over') return shown;
    const why = mismatches(holds.baselineIs, shown.observation);
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
  const wrong = holds.wrong(shown.observation, base, given);
  return wrong === null ? null : { given, wrong, transcript: shown.transcript };
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
