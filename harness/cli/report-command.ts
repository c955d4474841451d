import path from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import { terminalColours } from './colours.js';
import type { Format } from './options.js';
import { formats, FORMATS } from './options.js';

type ReportOptions = { readonly out: string; readonly report: readonly Format[]; readonly json?: boolean };

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
      new Option('--report <formats>', 'reports to write').argParser(formats).default(FORMATS, FORMATS.join(',')),
    )
    .option('--json', 'print report.json on standard output, and nothing else there')
    .action(async (files: readonly string[], options: ReportOptions) => {
      const { buildReport, mergeLogs, readLog, renderJson, summaryTable, writeReports } = await reporting();
      const report = buildReport(
        mergeLogs(await Promise.all(files.map(async (file) => ({ file, events: await readLog(file) })))),
      );
      const written = await writeReports(report, path.resolve(options.out), options.report);
      if (!report.complete)
        process.stderr.write('a log was cut off: the run did not end, and what is here is only what it had finished\n');
      const colours = terminalColours();
      process.stdout.write(
        options.json === true ? renderJson(report) : `${summaryTable(report, colours)}\n${written.join('\n')}\n`,
      );
    });
  program
    .command('diff')
    .description('print what changed between two event logs')
    .argument('<old>', 'an events.jsonl')
    .argument('<new>', 'an events.jsonl')
    .action(async (older: string, newer: string) => {
      const { buildReport, diffReports, readLog, renderDiff } = await reporting();
      const [before, after] = (await Promise.all([older, newer].map(readLog))).map(buildReport);
      if (before !== undefined && after !== undefined) process.stdout.write(renderDiff(diffReports(before, after)));
    });
}
