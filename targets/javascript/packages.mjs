import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import process from 'node:process';

/** Exit status of a target whose package is not there (EX_UNAVAILABLE of sysexits). */
export const unavailable = 69;

const installed = new URL('../node_modules/', import.meta.url);

/**
 * A package of this folder's own lock file, and its version. A package of the same name further up the tree would be
 * another version than the one that is judged, so none is looked for there. Ends the process where it is missing.
 */
export async function packaged(name) {
  const manifest = new URL(`${name}/package.json`, installed);
  let text;
  try {
    text = await readFile(fileURLToPath(manifest), 'utf8');
  } catch {
    process.stderr.write(`${name} is not installed: npm run targets\n`);
    process.exit(unavailable);
  }
  return { version: JSON.parse(text).version, module: await import(name) };
}
