import { availableParallelism } from 'node:os';
import type { LogEvent, Question, TargetSpec, Verdict } from '../model/index.js';
import type { Expectations } from '../judge/index.js';
import { forVersion, stale } from '../judge/index.js';
import { stopAll, TargetStartError } from '../target/index.js';
import type { Bail, BailAfter } from './bail.js';
import { createBail } from './bail.js';
import { cardOf } from './card.js';
import type { Item } from './catalogue.js';
import type { JudgeOptions } from './judge-target.js';
import { judgeTarget } from './judge-target.js';
import type { Scoring } from './lock/index.js';
import type { Log } from './log.js';
import { harnessName } from './harness-name.js';
import type { PropertyOptions } from './play-property.js';
import type { Player, Threads } from './players/index.js';
import { startPlayer } from './players/index.js';
import { inPool, oneAtATime } from './pool.js';
import { knownRequirements } from './known-requirements.js';
import { questionsOf } from './questions.js';
import type { Registry } from './registry.js';
import type { Listed } from './enrolled.js';
import { unprovenRaces } from './races.js';

/** A target to judge, with the deviations foreseen for it. */
export type Entry = {
  readonly spec: TargetSpec;
  readonly expectations: Expectations;
  readonly faults: readonly string[];
  readonly named: boolean;
  /** Whether it is judged by other claims than its own: then nothing can be said about stale expectations. */
  readonly claimsOverridden: boolean;
  /** The cases it is judged by, where it is not by all that were chosen. */
  readonly only?: ReadonlySet<string>;
};

/** A target that is not judged, and why. */
export type Skipped = { readonly name: string; readonly role: TargetSpec['role']; readonly reason: string };

/** Everything a run needs. */
export type RunPlan = Omit<JudgeOptions, 'placed' | 'doubted' | 'jobs'> &
  PropertyOptions & {
    /** Exchanges at once with a target; null: as many as is usual. */
    readonly jobs: number | null;
    readonly registry: Registry;
    /** The whole case set, by which staleness is judged, and the part of it to run. */
    readonly all: readonly Listed[];
    readonly items: readonly Item[];
    /** Threads that know the items; null: all is played in this one. */
    readonly threads: Threads | null;
    readonly questions: readonly Question[];
    readonly entries: readonly Entry[];
    readonly skipped: readonly Skipped[];
    readonly argv: readonly string[];
    readonly startedAt: Date;
    /** One hash over the whole case set, for those who merge logs. */
    readonly caseSet?: string;
    readonly shard?: { readonly index: number; readonly of: number };
    /** By which frozen set cases score; left out, all do. */
    readonly scoring?: Scoring;
    readonly bail?: BailAfter;
  };

/** What the caller must know of a run beside its log: targets that were named and could not start, and whether the run stopped by itself. */
export type RunEnd = { readonly failedToStart: readonly TargetStartError[]; readonly bailed: string | null };

type CaseFinished = Extract<LogEvent, { type: 'case-finished' }>;

/** How many exchanges there are at once with a target. Many of them wait on purpose, on either side. */
export const USUAL_JOBS = 16;

/** Targets wait for deadlines and for their own processes more than they compute; more at once would slow each other. */
export const TARGETS_AT_ONCE = Math.max(2, Math.min(4, availableParallelism()));

/** Cases that may meet at a fixed port take turns over all targets and runs of this process. */
const placed = oneAtATime();
const doubted = oneAtATime();

/** Runs the plan: each target is started, judged and stopped; everything that happens goes to the log. */
export async function run(plan: RunPlan, log: Log): Promise<RunEnd> {
  const began = performance.now();
  const { seed, argv, startedAt, caseSet, shard, scoring } = plan;
  log.add({
    type: 'run-started',
    schema: 1,
    harness: harnessName,
    seed,
    startedAt: startedAt.toISOString(),
    argv,
    ...(caseSet === undefined ? {} : { caseSet }),
    ...(scoring === undefined ? {} : { set: scoring.set }),
    ...(shard === undefined ? {} : { shard }),
  });
  // The first targets start while what is known of the cases is told, which takes about as long.
  const first = plan.interrupted() ? [] : plan.entries.slice(0, TARGETS_AT_ONCE);
  const ahead = new Map(first.map((entry) => [entry, started(entry, plan)]));
  const failedToStart: TargetStartError[] = [];
  const bail = createBail(plan.bail ?? null, () => void stopAll());
  const bounded: RunPlan = { ...plan, interrupted: () => plan.interrupted() || bail.over() };
  try {
    tellKnown(plan, log);
    await inPool(plan.entries, TARGETS_AT_ONCE, async (entry) => {
      const { name, role } = entry.spec;
      if (bail.over()) log.add({ type: 'target-skipped', name, role, reason: bail.reason() });
      if (bounded.interrupted()) return;
      const starting = ahead.get(entry) ?? started(entry, plan);
      ahead.delete(entry);
      const failure = await runTarget(entry, starting, bounded, bail, log);
      if (failure !== null) failedToStart.push(failure);
    });
  } finally {
    await Promise.allSettled([...ahead.values()].map(stopped));
  }
  log.add({
    type: 'run-finished',
    durationMs: Math.round(performance.now() - began),
    interrupted: plan.interrupted(),
    ...(bail.over() ? { bailed: true } : {}),
  });
  return { failedToStart, bailed: bail.over() ? bail.reason() : null };
}

