import { names } from '../judge/index.js';
import type { Level, Role } from '../model/index.js';
import { levelOf, stronger } from '../model/index.js';
import type { Registry } from './registry.js';
import type { Listed } from './enrolled.js';

/** Which of the case set to take. */
export type Selection = { readonly patterns: readonly string[]; readonly role: Role | null };

/** The items of a selection, in order. */
export function select<One extends Listed>(all: readonly One[], { patterns, role }: Selection): readonly One[] {
  return all
    .filter(({ id }) => patterns.length === 0 || patterns.some((pattern) => names(pattern, id)))
    .filter(({ of }) => role === null || of.role === role);
}

/** The patterns that name nothing in the case set. */
export function matchless(items: readonly Listed[], patterns: readonly string[]): readonly string[] {
  return patterns.filter((pattern) => !items.some(({ id }) => names(pattern, id)));
}

/** The strongest level among all requirements of an item, claimed or not. */
export function nominalLevel(item: Listed, registry: Registry): Level {
  const levels = item.of.requires
    .flatMap((id) => registry.requirements.get(id) ?? [])
    .map(({ level }) => levelOf(level));
  return levels.reduce(stronger, 'may');
}
