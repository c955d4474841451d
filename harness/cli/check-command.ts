import type { Command } from 'commander';
import { terminalColours } from './colours.js';
import { printable } from '../model/index.js';
import { checkTarget, resolveTargets } from '../target/index.js';
import { EXIT } from './exit.js';

/** `check`: exercises an adapter message by message and says how to mend what is wrong. */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('exercise an adapter message by message and say how to mend it')
    .argument('<target...>', 'targets, as `run` takes them')
    .action(async (names: readonly string[]) => {
      const colours = terminalColours();
      const { ready, skipped } = await resolveTargets(names, { all: false });
      for (const { name, reason } of skipped) process.stdout.write(`${name}: skipped: ${reason}\n`);
      let wrong = 0;
      for (const spec of ready) {
        process.stdout.write(`${spec.name}\n`);
        for await (const { ok, what, mend } of checkTarget(spec)) {
          if (!ok) wrong += 1;
          process.stdout.write(`  ${ok ? colours.green('ok  ') : colours.red('FAIL')}  ${printable(what)}\n`);
          if (mend !== undefined) process.stdout.write(`        ${printable(mend)}\n`);
        }
      }
      if (skipped.length > 0) process.exitCode = EXIT.start;
      else if (wrong > 0) process.exitCode = EXIT.unexpected;
    });
}
