import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { packageRoot } from '../../package-root.js';
import type { Role } from '../../model/index.js';
import { readDescriptor } from './descriptor.js';
import type { Descriptor } from './descriptor.js';
import { expand } from './expand.js';
import type { Resolved } from './expand.js';
import { closestNames, UnknownName } from './unknown-name.js';

export type { Resolved, Skipped } from './expand.js';

/** One folder of bundled targets, with its descriptors. */
export type Found = { readonly folder: string; readonly file: string; readonly descriptors: readonly Descriptor[] };

/** `all`: take every bundled target when no name is given. `root`: the folder that holds `targets/`, the package's own by default. */
export type ResolveOptions = { readonly all: boolean; readonly root?: string };

/** The bundled targets, by folder. Throws `DescriptorError` when one of their files cannot be used. */
export function discover(root: string): readonly Found[] {
  const targets = join(root, 'targets');
  if (!existsSync(targets)) return [];
  return readdirSync(targets)
    .sort()
    .map((name) => join(targets, name, 'target.json'))
    .filter((file) => existsSync(file))
    .map((file) => ({ folder: dirname(file), file, descriptors: readDescriptor(file) }));
}

/**
 * Finds targets by name: a folder under `targets/`, a target's own name, or the path of a descriptor or of its folder.
 * Throws `UnknownName` or `DescriptorError`.
 */
export async function resolveTargets(names: readonly string[], options: ResolveOptions): Promise<Resolved> {
  let bundled: readonly Found[] | undefined;
  const search = (): readonly Found[] => (bundled ??= discover(options.root ?? packageRoot));
  const everything = names.length === 0 && options.all;
  const parts = everything
    ? search().flatMap((found) => found.descriptors.map((descriptor) => expand(descriptor, false)))
    : names.map((name) => resolveName(name, search));
  return merge(await Promise.all(parts));
}

async function resolveName(name: string, search: () => readonly Found[]): Promise<Resolved> {
  const file = /[/\\]|^\.|\.json$/.test(name) ? descriptorAt(name) : null;
  if (file !== null) return expandAll(readDescriptor(file));
  const bundled = search();
  const folder = bundled.find((found) => basename(found.folder) === name);
  if (folder) return expandAll(folder.descriptors);
  const descriptors = bundled.flatMap((found) => found.descriptors);
  const own = descriptors.filter((descriptor) => descriptor.name === name);
  if (own.length > 0) return expandAll(own);
  // A name with a version is that of one interpreter among those its descriptor finds.
  const known = await Promise.all(
    descriptors
      .filter((one) => one.interpreters.length > 0 && name.startsWith(`${one.name}@`))
      .map((one) => expand(one, true)),
  );
  const exact = known.flatMap((one) => one.ready).filter((spec) => spec.name === name);
  if (exact.length > 0) return { ready: exact, skipped: [] };
  const unasked = descriptorAt(name);
  if (unasked !== null) return expandAll(readDescriptor(unasked));
  const versions = known.flatMap((one) => one.ready).map((spec) => spec.name);
  const names = [...bundled.map((found) => basename(found.folder)), ...descriptors.map((one) => one.name), ...versions];
  throw new UnknownName(name, closestNames(name, names));
}

/** The descriptor a path means: the file itself, or the one in the folder. */
function descriptorAt(path: string): string | null {
  const at = resolve(path);
  const stat = statSync(at, { throwIfNoEntry: false });
  if (stat?.isFile()) return at;
  const inside = join(at, 'target.json');
  return stat?.isDirectory() && existsSync(inside) ? inside : null;
}

async function expandAll(descriptors: readonly Descriptor[]): Promise<Resolved> {
  return merge(await Promise.all(descriptors.map((descriptor) => expand(descriptor, true))));
}

/** Joins what several names gave; a target that two of them gave is there once. */
function merge(parts: readonly Resolved[]): Resolved {
  const key = ({ name, role }: { readonly name: string; readonly role: Role }) => `${role} ${name}`;
  const once = <T extends { readonly name: string; readonly role: Role }>(all: readonly T[]): readonly T[] => [
    ...new Map(all.map((one) => [key(one), one])).values(),
  ];
  return { ready: once(parts.flatMap((part) => part.ready)), skipped: once(parts.flatMap((part) => part.skipped)) };
}
