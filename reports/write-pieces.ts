import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

let written = 0;

/** From so many characters on pieces are written: they are small and many, and a call of the system for each costs more than to make it. */
const TOGETHER = 1 << 16;

/** Writes a file piece by piece, beside its place and then into it: a file of that name is whole or as it was before. */
export function writePieces(file: string, pieces: Iterable<string>): void {
  written += 1;
  const beside = `${file}.${process.pid}.${written}.tmp`;
  const opened = openSync(beside, 'wx');
  try {
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < TOGETHER) continue;
      writeFileSync(opened, waiting);
      waiting = '';
    }
    writeFileSync(opened, waiting);
    closeSync(opened);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
