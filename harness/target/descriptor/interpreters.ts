import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { InterpreterKind } from './schema.js';

/** A CPython that answered: its exact version and where it is. */
export type Interpreter = { readonly version: string; readonly path: string };

const PATIENCE_MS = 5_000;
const ASK =
  'import sys,platform;print("%s %s %s" % (platform.python_implementation(), platform.python_version(), sys.executable))';

/** What to do when no interpreter of a kind was found. */
export const INSTALL_INTERPRETER: Readonly<Record<InterpreterKind, string>> = {
  python3: 'no Python 3 is installed: apt-get install python3',
  'python2.7': 'no Python 2.7 is installed: pyenv install 2.7.18',
};

const found = new Map<InterpreterKind, Promise<readonly Interpreter[]>>();

/**
 * Every CPython of a kind on PATH and under pyenv, one per exact version, oldest first. Each candidate is asked once
 * per process; those that do not answer in time (a pyenv shim of a version that is not selected) are left out.
 */
export function findInterpreters(kind: InterpreterKind): Promise<readonly Interpreter[]> {
  const known = found.get(kind) ?? search(kind);
  found.set(kind, known);
  return known;
}

async function search(kind: InterpreterKind): Promise<readonly Interpreter[]> {
  const answers = await Promise.all(candidates(kind).map((path) => ask(path)));
  const wanted = kind === 'python3' ? /^3\./ : /^2\.7\./;
  const byVersion = new Map<string, Interpreter>();
  for (const one of answers) {
    if (one !== null && wanted.test(one.version) && !byVersion.has(one.version)) byVersion.set(one.version, one);
  }
  return [...byVersion.values()].sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
}

/** Programs that may be such an interpreter, those on PATH first. */
function candidates(kind: InterpreterKind): readonly string[] {
  const minors = Array.from({ length: 15 }, (_, index) => `python3.${index + 6}`);
  const names = kind === 'python3' ? ['python3', ...minors] : ['python2.7'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const roots = [process.env.PYENV_ROOT, join(homedir(), '.pyenv')].filter((root) => root !== undefined);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const ofPyenv = roots.flatMap((root) => {
    const versions = join(root, 'versions');
    return list(versions).map((version) => join(versions, version, 'bin', 'python'));
  });
  return [...new Set([...onPath, ...ofPyenv])].filter(isFile);
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function ask(path: string): Promise<Interpreter | null> {
  return new Promise((resolve) => {
    const options = { timeout: PATIENCE_MS, killSignal: 'SIGKILL', maxBuffer: 65_536, windowsHide: true } as const;
    execFile(path, ['-c', ASK], options, (error, stdout) => {
      const answer = /^CPython (\S+) (.+)$/m.exec(stdout);
      resolve(error === null && answer?.[1] && answer[2] ? { version: answer[1], path: answer[2].trim() } : null);
    });
  });
}
