import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** Writes a page of `docs/` in the form that all files here have. */
export async function writePage(name, text) {
  const file = fileURLToPath(new URL(`../docs/${name}`, import.meta.url));
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
