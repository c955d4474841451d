import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { underRuntime } from '../javascript/runtimes.mjs';

// What the server itself answers reaches no application, which could tell of it: its files are a target of their own.
const program = process.argv[2] === 'files' ? 'serve-files.mjs' : 'serve.mjs';

await underRuntime({
  scope: '@oven',
  program: 'bin/bun',
  args: ['run', '--no-install', fileURLToPath(new URL(program, import.meta.url))],
  env: (home) => ({ BUN_INSTALL: join(home, 'bun'), BUN_RUNTIME_TRANSPILER_CACHE_PATH: '0', DO_NOT_TRACK: '1' }),
});
