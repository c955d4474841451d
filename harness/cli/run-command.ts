import path from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import { USUAL_JOBS } from '../run/index.js';
import { FAIL_ON, failOn, formats, FORMATS, USUAL_FORMATS, gather, list, seed, shrinkPath, whole } from './options.js';
import { USUAL_TIMEOUT_MS } from './rerun.js';
import { thresholds } from './thresholds.js';
import type { RunOptions } from './run-action.js';
import { withSelection } from './selection.js';

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
    .option(
      '--set <name>',
      'only cases of this frozen set score, or of the set in this .json file; others run unscored',
    )
    .option('--last-failed', 'only what was unexpected in the log of the run before, in the folder of --out')
    .option('--claims <claims>', 'what the targets claim to be, e.g. http/1.1,ftp; overrides their own word', list)
    .option('--seed <n>', 'seed of generated input (default: from the clock)', seed)
    .option('--runs <n>', 'inputs to generate for each property', whole(1), 50)
    .option('--path <path>', 'replay a counterexample, with --seed and --case', shrinkPath)
    .option('--jobs <n>', `exchanges at once with a target (default: ${USUAL_JOBS})`, whole(1))
    .addOption(
      new Option('--fault <name>', 'switch on a fault of the reference target; may be repeated')
        .argParser(gather)
        .default([], 'none'),
    )
    .option('--timeout <ms>', 'how long a target may take for one exchange', whole(1), USUAL_TIMEOUT_MS)
    .option('--repeat <n>', 'judge each case so many times; verdicts that differ are an error', whole(1), 1)
    .option('--out <dir>', 'folder for the log and the reports', path.join('reports', 'latest'))
    .addOption(
      new Option('--report <formats>', `reports to write, of ${FORMATS.join(', ')}`)
        .argParser(formats)
        .default(USUAL_FORMATS, USUAL_FORMATS.join(',')),
    )
    .option('--expectations <file>', 'expected deviations, instead of expectations.json beside the descriptor')
    .option('--update-expectations', 'rewrite the expectations so that this run is as expected')
    .addOption(
      new Option('--fail-on <kinds>', 'what makes the exit status 1')
        .argParser(failOn)
        .default(FAIL_ON, FAIL_ON.join(',')),
    )
    .option('--bail [n]', 'stop after the first, or the n-th, unexpected verdict', whole(1))
    .option(
      '--min-pass <level=percent,...>',
      'at least so many percent must pass, of what was judged at a level and scores',
      thresholds,
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
  wireproof run curl --last-failed                only what was unexpected in the run before
  wireproof run curl --shard 2/4 --out shard-2    a quarter of the case set; 'report' merges the logs
  wireproof run mine --set 2027.1                 only the cases of a frozen set count

--min-pass must=100,should=90 holds each target to percentages of its own: pass among pass, fail, crash, hang, blocked
and error of a level, expected or not. What is inapplicable, only observed, or unscored is not counted.

Exit status: 0 all as expected, 1 an unexpected verdict, a stale expectation or too few passes, 2 bad usage,
3 a target could not start, 130 interrupted.`,
    )
    .action(async (names: readonly string[], options: RunOptions) => {
      // Loaded when it is needed: the other commands, and bad usage, need none of it.
      const { runCommand } = await import('./run-action.js');
      process.exitCode = await runCommand(names, options);
    });
}
