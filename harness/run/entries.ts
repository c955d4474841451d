import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Expectations } from '../judge/index.js';
import type { Listed } from './enrolled.js';
import type { Entry, Skipped } from './run.js';
import { noExpectations, readExpectations } from './expectation-file.js';
import type { Aliases } from './lock/index.js';
import { didYouMean } from './nearest.js';
import { UsageError } from './usage-error.js';
import { resolveTargets, targetAtUrl, TargetStartError } from '../target/index.js';

/** Which targets, and how they are to be treated. */
export type EntryOptions = {
  readonly url?: string;
  readonly claims?: readonly string[];
  readonly fault: readonly string[];
  readonly expectations?: string;
};

/** The targets of a run with their expectations. A named target whose program is missing throws `TargetStartError`. */
export async function entriesOf(
  names: readonly string[],
  options: EntryOptions,
  all: readonly Listed[],
  aliases: Aliases = new Map(),
): Promise<{ readonly entries: readonly Entry[]; readonly skipped: readonly Skipped[] }> {
  await checkFaults(options.fault);
  const given = options.url === undefined ? [] : [targetAtUrl(options.url)];
  const wanted = options.fault.length > 0 && names.length === 0 && given.length === 0 ? ['reference'] : names;
  const resolved =
    wanted.length === 0 && given.length > 0 ? { ready: [], skipped: [] } : await resolveTargets(wanted, { all: true });
  const specs = [...given, ...resolved.ready];
  const stranger = specs.find(({ folder }) => options.fault.length > 0 && path.basename(folder) !== 'reference');
  if (stranger !== undefined)
    throw new UsageError(`${stranger.name} has no faults: --fault is for the reference target alone`);
  const known = all.map(({ id }) => id);
  const read = new Map<string, Promise<Expectations>>();
  // A file that was named must be right even where no target is left to read it for.
  if (options.expectations !== undefined) {
    const foreseen = await readExpectations(options.expectations, known, aliases);
    read.set(options.expectations, Promise.resolve(foreseen));
  }
  const entries = specs.map(async (spec): Promise<Entry> => {
    const file = options.expectations ?? path.join(spec.folder, 'expectations.json');
    const foreseen =
      options.expectations === undefined && !existsSync(file)
        ? Promise.resolve(noExpectations)
        : (read.get(file) ?? readExpectations(file, known, aliases));
    read.set(file, foreseen);
    const claims = options.claims === undefined ? {} : { claims: options.claims };
    return {
      spec: { ...spec, ...claims },
      expectations: await foreseen,
      faults: options.fault,
      named: names.length > 0,
      claimsOverridden: options.claims !== undefined,
    };
  });
  const ready = await Promise.all(entries);
  const missing = resolved.skipped.find(({ named }) => named);
  if (missing !== undefined) throw notInstalled(missing);
  return {
    entries: ready,
    skipped: resolved.skipped.map(({ name, role, reason }) => ({ name, role, reason })),
  };
}

async function checkFaults(faults: readonly string[]): Promise<void> {
  if (faults.length === 0) return;
  const { FAULTS } = await import('../../targets/reference/faults.js');
  const unknown = faults.find((name) => !Object.hasOwn(FAULTS, name));
  if (unknown !== undefined)
    throw new UsageError(`the reference target has no fault ${unknown}`, didYouMean(unknown, Object.keys(FAULTS)));
}

function notInstalled({ name, reason }: Skipped): TargetStartError {
  return new TargetStartError({
    target: name,
    what: 'a program it needs is not installed',
    evidence: '',
    cause: reason,
    next: 'install it, or leave the target out.',
    missing: true,
  });
}
