import type { Verdict } from '../model/index.js';
import type { Expectations, Standing } from '../judge/index.js';
import { featuresOf, hasFeature, isExpected } from '../judge/index.js';
import type { RunningTarget } from '../target/index.js';
import type { Item } from './catalogue.js';
import { playCase } from './play.js';
import type { PropertyOptions, PropertyPlayed } from './play-property.js';
import { playProperty } from './play-property.js';
import type { Turns } from './pool.js';
import { combine } from './repeat.js';

/** How many verdicts that only say "it did not answer in time" are doubted, and found right, before a target is taken at its word. */
export const DOUBTS = 10;

/** What holds while one target is judged; `doubts` counts down. */
export type Sitting = {
  readonly target: RunningTarget;
  readonly expectations: Expectations;
  readonly options: PlayOptions;
  readonly doubts: { left: number };
};

/** How to play: `doubted` lets through, one at a time, what is played once more because the machine may have been too busy. */
export type PlayOptions = PropertyOptions & {
  readonly repeat: number;
  readonly interrupted: () => boolean;
  readonly doubted: Turns;
};

/** A judged item, with what the target printed on standard error meanwhile. */
export type WithStderr = PropertyPlayed & { readonly stderr: string };

/** The one judgement of an item, with how each repetition ended, where there were several. */
export type ItemPlayed = WithStderr & { readonly repeated?: readonly Verdict[] };

/** Plays an item against a target as often as the options say, and gives the one judgement that comes of it. */
export async function playItem(item: Item, own: Standing, sitting: Sitting): Promise<ItemPlayed> {
  const { target, expectations, options } = sitting;
  const lacking = lackingFeature(item, target);
  if (lacking !== null) {
    const reasons = [`the target does not declare the feature ${lacking}`];
    return { verdict: 'inapplicable', outcome: null, reasons, transcript: [], counterexample: null, stderr: '' };
  }
  const first = await playDoubted(item, own, sitting);
  const all: [WithStderr, ...WithStderr[]] = [first];
  for (let round = 1; round < options.repeat && !options.interrupted(); round++)
    all.push(await playDoubted(item, own, sitting));
  const allForeseen = all.every(({ verdict }) => isExpected(expectations, item.id, verdict));
  const stderr = all.map((one) => one.stderr).find((one) => one !== '') ?? '';
  const repeated = all.length > 1 ? { repeated: all.map(({ verdict }) => verdict) } : {};
  return { ...combine(all, allForeseen), stderr, ...repeated };
}

function lackingFeature(item: Item, target: RunningTarget): string | null {
  const needed = item.kind === 'case' ? featuresOf(item.of) : (item.of.features ?? []);
  return needed.find((name) => !hasFeature(target.facts.features, name)) ?? null;
}

/**
 * A busy machine can make a deadline pass that a target would have met. A hang, or a control that was not served, which nobody
 * foresaw is played once more, with no other doubtful case at its side and twice the time; the second play is the verdict.
 */
async function playDoubted(
  item: Item,
  own: Standing,
  { target, expectations, options, doubts }: Sitting,
): Promise<WithStderr> {
  const played = await playOnce(target, item, own, options);
  const doubtful = played.verdict === 'hang' || played.verdict === 'blocked';
  if (!doubtful || doubts.left <= 0 || isExpected(expectations, item.id, played.verdict)) return played;
  let again = played;
  await options.doubted(async () => {
    again = await playOnce(target, item, own, { ...options, deadlineMs: 2 * options.deadlineMs });
  });
  if (again.verdict === played.verdict) doubts.left -= 1;
  return again.verdict === played.verdict
    ? again
    : { ...again, reasons: [`at first it was taken for a ${played.verdict}`, ...again.reasons] };
}

async function playOnce(target: RunningTarget, item: Item, own: Standing, options: PlayOptions): Promise<WithStderr> {
  const played = await playAsJudged(target, item, own, options);
  // What a target that was given up never played shows nothing, not even in a survey.
  return own.survey && target.stoppedBecause === null ? surveyed(played) : played;
}

/** In a survey a target that never answered, or did not serve the control, has shown what it does; that is all a survey asks. */
function surveyed(played: WithStderr): WithStderr {
  return played.verdict === 'hang' || played.verdict === 'blocked'
    ? { ...played, verdict: 'observed', outcome: null }
    : played;
}

async function playAsJudged(
  target: RunningTarget,
  item: Item,
  own: Standing,
  options: PlayOptions,
): Promise<WithStderr> {
  if (item.kind === 'property') {
    return { ...(await playProperty(item.of, item.pinned, target, options, own.survey)), stderr: '' };
  }
  const attempt = await target.attempt((worker) => playCase(item.of, worker, options.deadlineMs, own.survey));
  const nothing = { outcome: null, transcript: [], counterexample: null };
  switch (attempt.kind) {
    case 'finished':
      return { ...attempt.value, counterexample: null, stderr: attempt.stderr };
    case 'stopped':
      return { ...nothing, verdict: 'blocked', reasons: [attempt.detail], stderr: '' };
    case 'crash':
    case 'hang':
    case 'error':
      return { ...nothing, verdict: attempt.kind, reasons: [attempt.detail], stderr: attempt.stderr };
  }
}
