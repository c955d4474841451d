import type { ExpectedBecause, Level, LogEvent, Verdict } from '../model/index.js';
import type { Expectations, Standing } from '../judge/index.js';
import { foreseen, isExpected, standingOf, verdictsOf } from '../judge/index.js';
import type { Item } from './catalogue.js';
import { makesWait, meetsAtPort } from './cost.js';
import type { Scoring } from './lock/index.js';
import type { ItemPlayed, PlayOptions, Sitting } from './play-item.js';
import { DOUBTS, playItem } from './play-item.js';
import type { Player } from './players/index.js';
import type { Turns } from './pool.js';
import { inPool, spread } from './pool.js';
import type { Registry } from './registry.js';

/** How to judge a target. */
export type JudgeOptions = PlayOptions & {
  readonly jobs: number;
  readonly levels: readonly Level[] | null;
  readonly rerun: (target: string, item: Item) => string;
  /** Turns for items that may meet at a fixed port: no two at once, whatever the target. */
  readonly placed: Turns;
  /** How many verdicts may be doubted before the target is taken at its word; left out, `DOUBTS`. */
  readonly doubts?: number;
  /** Which cases are judged without counting; left out, none is. */
  readonly scoring?: Pick<Scoring, 'unscored'>;
};

/**
 * Judges every item that a player plays against its target, and tells of each as it ends. Items that may meet at a fixed port run beside the
 * others, one at a time.
 * Returns how many items there were to judge.
 */
export async function judgeTarget(
  player: Player,
  items: readonly Item[],
  registry: Registry,
  expectations: Expectations,
  options: JudgeOptions,
  tell: (event: Extract<LogEvent, { type: 'case-finished' }>) => void,
): Promise<number> {
  const { facts } = player;
  const planned = items
    .filter(({ of }) => of.role === facts.role)
    .map((item) => ({ item, standing: standing(item, registry, facts.claims) }))
    .filter(({ standing: { level } }) => options.levels?.includes(level) ?? true);
  const sitting: Sitting = { player, expectations, options, doubts: { left: options.doubts ?? DOUBTS } };
  const work = async ({ item, standing: own }: (typeof planned)[number]): Promise<void> => {
    if (options.interrupted()) return;
    const began = performance.now();
    const played = await playItem(item, own, sitting);
    const durationMs = Math.round((performance.now() - began) * 100) / 100;
    if (!options.interrupted()) tell(finished(player, item, own, played, durationMs, expectations, options));
  };
  const placed = planned.filter(({ item }) => isPlaced(item));
  const inTurn = async (): Promise<void> => {
    for (const one of placed) await options.placed(() => work(one));
  };
  const others = planned.filter(({ item }) => !isPlaced(item));
  const mixed = spread(others, ({ item }) => makesWait(item)).map((one) => () => work(one));
  await inPool([inTurn, ...mixed], Math.min(options.jobs, player.window), (play) => play());
  return planned.length;
}

function standing(item: Item, registry: Registry, claims: readonly string[]): Standing {
  const requires = item.of.requires.flatMap((id) => registry.requirements.get(id) ?? []);
  return standingOf(requires, claims, registry.claims);
}

/** Whether an item may meet others at a fixed port. */
function isPlaced(item: Item): boolean {
  return item.kind === 'case' && item.of.role === 'client' && meetsAtPort(item.of);
}

function finished(
  { facts }: Player,
  item: Item,
  own: Standing,
  played: ItemPlayed,
  durationMs: number,
  expectations: Expectations,
  options: JudgeOptions,
): Extract<LogEvent, { type: 'case-finished' }> {
  const { verdict, outcome, reasons, transcript, counterexample, stderr, repeated } = played;
  const scored = options.scoring?.unscored.has(item.id) !== true;
  return {
    type: 'case-finished',
    target: facts.name,
    id: item.id,
    level: own.level,
    verdict,
    outcome,
    expected: !scored || isExpected(expectations, item.id, verdict),
    because: becauseOf(expectations, item.id, verdict),
    durationMs,
    reasons,
    transcript,
    rerun: rerunOf(options.rerun(facts.name, item), counterexample),
    counterexample,
    stderr,
    ...(scored ? {} : { scored: false }),
    ...(repeated === undefined ? {} : { repeated }),
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
