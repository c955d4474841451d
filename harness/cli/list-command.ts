import type { Command } from 'commander';
import { nominalLevel } from '../run/index.js';
import type { SelectionOptions } from './selection.js';
import { choose, ofLevel, withSelection } from './selection.js';

/** `list`: the case set, filtered like a run. */
export function addListCommand(program: Command): void {
  withSelection(program.command('list').description('list the case set'))
    .option('--json', 'print an array of { id, title, role, topic, requires, level, kind, faults }')
    .action(async (options: SelectionOptions & { readonly json?: boolean }) => {
      const chosen = await choose(options);
      const rows = ofLevel(chosen, options.level).map((item) => ({
        id: item.id,
        title: item.of.title,
        role: item.of.role,
        topic: item.id.slice(0, item.id.lastIndexOf('/')),
        requires: item.of.requires,
        level: nominalLevel(item, chosen.registry),
        kind: item.kind,
        faults: item.of.faults,
      }));
      if (options.json === true) {
        process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
        return;
      }
      const width = Math.max(0, ...rows.map(({ id }) => id.length));
      for (const { id, role, level, title } of rows) {
        process.stdout.write(`${id.padEnd(width)}  ${role.padEnd(6)}  ${level.padEnd(9)}  ${title}\n`);
      }
      process.stdout.write(`${rows.length} cases\n`);
    });
}
