import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

let written = 0;

/** Pieces are small and many, and a call of the system for each costs more than to make it; from so many characters on they are written. */
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
      writeSync(opened, waiting);
      waiting = '';
    }
    writeSync(opened, waiting);
    closeSync(opened);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
