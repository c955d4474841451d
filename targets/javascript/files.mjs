import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

const modified = new Date('2022-01-01T00:00:00Z');
const future = new Date('2100-01-01T00:00:00Z');

const contents = {
  'cond.txt': 'cond',
  'range.txt': 'abcdefghijklmnopqrstuvwxyz',
  'future.txt': 'future',
  'static/index.html': '<p>index</p>\n',
  'static/hello.txt': 'hello\n',
  'static/sub/inner.txt': 'inner\n',
};

/**
 * Writes the files of the test application to a folder of their own, for implementations that serve files by themselves.
 * Their times are those of `/cond` and `/future`, which no checkout would keep. The folder goes when the process does.
 * @returns {string} the folder: `cond.txt`, `range.txt`, `future.txt` and the tree `static`
 */
export function applicationFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'wireproof-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(contents)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    utimesSync(path, modified, modified);
  }
  utimesSync(join(folder, 'future.txt'), future, future);
  return folder;
}
