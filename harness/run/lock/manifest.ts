import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../package-root.js';

/** A case as it is locked: how often its meaning has changed, what it means now, the set it came with, and what it was called before. */
export type LockedCase = {
  readonly id: string;
  readonly revision: number;
  readonly hash: string;
  readonly since: string;
  readonly aliases: readonly string[];
};

/** The lock of the case set. `next`: the set that is not frozen yet, which new cases are of. `gone`: cases that were taken away, with why. */
export type Manifest = {
  readonly schema: 1;
  readonly next: string;
  readonly cases: readonly LockedCase[];
  readonly gone: Readonly<Record<string, string>>;
};

/** Where the lock stands. */
export const manifestFile = path.join(packageRoot, 'cases', 'manifest.json');

/** A lock of nothing yet. */
export const emptyManifest: Manifest = { schema: 1, next: '2027.1', cases: [], gone: {} };

/** The lock of the case set; of nothing, where there is no file. */
export async function loadManifest(file = manifestFile): Promise<Manifest> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? emptyManifest : (JSON.parse(text) as Manifest);
}

/** The lock as it is written: a line for each case, so that two changes that have nothing to do with each other merge. */
export function renderManifest({ schema, next, cases, gone }: Manifest): string {
  const lines = cases.map((one) => `    ${JSON.stringify(one)}`).join(',\n');
  const departed = Object.entries(gone).map(([id, why]) => `    ${JSON.stringify(id)}: ${JSON.stringify(why)}`);
  return [
    '{',
    '  "$schema": "../schemas/manifest.schema.json",',
    `  "schema": ${schema},`,
    `  "next": ${JSON.stringify(next)},`,
    lines === '' ? '  "cases": [],' : `  "cases": [\n${lines}\n  ],`,
    departed.length === 0 ? '  "gone": {}' : `  "gone": {\n${departed.join(',\n')}\n  }`,
    '}\n',
  ].join('\n');
}

/** What each case that was renamed is called now, by its former names. */
export type Aliases = ReadonlyMap<string, string>;

export function aliasesOf({ cases }: Pick<Manifest, 'cases'>): Aliases {
  return new Map(cases.flatMap(({ id, aliases }) => aliases.map((old) => [old, id] as const)));
}

/** What to tell somebody who used a former name. */
export function renamedNote(old: string, id: string): string {
  return `${old} is now called ${id}`;
}
