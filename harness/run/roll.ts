import { bakedRoll } from './baked-roll.js';
import type { Item, Pin, Topic } from './catalogue.js';
import { catalogueOf, loadPins, loadTopics } from './catalogue.js';
import type { Enrolled } from './enrolled.js';
import type { Meanings } from './lock/index.js';
import { meaningsOf } from './lock/index.js';
import { loadRegistry } from './registry.js';

/** The whole case set in order, without loading what was loaded when a bundle was made: one case then costs no more than itself. */
export async function loadRoll(): Promise<readonly Enrolled[]> {
  if (bakedRoll !== null) return bakedRoll;
  const [topics, pins, registry] = await Promise.all([loadTopics(), loadPins(), loadRegistry()]);
  const items = itemsOf(topics, pins);
  const files = new Map(topics.flatMap(({ file, cases }) => cases.map(({ id }) => [id, file] as const)));
  const meanings = meaningsOf(items, registry);
  return items.map(({ kind, id, of }) => ({
    kind,
    id,
    of: { role: of.role, requires: of.requires },
    file: files.get(of.id) ?? '',
    meaning: meanings.get(id) ?? '',
  }));
}

/** The items of a part of the roll, in its order. */
export async function loadItems(part: readonly Enrolled[]): Promise<readonly Item[]> {
  const topics = await loadTopics([...new Set(part.map(({ file }) => file))]);
  const there = new Set(topics.flatMap(({ cases }) => cases.map(({ id }) => id)));
  const pins = (await loadPins()).filter(({ property }) => there.has(property));
  const wanted = new Set(part.map(({ id }) => id));
  return itemsOf(topics, pins).filter(({ id }) => wanted.has(id));
}

/** What each item of the roll means, by id. */
export function meaningsOnRoll(roll: readonly Enrolled[]): Meanings {
  return new Map(roll.map(({ id, meaning }) => [id, meaning]));
}

function itemsOf(topics: readonly Topic[], pins: readonly Pin[]): readonly Item[] {
  return catalogueOf(
    topics.flatMap(({ cases }) => cases),
    pins,
  );
}
