import { names } from '../judge/index.js';
import type { Level, Role } from '../model/index.js';
import { levelOf, stronger } from '../model/index.js';
import type { Item } from './catalogue.js';
import { shardOf } from './cost.js';
import type { Registry } from './registry.js';

/** Which of the case set to take. */
export type Selection = {
  readonly patterns: readonly string[];
  readonly role: Role | null;
  readonly shard: { readonly index: number; readonly of: number } | null;
};

/** The items of a selection, in order. Shards divide what the rest of the selection leaves. */
export function select(items: readonly Item[], { patterns, role, shard }: Selection): readonly Item[] {
  const chosen = items
    .filter(({ id }) => patterns.length === 0 || patterns.some((pattern) => names(pattern, id)))
    .filter(({ of }) => role === null || of.role === role);
  return shard === null ? chosen : shardOf(chosen, shard);
}

/** The patterns that name nothing in the case set. */
export function matchless(items: readonly Item[], patterns: readonly string[]): readonly string[] {
  return patterns.filter((pattern) => !items.some(({ id }) => names(pattern, id)));
}

/** The strongest level among all requirements of an item, claimed or not. */
export function nominalLevel(item: Item, registry: Registry): Level {
  const levels = item.of.requires
    .flatMap((id) => registry.requirements.get(id) ?? [])
    .map(({ level }) => levelOf(level));
  return levels.reduce(stronger, 'may');
}
