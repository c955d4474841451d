import { bakedRoll } from './baked-roll.js';
import type { Item } from './catalogue.js';
import { catalogueOf, loadPins, loadTopics, pinnedId, pinnedItem, toItem } from './catalogue.js';
import type { Enrolled } from './enrolled.js';
import type { Meanings } from './lock/index.js';
import { meaningsOf } from './lock/index.js';
import { loadRegistry } from './registry.js';

/** The whole case set in order, without loading what was loaded when a bundle was made: one case then costs no more than itself. */
export async function loadRoll(): Promise<readonly Enrolled[]> {
  if (bakedRoll !== null) return bakedRoll;
  const [topics, pins, registry] = await Promise.all([loadTopics(), loadPins(), loadRegistry()]);
  const items = catalogueOf(
    topics.flatMap(({ cases }) => cases),
    pins,
  );
  const files = new Map(topics.flatMap(({ file, cases }) => cases.map(({ id }) => [id, file] as const)));
  const pinned = new Map(pins.map((pin) => [pinnedId(pin), pin]));
  const meanings = meaningsOf(items, registry);
  return items.map(({ kind, id, of }) => ({
    kind,
    id,
    of: { role: of.role, requires: of.requires },
    file: files.get(of.id) ?? '',
    meaning: meanings.get(id) ?? '',
    pin: pinned.get(id) ?? null,
  }));
}

/** The items of a part of the roll, in its order. Throws where one is gone from the file that it was in. */
export async function loadItems(part: readonly Enrolled[]): Promise<readonly Item[]> {
  const topics = await loadTopics([...new Set(part.map(({ file }) => file))]);
  const loaded = new Map(topics.flatMap(({ cases }) => cases.map((one) => [one.id, toItem(one)] as const)));
  return part.map(({ id, file, pin }) => {
    const item = loaded.get(pin?.property ?? id);
    if (item === undefined) throw new Error(`cases/${file}.ts has no ${id} any more`);
    return pin === null ? item : pinnedItem(pin, item);
  });
}

/** What each item of the roll means, by id. */
export function meaningsOnRoll(roll: readonly Enrolled[]): Meanings {
  return new Map(roll.map(({ id, meaning }) => [id, meaning]));
}
