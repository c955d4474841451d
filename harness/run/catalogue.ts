import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Case } from '../model/index.js';
import type { Given, Property } from '../property/index.js';
import { packageRoot } from '../package-root.js';

/** One thing to run: a case, a property, or a pinned input of a property. */
export type Item =
  | { readonly kind: 'case'; readonly id: string; readonly of: Case }
  | { readonly kind: 'property'; readonly id: string; readonly of: Property; readonly pinned: Given | null };

/** A counterexample that was kept, under a name of its own: it runs as a case from then on. */
export type Pin = { readonly property: string; readonly name: string; readonly given: Given };

/** Where the compiled case set is. */
const compiledCases = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'cases');

/** What a file in a folder of `cases/` exports by default. `file`: below `cases`, without an ending. */
export type Topic = { readonly file: string; readonly cases: readonly (Case | Property)[] };

/**
 * The whole case set, ordered by id in code points: the topics that the files in the folders of `cases/` export by default, and the pinned
 * inputs of `cases/properties/pins.json`. A file added there is found by itself.
 */
export async function loadCatalogue(): Promise<readonly Item[]> {
  const topics = await loadTopics();
  return catalogueOf(
    topics.flatMap(({ cases }) => cases),
    await loadPins(),
  );
}

/** The topics of these files; of all, where none are named. */
export async function loadTopics(files?: readonly string[]): Promise<readonly Topic[]> {
  const named = files ?? (await topicFiles());
  return Promise.all(named.map(async (file) => ({ file, cases: await importTopic(file) })));
}

/** Cases, properties and pins as one set in order. Throws where two have one id, or a pin is of no property. */
export function catalogueOf(cases: readonly (Case | Property)[], pins: readonly Pin[]): readonly Item[] {
  const items = cases.map(toItem);
  const named = new Map(items.map((item) => [item.id, item]));
  const all = [...items, ...pins.map((pin) => pinnedItem(pin, named.get(pin.property)))];
  all.sort((a, b) => (a.id < b.id ? -1 : 1));
  const twice = all.find(({ id }, index) => all[index + 1]?.id === id);
  if (twice !== undefined) throw new Error(`two cases have the id ${twice.id}`);
  return all;
}

/** Below their folder, without `.js`. */
async function topicFiles(): Promise<readonly string[]> {
  const all = await readdir(compiledCases, { recursive: true });
  const topics = all.filter((file) => /[\\/].*\.js$/.test(file) && !/\.(?:test|spec)\.js$/.test(file));
  return topics.map((file) => file.replaceAll('\\', '/').slice(0, -'.js'.length)).sort();
}

async function importTopic(file: string): Promise<readonly (Case | Property)[]> {
  // A bundler takes in what this pattern matches, so it must stand here as it is.
  const module = (await import(`../../cases/${file}.js`)) as { default?: readonly (Case | Property)[] };
  if (!Array.isArray(module.default)) throw new Error(`cases/${file}.ts does not export a topic by default`);
  return module.default as readonly (Case | Property)[];
}

/** A case or a property as an item; a property is all its inputs. */
export function toItem(one: Case | Property): Item {
  return 'outcomes' in one
    ? { kind: 'case', id: one.id, of: one }
    : { kind: 'property', id: one.id, of: one, pinned: null };
}

/** The counterexamples that were kept. */
export async function loadPins(): Promise<readonly Pin[]> {
  const text = await readFile(path.join(packageRoot, 'cases', 'properties', 'pins.json'), 'utf8');
  return (JSON.parse(text) as { pins: readonly Pin[] }).pins;
}

/** One input of a property as an item of its own. Throws where `property`, which is what has the name that the pin says, is none. */
export function pinnedItem(pin: Pin, property: Item | undefined): Item {
  if (property?.kind !== 'property') throw new Error(`pins.json: there is no property ${pin.property}`);
  return { ...property, id: pinnedId(pin), pinned: pin.given };
}

export function pinnedId({ property, name }: Pin): string {
  return `${property}--${name}`;
}
