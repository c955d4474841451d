import type { Command } from 'commander';
import type { Level, Role } from '../model/index.js';
import type { CoverageRow } from '../judge/index.js';
import { coverageOf, isOfLevel } from '../judge/index.js';
import { didYouMean, loadRegistry, loadRoll, UsageError } from '../run/index.js';
import { levels, role } from './options.js';

type CoverageOptions = {
  readonly authority?: string;
  readonly level?: readonly Level[];
  readonly role?: Role;
  readonly gaps?: boolean;
  readonly json?: boolean;
};

/** `coverage`: which case covers which requirement, what is excluded and why, and what is a gap. */
export function addCoverageCommand(program: Command): void {
  program
    .command('coverage')
    .description('requirement → case: covered, excluded with reason, or a gap')
    .option('--authority <name>', 'only this document, e.g. "RFC 9112"')
    .option('--level <levels>', 'only these levels', levels)
    .option('--role <role>', 'only what a client, a server or a library can show', role)
    .option('--gaps', 'only the gaps, one per line')
    .option('--json', 'print an array of { id, authority, level, testable, state, cases, reason }')
    .action(async (options: CoverageOptions) => {
      const [roll, { requirements, exclusions }] = await Promise.all([loadRoll(), loadRegistry()]);
      const all = coverageOf(
        [...requirements.values()],
        roll.map(({ id, of }) => ({ id, requires: of.requires })),
        exclusions,
      );
      const authorities = [...new Set(all.map(({ authority }) => authority))];
      const { authority, level, role: shownBy, gaps } = options;
      if (authority !== undefined && !authorities.includes(authority)) {
        throw new UsageError(`no requirement is of ${authority}`, didYouMean(authority, authorities));
      }
      const rows = all
        .filter((row) => authority === undefined || row.authority === authority)
        .filter((row) => level === undefined || isOfLevel(row, requirements, level))
        .filter((row) => shownBy === undefined || row.testable === 'both' || row.testable === shownBy)
        .filter((row) => gaps !== true || row.state === 'gap');
      process.stdout.write(
        options.json === true
          ? `${JSON.stringify(rows, null, 2)}\n`
          : textOf(rows, options, (id) => requirements.get(id)?.summary ?? ''),
      );
    });
}

function textOf(
  rows: readonly CoverageRow[],
  { authority, gaps }: CoverageOptions,
  summaryOf: (id: string) => string,
): string {
  if (gaps === true)
    return rows
      .map(
        ({ id, level, testable }) => `${id.padEnd(24)}  ${level.padEnd(10)}  ${testable.padEnd(6)}  ${summaryOf(id)}\n`,
      )
      .join('');
  if (authority !== undefined)
    return rows
      .map(
        (row) =>
          `${row.id.padEnd(24)}  ${row.level.padEnd(10)}  ${row.state.padEnd(8)}  ${row.reason ?? row.cases.join(', ')}\n`,
      )
      .join('');
  const names = [...new Set(rows.map((row) => row.authority))];
  const table = [...names, 'all'].map((name) => {
    const mine = name === 'all' ? rows : rows.filter((row) => row.authority === name);
    const count = (state: CoverageRow['state']): string =>
      String(mine.filter((row) => row.state === state).length).padStart(8);
    return `${name.padEnd(18)}${count('covered')}${count('excluded')}${count('gap')}${String(mine.length).padStart(8)}`;
  });
  return `${'authority'.padEnd(18)} covered excluded     gap     all\n${table.join('\n')}\n`;
}
