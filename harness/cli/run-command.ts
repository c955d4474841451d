import path from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import pc from 'picocolors';
import type { Level } from '../model/index.js';
import type { Entry, EntryOptions, RunEnd, RunPlan } from '../run/index.js';
import { didYouMean, entriesOf, openLog, run, UsageError } from '../run/index.js';
import { buildReport, failureBlock, readLog, renderJson, summaryTable, writeReports } from '../../reports/index.js';
import type { Report } from '../../reports/index.js';
import { EXIT } from './exit.js';
import { listenForInterrupt } from './interrupt.js';
import type { FailOn, Format } from './options.js';
import { FAIL_ON, failOn, formats, FORMATS, gather, list, seed, shrinkPath, whole } from './options.js';
import { showProgress, silent } from './progress.js';
import { callOf, rerunCommand } from './rerun.js';

import type { Chosen, SelectionOptions } from './selection.js';
import { choose, withSelection } from './selection.js';
import { updateExpectations } from './update-expectations.js';

export type RunOptions = SelectionOptions &
  EntryOptions & {
    readonly seed?: number;
    readonly runs: number;
    readonly path?: string;
    readonly jobs: number;
    readonly timeout: number;
    readonly repeat: number;
    readonly out: string;
    readonly report: readonly Format[];
    readonly failOn: readonly FailOn[];
    readonly updateExpectations?: boolean;
    readonly progress: boolean;
    readonly json?: boolean;
  };

/** `run`: judges targets, writes the log and the reports, and says by its exit status whether all is as expected. */
export function addRunCommand(program: Command): void {
  const command = program
    .command('run', { isDefault: true })
    .description(
      'judge targets: names under targets/, descriptor files, or a server by URL; none: every bundled target whose programs are installed',
    )
    .argument('[target...]', 'a folder under targets/, a target by its own name, or the path of a target.json')
    .option('--url <url>', 'judge the server that listens there, without an adapter');
  withSelection(command)
    .option('--claims <claims>', 'what the targets claim to be, e.g. http/1.1,ftp; overrides their own word', list)
    .option('--seed <n>', 'seed of generated input (default: from the clock)', seed)
    .option('--runs <n>', 'inputs to generate for each property', whole(1), 50)
    .option('--path <path>', 'replay a counterexample, with --seed and --case', shrinkPath)
    .option('--jobs <n>', 'exchanges at once', whole(1), 8)
    .addOption(
      new Option('--fault <name>', 'switch on a fault of the reference target; may be repeated')
        .argParser(gather)
        .default([], 'none'),
    )
    .option('--timeout <ms>', 'how long a target may take for one exchange', whole(1), 5000)
    .option('--repeat <n>', 'judge each case so many times; verdicts that differ are an error', whole(1), 1)
    .option('--out <dir>', 'folder for the log and the reports', path.join('reports', 'latest'))
    .addOption(
      new Option('--report <formats>', 'reports to write').argParser(formats).default(FORMATS, FORMATS.join(',')),
    )
    .option('--expectations <file>', 'expected deviations, instead of expectations.json beside the descriptor')
    .option('--update-expectations', 'rewrite the expectations so that this run is as expected')
    .addOption(
      new Option('--fail-on <kinds>', 'what makes the exit status 1')
        .argParser(failOn)
        .default(FAIL_ON, FAIL_ON.join(',')),
    )
    .option('--no-progress', 'show no progress')
    .option('--json', 'print report.json on standard output, and nothing else there')
    .addHelpText(
      'after',
      `
Examples:
  wireproof                                       every bundled target found on this machine
  wireproof run curl --case 'http11/**'           one target, one topic
  wireproof run ./my-client/target.json           your own implementation
  wireproof run --url http://127.0.0.1:8080       a server that is already there
  wireproof run reference --fault ftp-550-is-final  see a case fail

Exit status: 0 all as expected, 1 an unexpected verdict or a stale expectation, 2 bad usage,
3 a target could not start, 130 interrupted.`,
    )
    .action(async (names: readonly string[], options: RunOptions) => {
      process.exitCode = await runCommand(names, options);
    });
}