/** Tells what there is to judge, and what is not judged. */
function tellKnown({ items, questions, registry, all, skipped }: RunPlan, log: Log): void {
  for (const item of items) log.add({ type: 'case-known', card: cardOf(item, registry) });
  for (const question of questionsOf(questions, items)) log.add({ type: 'question-known', question });
  log.add({ type: 'requirements-known', rows: knownRequirements(registry, all) });
  for (const one of skipped) log.add({ type: 'target-skipped', ...one });
}

/** Why a target is not judged. Where something is not installed, the adapter's own last line says what better than we can. */
function skippedBecause({ failure }: TargetStartError): string {
  const said = failure.evidence.trimEnd().split('\n').at(-1) ?? '';
  return `${failure.what}: ${failure.missing && said !== '' ? said : failure.cause.replace(/\.$/, '')}`;
}

async function runTarget(
  entry: Entry,
  starting: Starting,
  plan: RunPlan,
  bail: Bail,
  log: Log,
): Promise<TargetStartError | null> {
  const { spec, only } = entry;
  const target = await starting;
  if (target instanceof TargetStartError) {
    log.add({
      type: 'target-skipped',
      name: spec.name,
      role: spec.role,
      reason: skippedBecause(target),
    });
    return target.missing && !entry.named ? null : target;
  }
  const { name, role, version, language, claims } = target.facts;
  let stoppedBecause: string | null = null;
  const note = (text: string): void => log.add({ type: 'target-note', target: name, text });
  try {
    log.add({ type: 'target-started', name, role, version, language, claims });
    for (const text of unknownClaims(claims, plan.registry)) note(text);
    for (const text of entry.expectations.notes ?? []) note(text);
    const expectations = forVersion(entry.expectations, version);
    const ended = new Map<string, CaseFinished>();
    const items = only === undefined ? plan.items : plan.items.filter(({ id }) => only.has(id));
    const planned = await judgeTarget(
      target,
      items,
      plan.registry,
      expectations,
      { ...plan, jobs: jobsOf(plan), placed, doubted },
      (event) => {
        ended.set(event.id, event);
        log.add(event);
        bail.hear(event);
      },
    );
    if (!entry.claimsOverridden && target.stoppedBecause === null) {
      for (const event of staleEvents(name, role, expectations, plan, ended)) log.add(event);
      for (const text of unprovenRaces(expectations, [...ended.values()])) note(text);
    }
    if (bail.over() && ended.size < planned)
      stoppedBecause = `${bail.reason()}: ${planned - ended.size} of its cases were not run`;
  } finally {
    stoppedBecause ??= target.stoppedBecause;
    await target.stop();
  }
  for (const text of target.notes()) note(text);
  log.add({
    type: 'target-finished',
    name,
    state: stoppedBecause === null ? 'ran' : 'stopped',
    reason: stoppedBecause,
  });
  return null;
}

/** A target that is being started; what kept it from that, where it could not. Who takes one sees to its end. */
type Starting = Promise<Player | TargetStartError>;

function started({ spec, faults }: Entry, plan: RunPlan): Starting {
  const { threads, seed, runs, path, deadlineMs } = plan;
  const start = { window: jobsOf(plan), harness: harnessName, faults };
  const options = { seed, runs, deadlineMs, ...(path === undefined ? {} : { path }) };
  return startPlayer({ spec, start, options }, threads).catch((error: unknown) => {
    if (error instanceof TargetStartError) return error;
    throw error;
  });
}

async function stopped(starting: Starting): Promise<void> {
  const target = await starting;
  if (!(target instanceof TargetStartError)) await target.stop();
}

function jobsOf({ jobs }: RunPlan): number {
  return jobs ?? USUAL_JOBS;
}

/** A claim that nobody knows subscribes to nothing: what it was meant to claim is only surveyed. */
function unknownClaims(claims: readonly string[], { claims: known }: Registry): readonly string[] {
  const unknown = claims.filter((claim) => !Object.hasOwn(known, claim));
  return unknown.map((claim) => `it claims "${claim}", which is no claim that anything is judged by`);
}

function staleEvents(
  target: string,
  role: TargetSpec['role'],
  expectations: Expectations,
  plan: RunPlan,
  all: ReadonlyMap<string, CaseFinished>,
): readonly LogEvent[] {
  // What does not score says nothing: an entry about such a case is left alone, as one of which not every case was run.
  const scored = [...all.values()].filter(({ scored: counts }) => counts !== false);
  const verdicts = new Map(scored.map(({ id, verdict }): [string, Verdict] => [id, verdict]));
  const known = plan.all.filter(({ of }) => of.role === role).map(({ id }) => id);
  return stale(expectations, known, verdicts).map(({ cases, line, because }) => {
    const ended = [...verdicts].filter(([id]) => id === cases).map(([, verdict]) => verdict);
    const text = `${expectations.file}:${line}: no case of "${cases}" deviates any more${ended.length === 0 ? '' : ` (it ended as ${ended.join(', ')})`}; it was foreseen because: ${because}`;
    return { type: 'expectation-stale', target, file: expectations.file, line, cases, text };
  });
}
