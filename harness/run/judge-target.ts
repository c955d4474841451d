import type { ExpectedBecause, Level, LogEvent, Verdict } from '../model/index.js';
import type { Expectations, Standing } from '../judge/index.js';
import { featuresOf, foreseen, hasFeature, isExpected, standingOf, verdictsOf } from '../judge/index.js';
import type { RunningTarget } from '../target/index.js';
import type { Item } from './catalogue.js';
import { playCase } from './play.js';
import type { PropertyOptions, PropertyPlayed } from './play-property.js';
import { playProperty } from './play-property.js';
import type { Turns } from './pool.js';
import { inPool } from './pool.js';
import type { Registry } from './registry.js';
import { combine } from './repeat.js';

/** How to judge a target. */
export type JudgeOptions = PropertyOptions & {
  readonly jobs: number;
  readonly repeat: number;
  readonly levels: readonly Level[] | null;
  readonly rerun: (target: string, item: Item) => string;
  readonly interrupted: () => boolean;
  /** Turns for items whose peer listens at a fixed address: no two at once, whatever the target. */
  readonly placed: Turns;
  /** Turns for cases that are played once more because the machine may have been too busy. */
  readonly doubted: Turns;
};

/** Judges every item against a running target and tells of each as it ends. Items that need a fixed place run last, one at a time. */
export async function judgeTarget(
  target: RunningTarget,
  items: readonly Item[],
  registry: Registry,
  expectations: Expectations,
  options: JudgeOptions,
  tell: (event: Extract<LogEvent, { type: 'case-finished' }>) => void,
): Promise<void> {
  const { facts } = target;
  const planned = items
    .filter(({ of }) => of.role === facts.role)
    .map((item) => ({ item, standing: standing(item, registry, facts.claims) }))
    .filter(({ standing: { level } }) => options.levels?.includes(level) ?? true);
  const doubts = { left: DOUBTS };
  const work = async ({ item, standing: own }: (typeof planned)[number]): Promise<void> => {
    if (options.interrupted()) return;
    const began = performance.now();
    const played = await playRepeatedly(target, item, own, expectations, options, doubts);
    const durationMs = Math.round((performance.now() - began) * 100) / 100;
    if (!options.interrupted()) tell(finished(target, item, own, played, durationMs, expectations, options));
  };
  await inPool(
    planned.filter(({ item }) => !isPlaced(item)),
    Math.min(options.jobs, target.window),
    work,
  );
  for (const one of planned.filter(({ item }) => isPlaced(item))) await options.placed(() => work(one));
}

function standing(item: Item, registry: Registry, claims: readonly string[]): Standing {
  const requires = item.of.requires.flatMap((id) => registry.requirements.get(id) ?? []);
  return standingOf(requires, claims, registry.claims);
}

/** Whether an item's peer must listen at a fixed address or port. */
function isPlaced(item: Item): boolean {
  return item.kind === 'case' && item.of.role === 'client' && item.of.peer.place !== undefined;
}

/** How many verdicts that only say "it did not answer in time" are doubted, and found right, before a target is taken at its word. */
const DOUBTS = 10;

/** Doubts that are left for a target. */
type Doubts = { left: number };

type WithStderr = PropertyPlayed & { readonly stderr: string };

async function playRepeatedly(
  target: RunningTarget,
  item: Item,
  own: Standing,
  expectations: Expectations,
  options: JudgeOptions,
  doubts: Doubts,
): Promise<WithStderr> {
  const lacking = lackingFeature(item, target);
  if (lacking !== null) {
    const reasons = [`the target does not declare the feature ${lacking}`];
    return { verdict: 'inapplicable', outcome: null, reasons, transcript: [], counterexample: null, stderr: '' };
  }
  const first = await playDoubted(target, item, own, expectations, options, doubts);
  const all: [WithStderr, ...WithStderr[]] = [first];
  for (let round = 1; round < options.repeat && !options.interrupted(); round++)
    all.push(await playDoubted(target, item, own, expectations, options, doubts));
  const allForeseen = all.every(({ verdict }) => isExpected(expectations, item.id, verdict));
  return { ...combine(all, allForeseen), stderr: all.map(({ stderr }) => stderr).find((one) => one !== '') ?? '' };
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
  target: RunningTarget,
  item: Item,
  own: Standing,
  expectations: Expectations,
  options: JudgeOptions,
  doubts: Doubts,
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

async function playOnce(target: RunningTarget, item: Item, own: Standing, options: JudgeOptions): Promise<WithStderr> {
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
  options: JudgeOptions,
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

function finished(
  target: RunningTarget,
  item: Item,
  own: Standing,
  played: WithStderr,
  durationMs: number,
  expectations: Expectations,
  options: JudgeOptions,
): Extract<LogEvent, { type: 'case-finished' }> {
  const { verdict, outcome, reasons, transcript, counterexample, stderr } = played;
  return {
    type: 'case-finished',
    target: target.facts.name,
    id: item.id,
    level: own.level,
    verdict,
    outcome,
    expected: isExpected(expectations, item.id, verdict),
    because: becauseOf(expectations, item.id, verdict),
    durationMs,
    reasons,
    transcript,
    rerun: rerunOf(options.rerun(target.facts.name, item), counterexample),
    counterexample,
    stderr,
  };
}

function becauseOf(expectations: Expectations, id: string, verdict: Verdict): ExpectedBecause | null {
  const entry = foreseen(expectations, id, verdict);
  return entry === null ? null : { verdict: verdictsOf(entry), because: entry.because, issue: entry.issue ?? null };
}

function rerunOf(command: string, counterexample: { readonly seed: number; readonly path: string } | null): string {
  if (counterexample === null) return command;
  const path = counterexample.path === '' ? '' : ` --path ${counterexample.path}`;
  return `${command} --seed ${counterexample.seed}${path}`;
}
