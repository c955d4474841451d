import type { Role } from '../model/index.js';
import type { Entry } from '../run/index.js';
import { UsageError } from '../run/index.js';
import { invocation } from './rerun.js';

/** The targets that are to be started, and a line on each that was named and is not. */
export type WithWork = { readonly entries: readonly Entry[]; readonly notes: readonly string[] };

/**
 * The targets that some chosen case is for: the others would pass whatever they do, and need not start. Throws a `UsageError` where there
 * is none. A named target without work is told of, unless another of its folder has some, for the folder is what was named.
 */
export function withWork(entries: readonly Entry[], roles: ReadonlySet<Role>): WithWork {
  const working = entries.filter(({ spec }) => roles.has(spec.role));
  const idle = entries.filter((entry) => !working.includes(entry));
  const [first] = idle;
  if (working.length === 0 && first !== undefined) {
    const wanted = [...new Set(idle.map(({ spec }) => spec.role))];
    throw new UsageError(`no case that was chosen is for a ${wanted.join(' or a ')}: ${passing(idle)}`, [
      `what there is: ${invocation} list --role ${first.spec.role}`,
    ]);
  }
  const folders = new Set(working.map(({ spec }) => spec.folder));
  const told = idle.filter(({ named, spec }) => named && !folders.has(spec.folder));
  const notes = told.map(({ spec }) => `${spec.name} is not judged: no case that was chosen is for a ${spec.role}`);
  return { entries: working, notes };
}

/** What would come of judging these targets, by a few of their names. */
function passing(entries: readonly Entry[]): string {
  const names = entries.map(({ spec }) => spec.name);
  const [first = ''] = names;
  return names.length === 1
    ? `${first} would pass whatever it does`
    : `${first} and ${names.length - 1} more would pass whatever they do`;
}