/** Judges and reports. Returns the exit status. */
export async function runCommand(names: readonly string[], options: RunOptions): Promise<number> {
  const chosen = await choose(options);
  checkClaims(options, chosen);
  checkPath(options, chosen);
  const { entries, skipped } = await entriesOf(names, options, chosen.all);
  const interrupt = listenForInterrupt((text) => process.stderr.write(`${text}\n`));
  const calls = new Map(entries.map(({ spec }) => [spec.name, callOf(spec, names)]));
  const plan = planOf(options, chosen, entries, skipped, calls, interrupt.asked);
  const count = (role: string): number => chosen.items.filter(({ of }) => of.role === role).length;
  const progress = options.progress ? showProgress(count, process.stderr.isTTY) : silent;
  const log = openLog(path.resolve(options.out), progress.hear);
  let end: RunEnd;
  try {
    end = await run(plan, log);
  } finally {
    progress.end();
    log.close();
    interrupt.dispose();
  }
  const report = buildReport(await readLog(log.file));
  const written = await writeReports(report, path.resolve(options.out), options.report);
  if (options.updateExpectations === true) await updateExpectations(report, entries);
  process.stdout.write(options.json === true ? renderJson(report) : story(report, written));
  for (const failure of end.failedToStart) process.stderr.write(`${failure.message}\n`);
  if (interrupt.asked()) return EXIT.interrupted;
  if (end.failedToStart.length > 0) return EXIT.start;
  return options.updateExpectations !== true && failing(report, options.failOn) ? EXIT.unexpected : EXIT.ok;
}

/** A claim that nobody knows would turn every case into a survey without a word. */
function checkClaims({ claims = [] }: RunOptions, { registry }: Chosen): void {
  const known = Object.keys(registry.claims);
  const wrong = claims.find((claim) => !known.includes(claim));
  if (wrong !== undefined)
    throw new UsageError(`there is no claim "${wrong}"`, [
      ...didYouMean(wrong, known),
      `the claims: ${known.join(', ')}`,
    ]);
}

/** A path means an input of one property from one seed, and something else or nothing anywhere else. */
function checkPath({ path: replayed, seed: from }: RunOptions, { items }: Chosen): void {
  if (replayed === undefined) return;
  const properties = items.filter(({ kind }) => kind === 'property').length;
  if (from === undefined || properties !== 1)
    throw new UsageError('--path replays one counterexample: give the --seed and the --case of its property too');
}

function planOf(
  options: RunOptions,
  { all, items, registry }: Chosen,
  entries: readonly Entry[],
  skipped: RunPlan['skipped'],
  calls: ReadonlyMap<string, string>,
  interrupted: () => boolean,
): RunPlan {
  const startedAt = new Date();
  const levels: readonly Level[] | null = options.level ?? null;
  return {
    ...(options.path === undefined ? {} : { path: options.path }),
    registry,
    all,
    items,
    entries,
    skipped,
    levels,
    interrupted,
    startedAt,
    argv: process.argv.slice(2),
    seed: options.seed ?? startedAt.getTime() | 0,
    runs: options.runs,
    deadlineMs: options.timeout,
    jobs: options.jobs,
    repeat: options.repeat,
    rerun: (target, item) =>
      rerunCommand(calls.get(target) ?? target, item.id, { url: options.url ?? null, faults: options.fault }),
  };
}

/** What a person reads at the end: a block per unexpected verdict, stale expectations, what was skipped, and the totals. */
function story(report: Report, written: readonly string[]): string {
  const colours = pc.createColors(process.stdout.isTTY && pc.isColorSupported);
  const blocks = report.targets.flatMap((target) =>
    target.cases.filter(({ expected }) => !expected).map((one) => `${failureBlock(target, one, colours)}\n`),
  );
  const paths = written.map((file) => path.relative(process.cwd(), file)).join('  ');
  return `${blocks.join('\n')}${summaryTable(report, colours)}\nseed ${report.seed}\n${paths}\n`;
}

function failing(report: Report, kinds: readonly FailOn[]): boolean {
  return report.targets.some(
    ({ cases, counts }) =>
      (kinds.includes('stale') && counts.stale > 0) ||
      cases.some(({ expected, verdict }) => !expected && (kinds as readonly string[]).includes(verdict)),
  );
}
