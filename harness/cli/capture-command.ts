import path from 'node:path';
import type { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { aliasesOf, didYouMean, loadManifest, UsageError } from '../run/index.js';
import { invocation } from './rerun.js';

type CaptureOptions = { readonly target: string; readonly case: string; readonly out?: string };

/** `capture`: one transcript as a file that Wireshark opens. */
export function addCaptureCommand(program: Command): void {
  program
    .command('capture')
    .description('write the transcript of one case and target as a pcapng file, for Wireshark and tshark')
    .argument('<log>', 'an events.jsonl')
    .requiredOption('--target <name>', 'whose transcript')
    .requiredOption('--case <id>', 'of which case')
    .option('--out <file>', 'where to (default: <target>-<case>.pcapng in this folder)')
    .action(async (log: string, options: CaptureOptions) => {
      const { buildReport, readLog, renderCapture } = await import('../../reports/index.js');
      const report = buildReport(await readLog(log));
      const names = report.targets.map(({ name }) => name);
      const target = report.targets.find(({ name }) => name === options.target);
      if (target === undefined)
        throw new UsageError(`the log has no target ${options.target}`, didYouMean(options.target, names));
      const ids = target.cases.map(({ id }) => id);
      const aliases = aliasesOf(await loadManifest());
      // A log has the names of its day, which may be the former ones or today's.
      const today = aliases.get(options.case) ?? options.case;
      const one = target.cases.find(({ id }) => id === options.case || (aliases.get(id) ?? id) === today);
      if (one === undefined)
        throw new UsageError(
          `${options.target} was not judged by ${options.case} there`,
          didYouMean(options.case, ids),
        );
      const { transcript } = one.evidence();
      if (transcript.length === 0)
        throw new UsageError(`nothing was on the wire in ${options.case}`, [
          `play it again: ${invocation} run ${options.target} --case '${options.case}'`,
        ]);
      const file = path.resolve(options.out ?? `${options.target}-${options.case}.pcapng`.replaceAll(/[^\w.@-]/g, '-'));
      await writeFileAtomic(file, renderCapture(transcript, target.role, report.startedAt));
      process.stdout.write(`${file}\n`);
    });
}
