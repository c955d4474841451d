import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { inFolder } from './programs.mjs';
import { unavailable } from './packages.mjs';

const installed = fileURLToPath(new URL('../node_modules/', import.meta.url));

/** The program in the one package of a scope that npm found fit for this machine; the command of the main package would download it. */
function programOf(scope, path) {
  try {
    const [fit] = readdirSync(join(installed, scope));
    return join(installed, scope, fit, path);
  } catch {
    process.stderr.write(`${scope} is not installed: npm run targets\n`);
    process.exit(unavailable);
  }
}

/**
 * Runs an adapter under another runtime, which speaks the target protocol on this process's own streams, and ends as it ends.
 * @param {{ scope: string, program: string, args: string[], env: (home: string) => Record<string, string> }} runtime
 *   `scope` and `program`: where npm puts the program; `env`: additions to the environment, which has a new folder for its home
 */
export async function underRuntime({ scope, program, args, env }) {
  const path = programOf(scope, program);
  const { code, signal } = await inFolder(async (home) => {
    const child = spawn(path, args, { stdio: 'inherit', env: { ...process.env, HOME: home, ...env(home) } });
    process.on('exit', () => child.kill('SIGKILL'));
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code, signal) => resolve({ code, signal }));
    });
  });
  process.exit(signal === null ? code : 128 + constants.signals[signal]);
}
