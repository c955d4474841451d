import path from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import { terminalColours } from './colours.js';
import { EXIT } from './exit.js';
import type { DiffFormat, Format } from './options.js';
import { DIFF_FORMATS, diffFormat, formats, FORMATS, USUAL_FORMATS } from './options.js';
import { showReading } from './progress.js';
import type { Threshold } from './thresholds.js';
import { measure, thresholds } from './thresholds.js';

type ReportOptions = {
  readonly out: string;
  readonly report: readonly Format[];
  readonly partial?: boolean;
  readonly minPass?: readonly Threshold[];
  readonly json?: boolean;
};

type DiffOptions = { readonly format: DiffFormat; readonly json?: boolean };

/** The reports, loaded when they are needed: most commands need none. */
const reporting = () => import('../../reports/index.js');

/** `report`: merges event logs and writes reports. `diff`: what changed between two logs. */
export function addReportCommands(program: Command): void {
  program
    .command('report')
    .description('merge event logs (of shards, of different targets) and write reports')
    .argument('<log...>', 'events.jsonl files')
    .option('--out <dir>', 'folder for the reports', path.join('reports', 'latest'))
    .addOption(
      new Option('--report <formats>', `reports to write, of ${FORMATS.join(', ')}`)
        .argParser(formats)
        .default(USUAL_FORMATS, USUAL_FORMATS.join(',')),
    )
    .option('--partial', 'merge logs of runs that did not come to their end too')
    .option('--min-pass <level=percent,...>', 'exit with 1 where less of a level passed, as `run` does', thresholds)
    .option('--json', 'print report.json on standard output, and nothing else there')
    .action(async (files: readonly string[], options: ReportOptions) => {
      const { mergeFiles, jsonPieces, summaryTable, writeReports } = await reporting();
      const reading = showReading(files.length);
      const merging = { partial: options.partial === true, onFile: reading.onFile };
      const report = await mergeFiles(files, merging).finally(reading.end);
      const written = await writeReports(report, path.resolve(options.out), options.report);
      if (!report.complete)
        process.stderr.write('a log was cut off: the run did not end, and what is here is only what it had finished\n');
      const { below, nothing } = measure(report, options.minPass ?? []);
      for (const line of [...nothing, ...below]) process.stderr.write(`${line}\n`);
      if (below.length > 0) process.exitCode = EXIT.unexpected;
      if (options.json === true) for (const piece of jsonPieces(report)) process.stdout.write(piece);
      else process.stdout.write(`${summaryTable(report, terminalColours())}\n${written.join('\n')}\n`);
    });
  program
    .command('diff')
    .description('print what changed between two event logs')
    .argument('<old>', 'an events.jsonl')
    .argument('<new>', 'an events.jsonl')
    .addOption(
      new Option('--format <format>', `one of ${DIFF_FORMATS.join(', ')}`).argParser(diffFormat).default('text'),
    )
    .option('--json', 'the same as --format json')
    .action(async (older: string, newer: string, { format, json }: DiffOptions) => {
      const { diffReports, mergeFiles, renderDiff } = await reporting();
      const before = await mergeFiles([older], { partial: true });
      const after = await mergeFiles([newer], { partial: true });
      process.stdout.write(renderDiff(diffReports(before, after), json === true ? 'json' : format));
    });
}
