import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import which from 'which';
import type { Descriptor } from './descriptor.js';

/** Where a program comes from, when its package is not called as it is. */
const PACKAGE: Readonly<Record<string, string>> = {
  aria2c: 'aria2',
  apache2: 'apache2-bin',
  go: 'golang-go',
  GET: 'libwww-perl',
  http: 'httpie',
  java: 'default-jre-headless',
  lwp: 'libwww-perl',
  ncftpget: 'ncftp',
  php: 'php-cli',
  'lwp-request': 'libwww-perl',
};

/** The first thing a target needs that is not installed, as a line that says what to install; null when all is there. */
export async function missingProgram(target: Descriptor): Promise<string | null> {
  const program = target.drive.kind === 'url' ? undefined : target.drive.argv[0];
  for (const needed of [program, ...target.requires]) {
    if (needed === undefined || needed === 'node' || needed === '{interpreter}') continue;
    const line = needed.startsWith('npm:')
      ? missingPackage(needed.slice(4), target.folder)
      : await missing(needed, target);
    if (line !== null) return line;
  }
  return null;
}

async function missing(program: string, { cwd, env }: Descriptor): Promise<string | null> {
  const isPath = program.includes('/');
  const path = isPath && !isAbsolute(program) ? resolve(cwd, program) : program;
  const at = await which(path, { nothrow: true, path: env.PATH ?? process.env.PATH ?? '' });
  if (at !== null) return null;
  if (!isPath) return `${program} is not installed: apt-get install ${PACKAGE[program] ?? program}`;
  return `${path} ${existsSync(path) ? 'cannot be executed: chmod +x it' : 'does not exist: build or install it'}`;
}

/** Looks for a package of node as node itself does, in the folder and those above. */
function missingPackage(name: string, folder: string): string | null {
  if (existsSync(join(folder, 'node_modules', name, 'package.json'))) return null;
  const above = dirname(folder);
  return above === folder ? `the npm package ${name} is not installed: npm run targets` : missingPackage(name, above);
}
