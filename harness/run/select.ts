import picomatch from 'picomatch';
import type { Level, Role } from '../model/index.js';
import { levelOf, stronger } from '../model/index.js';
import type { Item } from './catalogue.js';
import type { Registry } from './registry.js';

/** Which of the case set to take. */
export type Selection = {
  readonly patterns: readonly string[];
  readonly role: Role | null;
  readonly shard: { readonly index: number; readonly of: number } | null;
};

/** The items of a selection, in order. A shard takes every n-th, so that neighbours, which cost alike, are spread. */
export function select(items: readonly Item[], { patterns, role, shard }: Selection): readonly Item[] {
  return items
    .filter(({ id }) => patterns.length === 0 || patterns.some((pattern) => picomatch.isMatch(id, pattern)))
    .filter(({ of }) => role === null || of.role === role)
    .filter((_, index) => shard === null || index % shard.of === shard.index - 1);
}

/** The patterns that name nothing in the case set. */
export function matchless(items: readonly Item[], patterns: readonly string[]): readonly string[] {
  return patterns.filter((pattern) => !items.some(({ id }) => picomatch.isMatch(id, pattern)));
}

/** The strongest level among all requirements of an item, claimed or not. */
export function nominalLevel(item: Item, registry: Registry): Level {
  const levels = item.of.requires
    .flatMap((id) => registry.requirements.get(id) ?? [])
    .map(({ level }) => levelOf(level));
  return levels.reduce(stronger, 'may');
}
