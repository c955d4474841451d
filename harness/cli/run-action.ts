import path from 'node:path';
import { terminalColours } from './colours.js';
import type { Level } from '../model/index.js';
import type { Entry, EntryOptions, RunEnd, RunPlan, Scoring, Threads } from '../run/index.js';
import {
  aliasesOf,
  caseSetOf,
  didYouMean,
  entriesOf,
  loadSet,
  meaningsOnRoll,
  openLog,
  run,
  scoringOf,
  TARGETS_AT_ONCE,
  threadsFor,
  UsageError,
} from '../run/index.js';
import {
  createReportBuilder,
  entryOf,
  failureBlock,
  renderJson,
  summaryTable,
  writeReports,
} from '../../reports/index.js';
import type { Report } from '../../reports/index.js';
import { EXIT } from './exit.js';
import type { Interrupt } from './interrupt.js';
import { listenForInterrupt } from './interrupt.js';
import { lastFailed } from './last-failed.js';
import type { FailOn, Format } from './options.js';
import { showProgress, silent } from './progress.js';
import { callOf, rerunCommand } from './rerun.js';
import type { Chosen, ChosenOnRoll, SelectionOptions } from './selection.js';
import { chooseOnRoll, loaded } from './selection.js';
import type { Threshold } from './thresholds.js';
import { measure } from './thresholds.js';
import { updateExpectations } from './update-expectations.js';
import { withWork } from './with-work.js';

export type RunOptions = SelectionOptions &
  EntryOptions & {
    readonly seed?: number;
    readonly runs: number;
    readonly path?: string;
    readonly jobs?: number;
    readonly timeout: number;
    readonly repeat: number;
    readonly out: string;
    readonly report: readonly Format[];
    readonly failOn: readonly FailOn[];
    readonly updateExpectations?: boolean;
    readonly set?: string;
    readonly lastFailed?: boolean;
    /** True where no number was given. */
    readonly bail?: number | true;
    readonly minPass?: readonly Threshold[];
    readonly progress: boolean;
    readonly json?: boolean;
  };

/** Judges and reports. Returns the exit status. */
export async function runCommand(names: readonly string[], options: RunOptions): Promise<number> {
  const chosen = await chooseOnRoll(options);
  checkClaims(options, chosen);
  checkPath(options, chosen);
  if (options.bail !== undefined && options.updateExpectations === true)
    throw new UsageError('--update-expectations needs all verdicts, and --bail leaves some out: take one of them');
  const meanings = meaningsOnRoll(chosen.all);
  const scoring = await scoringFor(options, chosen, meanings);
  const locked = { caseSet: caseSetOf(meanings), ...(scoring === null ? {} : { scoring }) };
  const { entries: all, skipped } = await entriesOf(names, options, chosen.all, aliasesOf(chosen.manifest));
  const entries = options.shard === undefined ? workFor(all, chosen) : all;
  const interrupt = listenForInterrupt((text) => process.stderr.write(`${text}\n`));
  const threads = threadsOf(options, chosen, entries);
  try {
    const whole = await loaded(chosen, options);
    if (interrupt.asked()) return EXIT.interrupted;
    const left =
      options.lastFailed === true ? await lastFailed(options.out, entries, whole) : { entries, items: whole.items };
    if (left === null) {
      process.stderr.write('nothing to run again: no verdict of the run before was unexpected\n');
      return EXIT.ok;
    }
    const part = { ...whole, items: left.items };
    return await judgeAndReport(names, options, part, left.entries, skipped, { ...locked, threads }, interrupt);
  } finally {
    interrupt.dispose();
    await threads?.close();
  }
}

/** Threads for the targets that are judged first, which begin while the cases are loaded here; what only failed last is played here. */
function threadsOf(options: RunOptions, { part }: ChosenOnRoll, entries: readonly Entry[]): Threads | null {
  if (options.lastFailed === true) return null;
  const first = entries.slice(0, TARGETS_AT_ONCE).map(({ spec }) => spec.role);
  return threadsFor(part, first, options.shard?.of);
}

async function judgeAndReport(
  names: readonly string[],
  options: RunOptions,
  chosen: Chosen,
  entries: readonly Entry[],
  skipped: RunPlan['skipped'],
  locked: Locked,
  interrupt: Interrupt,
): Promise<number> {
  const calls = new Map(entries.map(({ spec }) => [spec.name, callOf(spec, names)]));
  const plan: RunPlan = { ...planOf(options, chosen, entries, skipped, calls, interrupt.asked), ...locked };
  const count = (role: string): number => chosen.items.filter(({ of }) => of.role === role).length;
  const progress = options.progress ? showProgress(count, process.stderr.isTTY) : silent;
  // The report grows with the log, so that it is nearly there when the last target ends.
  const builder = createReportBuilder();
  const log = openLog(path.resolve(options.out), (event, written) => {
    builder.add(entryOf(event, written));
    progress.hear(event);
  });
  let end: RunEnd;
  try {
    end = await run(plan, log);
  } finally {
    progress.end();
    log.close();
  }
  const report = builder.report();
  const written = await writeReports(report, path.resolve(options.out), options.report);
  if (options.updateExpectations === true) await updateExpectations(report, entries);
  process.stdout.write(options.json === true ? renderJson(report) : story(report, written));
  const { below, nothing } = measure(report, options.minPass ?? []);
  for (const line of [...nothing, ...below]) process.stderr.write(`${line}\n`);
  if (end.bailed !== null) process.stderr.write(`${end.bailed}; the rest was not run\n`);
  for (const failure of end.failedToStart) process.stderr.write(`${failure.message}\n`);
  if (interrupt.asked()) return EXIT.interrupted;
  if (end.failedToStart.length > 0) return EXIT.start;
  const unexpected = options.updateExpectations !== true && failing(report, options.failOn);
  return unexpected || below.length > 0 ? EXIT.unexpected : EXIT.ok;
}

