import { mkdir, mkdtemp, realpath, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalFile, Octets } from '../model/index.js';

/** A temporary directory on this machine: its absolute path, and how to be rid of it. */
export type LocalFiles = { readonly path: string; remove(): Promise<void> };

/**
 * Creates a temporary directory with the given files, by path below it; a path that ends in a slash is an empty directory.
 * Rejects with `RangeError`, leaving nothing behind, where a path or a link would leave the directory, is not made of octets,
 * or a time of change is none.
 */
export async function createFiles(files: Readonly<Record<string, LocalFile>>): Promise<LocalFiles> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'wireproof-')));
  const remove = (): Promise<void> => rm(path, { recursive: true, force: true });
  try {
    for (const [name, file] of Object.entries(files)) await place(path, name, file);
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, remove };
}

/** Creates files as `createFiles` does, uses their directory, and removes it whatever happens. */
export async function withFiles<T>(
  files: Readonly<Record<string, LocalFile>>,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const created = await createFiles(files);
  try {
    return await use(created.path);
  } finally {
    await created.remove();
  }
}

async function place(root: string, name: string, file: LocalFile): Promise<void> {
  const directory = name.endsWith('/');
  const inside = partsBelow(directory ? name.slice(0, -1) : name);
  const below = (path: readonly Octets[]): Buffer =>
    Buffer.concat([Buffer.from(root), Buffer.from(['', ...path].join('/'), 'latin1')]);
  await mkdir(below(directory ? inside : inside.slice(0, -1)), { recursive: true });
  if (!directory) await write(below(inside), file);
}

async function write(path: Buffer, file: LocalFile): Promise<void> {
  if (typeof file === 'string') return writeFile(path, Buffer.from(file, 'latin1'));
  if ('link' in file) return symlink(Buffer.from(partsBelow(file.link).join('/'), 'latin1'), path);
  const modified = new Date(file.modified);
  if (Number.isNaN(modified.getTime())) {
    throw new RangeError(`${JSON.stringify(file.modified)} is not a time of RFC 3339.`);
  }
  await writeFile(path, Buffer.from(file.octets, 'latin1'));
  return utimes(path, modified, modified);
}

/** The parts of a path that stays below the directory it starts from. */
function partsBelow(path: Octets): readonly Octets[] {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || /[^\x01-\xff]/.test(part))) {
    throw new RangeError(`The file path ${JSON.stringify(path)} is not a path below the case's own directory.`);
  }
  return parts;
}
