import { names } from '../../judge/index.js';
import { UsageError } from '../usage-error.js';
import type { Departure } from './check.js';
import { departuresOf } from './check.js';
import type { LockedCase, Manifest } from './manifest.js';
import type { Meanings } from './meaning.js';

/** What somebody says about a change: cases whose meaning was changed on purpose, cases with another name, cases that were taken away. */
export type Intent = {
  /** Ids, or patterns of cases that have changed. An id is revised even where nothing of the change can be told from outside. */
  readonly revise: readonly string[];
  readonly rename: readonly (readonly [old: string, id: string])[];
  readonly gone: readonly (readonly [id: string, why: string])[];
};

/** The lock with new cases in it, and changed as somebody says. What nobody speaks of stays a departure, and a `UsageError` names it. */
export function updated(manifest: Manifest, meanings: Meanings, intent: Intent): Manifest {
  const moved = renamed(manifest, meanings, intent.rename);
  const kept = without(moved, meanings, intent.gone);
  const revised = kept.cases.map((one) => revisedCase(one, meanings.get(one.id), intent.revise));
  for (const pattern of intent.revise) {
    if (!revised.some(({ id }) => names(pattern, id))) throw new UsageError(`no locked case is named ${pattern}`);
  }
  const known = new Set(revised.map(({ id }) => id));
  const fresh = [...meanings]
    .filter(([id]) => !known.has(id))
    .map(([id, hash]): LockedCase => ({ id, revision: 1, hash, since: manifest.next, aliases: [] }));
  const cases = [...revised, ...fresh].sort((a, b) => (a.id < b.id ? -1 : 1));
  const next = { ...kept, cases };
  const left = departuresOf(next, meanings);
  if (left.length > 0) throw new UsageError('the case set is not as it is locked', left.map(departureLine));
  return next;
}

/** A departure in one line. */
export function departureLine({ id, what, mend }: Departure): string {
  return `${id} ${what}: ${mend}`;
}

function renamed(manifest: Manifest, meanings: Meanings, rename: Intent['rename']): Manifest {
  const to = new Map(rename);
  const all = new Set(manifest.cases.map(({ id }) => id));
  for (const [old, id] of to) {
    if (!all.has(old)) throw new UsageError(`no locked case is named ${old}`);
    if (meanings.has(old)) throw new UsageError(`${old} is still there: nothing was renamed`);
    if (!meanings.has(id) || all.has(id)) throw new UsageError(`${id} is no new case that ${old} could be called now`);
  }
  const cases = manifest.cases.map((one) => {
    const id = to.get(one.id);
    return id === undefined ? one : { ...one, id, aliases: [...one.aliases, one.id] };
  });
  return { ...manifest, cases };
}

function without(manifest: Manifest, meanings: Meanings, gone: Intent['gone']): Manifest {
  for (const [id, why] of gone) {
    if (meanings.has(id)) throw new UsageError(`${id} is still there: it is not gone`);
    if (!manifest.cases.some((one) => one.id === id)) throw new UsageError(`no locked case is named ${id}`);
    if (why === '') throw new UsageError(`say why ${id} is gone`);
  }
  const ids = new Set(gone.map(([id]) => id));
  return {
    ...manifest,
    cases: manifest.cases.filter(({ id }) => !ids.has(id)),
    gone: { ...manifest.gone, ...Object.fromEntries(gone) },
  };
}

function revisedCase(one: LockedCase, hash: string | undefined, revise: readonly string[]): LockedCase {
  const changed = hash !== one.hash;
  const meant = revise.includes(one.id) || (changed && revise.some((pattern) => names(pattern, one.id)));
  return meant && hash !== undefined ? { ...one, revision: one.revision + 1, hash } : one;
}
