#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { harnessName } from '../run/index.js';
import { stopAll } from '../target/index.js';
import { addCaptureCommand } from './capture-command.js';
import { addCheckCommand } from './check-command.js';
import { complaintOf } from './complaint.js';
import { addCoverageCommand } from './coverage-command.js';
import { EXIT } from './exit.js';
import { addListCommand } from './list-command.js';
import { addManifestCommand } from './manifest-command.js';
import { addReportCommands } from './report-command.js';
import { addRunCommand } from './run-command.js';
import { addServeCommand } from './serve-command.js';
import { addShowCommand } from './show-command.js';

const program = new Command('wireproof')
  .description('Judges implementations of HTTP/0.9 to 1.1, FTP and URL opening by playing the other end of the wire.')
  .version(harnessName)
  .showHelpAfterError('(--help shows what there is)')
  .exitOverride();

// Whoever reads the output may stop reading, as `head` does: that is no failure, and nobody is left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  void stopAll().finally(() => process.exit());
});

addRunCommand(program);
addListCommand(program);
addShowCommand(program);
addServeCommand(program);
addCheckCommand(program);
addReportCommands(program);
addCaptureCommand(program);
addCoverageCommand(program);
addManifestCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  await stopAll();
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  } else {
    const { text, status } = complaintOf(
      error,
      program.commands.map((command) => command.name()),
    );
    process.stderr.write(`${text}\n`);
    process.exitCode = status;
  }
}
