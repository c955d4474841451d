import { isatty } from 'node:tty';
import pc from 'picocolors';

/** Colours for standard output: on a terminal alone, whatever the environment of a CI makes the library believe. */
export function terminalColours(): ReturnType<typeof pc.createColors> {
  return pc.createColors(isatty(1) && pc.isColorSupported);
}
