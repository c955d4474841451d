import type { Command } from 'commander';
import {
  cardOf,
  didYouMean,
  loadItems,
  loadManifest,
  loadRegistry,
  loadRoll,
  scriptLines,
  UsageError,
} from '../run/index.js';
import { invocation } from './rerun.js';
import { todaysName } from './selection.js';

/** `show`: one case with its requirements, bytes, outcomes and faults. */
export function addShowCommand(program: Command): void {
  program
    .command('show')
    .description('show one case: requirements, bytes, outcomes, faults')
    .argument('<case>', 'the id of a case, as `list` prints it')
    .action(async (named: string) => {
      const [roll, registry, manifest] = await Promise.all([loadRoll(), loadRegistry(), loadManifest()]);
      const id = todaysName(named, manifest);
      const [item] = await loadItems(roll.filter((one) => one.id === id));
      if (item === undefined)
        throw new UsageError(
          `no case is named ${id}`,
          didYouMean(
            id,
            roll.map((one) => one.id),
          ),
        );
      const { title, requires, outcomes, note } = cardOf(item, registry);
      const rows = [
        `${item.id} (${item.of.role} ${item.kind})`,
        title,
        '',
        ...requires.map(
          (one) => `requires  ${one.id}: ${one.authority} section ${one.section}, ${one.level}: ${one.summary}`,
        ),
        ...(note === null ? [] : [`note      ${note}`]),
        '',
        ...scriptLines(item),
        '',
        ...outcomes.map(
          ({ name, accepted, describe }) => `${accepted ? 'accepts ' : 'rejects '}  ${name}: ${describe}`,
        ),
        '',
        `faults    ${item.of.faults.join(', ')}`,
        `try       ${invocation} run reference --case '${item.id}' --fault ${item.of.faults[0]}`,
      ];
      process.stdout.write(`${rows.join('\n')}\n`);
    });
}
