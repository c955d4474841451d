import path from 'node:path';
import type { TargetSpec } from '../model/index.js';
import { packageRoot } from '../run/index.js';

/** How the person started the harness, so that commands to run next can be copied as they are. */
export const invocation = process.env.npm_lifecycle_event === 'conform' ? 'npm run -s conform --' : 'wireproof';

/**
 * What to call a target on the command line: its name where it is bundled; where it was named by the path of its descriptor,
 * or of the folder of that, the path as it was given.
 */
export function callOf({ name, folder }: Pick<TargetSpec, 'name' | 'folder'>, given: readonly string[]): string {
  const at = given.find((one) => {
    const full = path.resolve(one);
    return path.dirname(full) === folder || full === folder;
  });
  return folder.startsWith(path.join(packageRoot, 'targets') + path.sep) ? name : (at ?? name);
}

/** The options of a run that decide about a verdict. */
export type Deciding = {
  readonly url?: string;
  readonly fault: readonly string[];
  readonly claims?: readonly string[];
  readonly timeout: number;
  readonly expectations?: string;
};

/** How long a target may take where the person does not say, in milliseconds. */
export const USUAL_TIMEOUT_MS = 5000;

/** The command that runs one case again against one target, to the same verdict: options that decide about it are repeated. */
export function rerunCommand(target: string, id: string, options: Deciding): string {
  const { url, fault, claims, timeout, expectations } = options;
  return [
    `${invocation} run ${url === undefined ? target : `--url ${quoted(url)}`} --case '${id}'`,
    ...fault.map((name) => `--fault ${name}`),
    ...(claims === undefined ? [] : [`--claims ${quoted(claims.join(','))}`]),
    ...(timeout === USUAL_TIMEOUT_MS ? [] : [`--timeout ${timeout}`]),
    ...(expectations === undefined ? [] : [`--expectations ${quoted(expectations)}`]),
  ].join(' ');
}

/** A word as a POSIX shell reads it back, quoted only where it must be. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
