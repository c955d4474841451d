import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Octets } from '../model/index.js';

/** A temporary directory on this machine: its absolute path, and how to be rid of it. */
export type LocalFiles = { readonly path: string; remove(): Promise<void> };

/**
 * Creates a temporary directory with the given files, by path below it; a path that ends in a slash is an empty directory.
 * Rejects with `RangeError`, leaving nothing behind, where a path would leave the directory or is not made of octets.
 */
export async function createFiles(files: Readonly<Record<string, Octets>>): Promise<LocalFiles> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'wireproof-')));
  const remove = (): Promise<void> => rm(path, { recursive: true, force: true });
  try {
    for (const [name, octets] of Object.entries(files)) await place(path, name, octets);
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, remove };
}

/** Creates files as `createFiles` does, uses their directory, and removes it whatever happens. */
export async function withFiles<T>(
  files: Readonly<Record<string, Octets>>,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const created = await createFiles(files);
  try {
    return await use(created.path);
  } finally {
    await created.remove();
  }
}

async function place(root: string, name: string, octets: Octets): Promise<void> {
  const parts = name.split('/');
  const last = parts.pop() ?? '';
  const inside = [...parts, ...(last === '' ? [] : [last])];
  if (
    inside.length === 0 ||
    inside.some((part) => part === '' || part === '.' || part === '..' || /[^\x01-\xff]/.test(part))
  ) {
    throw new RangeError(`The file path ${JSON.stringify(name)} is not a path below the case's own directory.`);
  }
  const below = (path: readonly string[]): Buffer =>
    Buffer.concat([Buffer.from(root), Buffer.from(['', ...path].join('/'), 'latin1')]);
  await mkdir(below(parts), { recursive: true });
  if (last !== '') await writeFile(below(inside), Buffer.from(octets, 'latin1'));
}
