import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

let written = 0;

/** Writes a file piece by piece, beside its place and then into it: a file of that name is whole or as it was before. */
export function writePieces(file: string, pieces: Iterable<string>): void {
  written += 1;
  const beside = `${file}.${process.pid}.${written}.tmp`;
  const opened = openSync(beside, 'wx');
  try {
    for (const piece of pieces) writeSync(opened, piece);
    closeSync(opened);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
