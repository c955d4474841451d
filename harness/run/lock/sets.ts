import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../package-root.js';
import { didYouMean } from '../nearest.js';
import { UsageError } from '../usage-error.js';
import type { Manifest } from './manifest.js';
import { aliasesOf } from './manifest.js';
import type { Meanings } from './meaning.js';

/** A frozen set: the cases that score, each with the revision that it had. Its file is never changed. */
export type FrozenSet = { readonly set: string; readonly cases: Readonly<Record<string, number>> };

/** Where frozen sets stand, a file each. */
export const setsFolder = path.join(packageRoot, 'cases', 'sets');

/**
 * The frozen set of this name, or in the file of this path, which ends in `.json`. Throws a `UsageError` where there is none, or where it
 * is not of the form.
 */
export async function loadSet(wanted: string, folder = setsFolder): Promise<FrozenSet> {
  const file = wanted.endsWith('.json') ? path.resolve(wanted) : path.join(folder, `${wanted}.json`);
  if (!wanted.endsWith('.json')) {
    const known = existsSync(folder)
      ? (await readdir(folder)).filter((one) => one.endsWith('.json')).map((one) => one.slice(0, -'.json'.length))
      : [];
    if (!known.includes(wanted))
      throw new UsageError(`there is no set ${wanted}`, [
        ...didYouMean(wanted, known),
        `the sets: ${known.length === 0 ? 'none is frozen yet' : known.sort().join(', ')}`,
      ]);
  }
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`the set ${file} cannot be read: ${(error as Error).message}`);
  });
  return parseSet(text, file);
}

function parseSet(text: string, file: string): FrozenSet {
  const wrong = new UsageError(`${file} is no set: it must be { "set": "<name>", "cases": { "<id>": <revision>, … } }`);
  try {
    const { set, cases } = JSON.parse(text) as Partial<FrozenSet>;
    if (typeof set !== 'string' || typeof cases !== 'object' || !Object.values(cases).every(Number.isInteger))
      throw wrong;
    return { set, cases };
  } catch {
    throw wrong;
  }
}

/** What a frozen set makes of the case set of today. */
export type Scoring = {
  readonly set: string;
  /** The cases that are not in the set, or are not what they were when it was frozen. */
  readonly unscored: ReadonlySet<string>;
  /** The cases of the set that cannot score any more, with why. */
  readonly lost: readonly string[];
};

/** Which cases score by a set. Throws a `UsageError` where the set names a case that nobody has ever heard of. */
export function scoringOf({ set, cases }: FrozenSet, manifest: Manifest, meanings: Meanings): Scoring {
  const locked = new Map(manifest.cases.map((one) => [one.id, one]));
  const aliases = aliasesOf(manifest);
  const lost: string[] = [];
  const scored = new Set<string>();
  for (const [name, revision] of Object.entries(cases)) {
    const id = meanings.has(name) ? name : (aliases.get(name) ?? name);
    const hash = meanings.get(id);
    const today = locked.get(id) ?? { revision: 1, hash };
    if (hash === undefined) {
      const why = manifest.gone[name];
      if (why === undefined)
        throw new UsageError(`the set ${set} names ${name}, which is no case`, didYouMean(name, [...meanings.keys()]));
      lost.push(`${name} is gone: ${why}`);
    } else if (today.revision !== revision) lost.push(`${name} has revision ${today.revision}, not ${revision}`);
    else if (today.hash !== hash) lost.push(`${name} was changed, and its revision was not`);
    else scored.add(id);
  }
  return { set, unscored: new Set([...meanings.keys()].filter((id) => !scored.has(id))), lost };
}

/** The set that freezes what is locked now, and the lock with the set after it open. */
export function frozen(manifest: Manifest): { readonly set: FrozenSet; readonly manifest: Manifest } {
  const cases = Object.fromEntries(manifest.cases.map(({ id, revision }) => [id, revision]));
  return { set: { set: manifest.next, cases }, manifest: { ...manifest, next: setAfter(manifest.next) } };
}

/** `2027.1` → `2027.2`. */
function setAfter(name: string): string {
  const [, before = '', number = '0'] = /^(.*?)(\d+)$/.exec(name) ?? [];
  return `${before}${Number(number) + 1}`;
}
