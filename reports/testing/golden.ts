import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The reports' folder in the source tree: compiled code is three levels below the package's folder. */
export const reportsFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'reports');

/** The log that pins every writer: each verdict, a property, and octets that try to break out of every format. */
export const goldenLog = path.join(reportsFolder, 'golden', 'events.jsonl');

/** Compares text with a golden file byte for byte; with `UPDATE_GOLDEN=1` in the environment the file is written instead. */
export async function assertGolden(name: string, text: string): Promise<void> {
  const file = path.join(reportsFolder, 'golden', name);
  if (process.env.UPDATE_GOLDEN === '1') await writeFile(file, text);
  assert.equal(text, await readFile(file, 'utf8'), `${name} is not as it was; UPDATE_GOLDEN=1 accepts it`);
}
