#!/usr/bin/env node
import { distance } from 'fastest-levenshtein';
import { createAdapter } from './adapter.js';
import { createClientTarget } from './client/index.js';
import { FAULTS } from './faults.js';
import { createServerTarget } from './server/index.js';
import type { Faults } from './side.js';

/** Reads `--fault=<name>` arguments; anything else ends the program with status 2 and a line that says what was meant. */
function faultsOf(args: readonly string[]): Faults {
  const names = Object.keys(FAULTS);
  const chosen = args.map((arg) => {
    const name = /^--fault=(.+)$/s.exec(arg)?.[1];
    if (name === undefined) fail(`unknown argument ${arg}; the only one is --fault=<name>`);
    if (names.includes(name)) return name;
    const nearest = names.toSorted((a, b) => remoteness(name, a) - remoteness(name, b)).slice(0, 3);
    return fail(`unknown fault ${name}; did you mean ${nearest.join(', ')}?`);
  });
  return new Set(chosen);
}

/** A name that contains what was typed is nearer than any that does not. */
function remoteness(typed: string, name: string): number {
  return (name.includes(typed) ? 0 : 1000) + distance(typed, name);
}

function fail(message: string): never {
  process.stderr.write(`reference: ${message}\n`);
  process.exit(2);
}

const faults = faultsOf(process.argv.slice(2));
const handleLine = createAdapter(
  (role) => {
    switch (role) {
      case 'client':
        return createClientTarget(faults);
      case 'server':
        return createServerTarget(faults);
      case 'library':
        return undefined;
    }
  },
  (message) => process.stdout.write(`${JSON.stringify(message)}\n`),
  () => process.stdout.write('', () => process.exit(0)),
);

let unread = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (text: string) => {
  const lines = (unread + text).split('\n');
  unread = lines.pop() ?? '';
  for (const line of lines) if (line.trim() !== '') handleLine(line);
});
// The harness may be gone, so nothing is finished or flushed any more.
process.stdin.on('end', () => process.exit(0));
process.stdin.on('error', () => process.exit(0));
process.stdout.on('error', () => process.exit(0));
