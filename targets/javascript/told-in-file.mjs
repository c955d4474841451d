import { chmodSync, closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const block = 65536;

/**
 * A file that a server, whichever user it runs as, writes a line to for every request it is about to serve.
 * @param {string} home folder to put it into
 * @param {(line: string) => void} take told of each line, with one character for each octet
 * @returns {{ path: string, read: () => void }} `read` takes all lines that are there and were not yet taken
 */
export function toldInFile(home, take) {
  const path = join(home, 'told');
  writeFileSync(path, '');
  chmodSync(path, 0o666);
  const buffer = Buffer.alloc(block);
  let at = 0;
  let rest = '';
  const read = () => {
    const file = openSync(path, 'r');
    for (let length = block; length > 0; at += length) {
      length = readSync(file, buffer, 0, block, at);
      const lines = (rest + buffer.toString('latin1', 0, length)).split('\n');
      rest = lines.pop();
      lines.forEach(take);
    }
    closeSync(file);
  };
  return { path, read };
}