/** What a run says of the case set, and the threads that know it. */
type Locked = Pick<RunPlan, 'caseSet' | 'scoring' | 'threads'>;

/** What `--set` makes of the case set. Cases of the set that cannot score any more are told. */
async function scoringFor(
  { set }: RunOptions,
  { manifest }: ChosenOnRoll,
  meanings: ReadonlyMap<string, string>,
): Promise<Scoring | null> {
  if (set === undefined) return null;
  const scoring = scoringOf(await loadSet(set), manifest, meanings);
  for (const line of scoring.lost) process.stderr.write(`not scored, although set ${scoring.set} has it: ${line}\n`);
  return scoring;
}

/** A claim that nobody knows would turn every case into a survey without a word. */
function checkClaims({ claims = [] }: RunOptions, { registry }: ChosenOnRoll): void {
  const known = Object.keys(registry.claims);
  const wrong = claims.find((claim) => !known.includes(claim));
  if (wrong !== undefined)
    throw new UsageError(`there is no claim "${wrong}"`, [
      ...didYouMean(wrong, known),
      `the claims: ${known.join(', ')}`,
    ]);
}

/** The targets that something is to be done for; not asked of a shard, which may have drawn nothing for a role. */
function workFor(all: readonly Entry[], { part }: ChosenOnRoll): readonly Entry[] {
  const { entries, notes } = withWork(all, new Set(part.map(({ of }) => of.role)));
  for (const note of notes) process.stderr.write(`${note}\n`);
  return entries;
}

/** A path means an input of one property from one seed, and something else or nothing anywhere else. */
function checkPath({ path: replayed, seed: from }: RunOptions, { part }: ChosenOnRoll): void {
  if (replayed === undefined) return;
  const properties = part.filter(({ kind }) => kind === 'property').length;
  if (from === undefined || properties !== 1)
    throw new UsageError('--path replays one counterexample: give the --seed and the --case of its property too');
}

function planOf(
  options: RunOptions,
  { all, items, questions, registry }: Chosen,
  entries: readonly Entry[],
  skipped: RunPlan['skipped'],
  calls: ReadonlyMap<string, string>,
  interrupted: () => boolean,
): Omit<RunPlan, 'threads'> {
  const startedAt = new Date();
  const levels: readonly Level[] | null = options.level ?? null;
  const { bail, failOn: kinds } = options;
  const counts = ({ expected, verdict }: { readonly expected: boolean; readonly verdict: string }): boolean =>
    !expected && (kinds as readonly string[]).includes(verdict);
  return {
    ...(options.path === undefined ? {} : { path: options.path }),
    ...(options.shard === undefined ? {} : { shard: options.shard }),
    ...(bail === undefined ? {} : { bail: { most: bail === true ? 1 : bail, counts } }),
    registry,
    all,
    items,
    questions,
    entries,
    skipped,
    levels,
    interrupted,
    startedAt,
    argv: process.argv.slice(2),
    seed: options.seed ?? startedAt.getTime() | 0,
    runs: options.runs,
    deadlineMs: options.timeout,
    jobs: options.jobs ?? null,
    repeat: options.repeat,
    rerun: (target, item) => rerunCommand(calls.get(target) ?? target, item.id, options),
  };
}

/** What a person reads at the end: a block per unexpected verdict, stale expectations, what was skipped, and the totals. */
function story(report: Report, written: readonly string[]): string {
  const colours = terminalColours();
  const blocks = report.targets.flatMap((target) =>
    target.cases.filter(({ expected }) => !expected).map((one) => `${failureBlock(target, one, colours)}\n`),
  );
  const stale = report.targets.flatMap((target) => target.stale.map(({ text }) => `STALE ${target.name}\n  ${text}\n`));
  const paths = written.map((file) => path.relative(process.cwd(), file)).join('  ');
  return `${blocks.join('\n')}${stale.join('')}${summaryTable(report, colours)}\nseed ${report.seed}\n${paths}\n`;
}

function failing(report: Report, kinds: readonly FailOn[]): boolean {
  return report.targets.some(
    ({ cases, counts }) =>
      (kinds.includes('stale') && counts.stale > 0) ||
      cases.some(({ expected, verdict }) => !expected && (kinds as readonly string[]).includes(verdict)),
  );
}
