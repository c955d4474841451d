import type { Verdict } from '../model/index.js';
import type { Expectations, Standing } from '../judge/index.js';
import { featuresOf, hasFeature, isExpected } from '../judge/index.js';
import type { Item } from './catalogue.js';
import type { Player, WithStderr } from './players/index.js';
import { notPlayed } from './players/index.js';
import type { Turns } from './pool.js';
import { combine } from './repeat.js';

/** How many verdicts that a busy machine may have made are doubted, and found right, before a target is taken at its word. */
export const DOUBTS = 10;

/** What holds while one target is judged; `doubts` counts down. */
export type Sitting = {
  readonly player: Player;
  readonly expectations: Expectations;
  readonly options: PlayOptions;
  readonly doubts: { left: number };
};

/** How to play: `doubted` lets through, one at a time, what is played once more because the machine may have been too busy. */
export type PlayOptions = {
  readonly deadlineMs: number;
  readonly repeat: number;
  readonly interrupted: () => boolean;
  readonly doubted: Turns;
};

/** The one judgement of an item, with how each repetition ended, where there were several. */
export type ItemPlayed = WithStderr & { readonly repeated?: readonly Verdict[] };

/** Plays an item against a target as often as the options say, and gives the one judgement that comes of it. */
export async function playItem(item: Item, own: Standing, sitting: Sitting): Promise<ItemPlayed> {
  const { player, expectations, options } = sitting;
  const lacking = lackingFeature(item, player);
  if (lacking !== null) return notPlayed('inapplicable', `the target does not declare the feature ${lacking}`);
  const first = await playDoubted(item, own, sitting);
  const all: [WithStderr, ...WithStderr[]] = [first];
  for (let round = 1; round < options.repeat && !options.interrupted(); round++)
    all.push(await playDoubted(item, own, sitting));
  const allForeseen = all.every(({ verdict }) => isExpected(expectations, item.id, verdict));
  const stderr = all.map((one) => one.stderr).find((one) => one !== '') ?? '';
  const repeated = all.length > 1 ? { repeated: all.map(({ verdict }) => verdict) } : {};
  return { ...combine(all, allForeseen), stderr, ...repeated };
}

function lackingFeature(item: Item, { facts }: Player): string | null {
  const needed = item.kind === 'case' ? featuresOf(item.of) : (item.of.features ?? []);
  return needed.find((name) => !hasFeature(facts.features, name)) ?? null;
}

/** The part of a deadline after which a play was slow: a target that fails by then may have lost patience with a busy machine. */
const SLOW = 0.5;

/**
 * A busy machine can make a deadline pass that a target would have met, or a limit of the target's own. A hang, a control that was not
 * served, or a slow failure for which nobody waited in vain, is played once more where it was not foreseen, with no other doubtful case at
 * its side; the second play is the verdict. What did not end in time has twice the time then; a failure has no more, because time can be
 * what the target was judged by.
 */
async function playDoubted(
  item: Item,
  { survey }: Standing,
  { player, expectations, options, doubts }: Sitting,
): Promise<WithStderr> {
  const { deadlineMs } = options;
  const began = performance.now();
  const played = await player.play(item, { survey, deadlineMs });
  const part = (performance.now() - began) / deadlineMs;
  const late = ['hang', 'blocked'].includes(played.verdict);
  const slow = item.kind === 'case' && played.verdict === 'fail' && part >= SLOW && part < 1;
  if (!(late || slow) || doubts.left <= 0 || isExpected(expectations, item.id, played.verdict)) return played;
  let again = played;
  await options.doubted(async () => {
    again = await player.play(item, { survey, deadlineMs: late ? 2 * deadlineMs : deadlineMs });
  });
  // What a target that was given up meanwhile answers is no answer.
  if (player.stoppedBecause !== null) return played;
  if (again.verdict === played.verdict) doubts.left -= 1;
  return again.verdict === played.verdict
    ? again
    : { ...again, reasons: [`at first it was taken for a ${played.verdict}`, ...again.reasons] };
}
