import { basename } from 'node:path';
import { HEAD_CHANNEL } from './command-run.js';

/**
 * The same command with the head on a channel of its own, where the program is curl and prints the head in front of the body.
 * With `-i`, curl writes trailer fields behind the body with nothing in between, so that no reader could tell them from it.
 */
export function headApart(argv: readonly string[]): readonly string[] {
  if (basename(argv[0] ?? '') !== 'curl') return argv;
  return argv.flatMap((word) => {
    if (word === '-i' || word === '--include') return ['-D', HEAD_CHANNEL];
    // Flags without a value may be written together, as in -sSi.
    return /^-[sSfkLgqN]*i[sSfkLgqN]*$/.test(word) ? [word.replace('i', ''), '-D', HEAD_CHANNEL] : [word];
  });
}
