import { existsSync } from 'node:fs';
import path from 'node:path';
import { readLog } from '../../reports/index.js';
import type { Entry } from '../run/index.js';
import { UsageError } from '../run/index.js';
import type { Chosen } from './selection.js';

/** What `--last-failed` leaves of a run: targets that have something to do, with the cases of each, and the cases of all of them. */
export type LastFailed = { readonly entries: readonly Entry[]; readonly items: Chosen['items'] };

/**
 * The part of a run that ended unexpectedly in the log of the run before, which stands in the folder of the reports. Null where nothing
 * did. Throws a `UsageError` where there is no log, or what failed is of no target of this run.
 */
export async function lastFailed(out: string, entries: readonly Entry[], chosen: Chosen): Promise<LastFailed | null> {
  const file = path.join(path.resolve(out), 'events.jsonl');
  if (!existsSync(file))
    throw new UsageError(`${file} is not there: --last-failed goes by the log of the run before`, [
      'run without it first, or name the folder of that log by --out',
    ]);
  const failed = new Map<string, Set<string>>();
  for (const event of await readLog(file)) {
    if (event.type !== 'case-finished' || event.expected) continue;
    failed.set(event.target, (failed.get(event.target) ?? new Set()).add(event.id));
  }
  if (failed.size === 0) return null;
  const known = new Set(chosen.items.map(({ id }) => id));
  const left = entries.flatMap((entry): readonly Entry[] => {
    const only = new Set([...(failed.get(entry.spec.name) ?? [])].filter((id) => known.has(id)));
    return only.size === 0 ? [] : [{ ...entry, only }];
  });
  if (left.length === 0)
    throw new UsageError(`nothing that this run has chosen was unexpected in ${file}`, [
      ...[...failed].map(([name, ids]) => `${name}: ${ids.size} unexpected there, such as ${[...ids][0] ?? ''}`),
      'name those targets and cases, or leave out what chooses others',
    ]);
  const wanted = new Set(left.flatMap(({ only = new Set<string>() }) => [...only]));
  return { entries: left, items: chosen.items.filter(({ id }) => wanted.has(id)) };
}
