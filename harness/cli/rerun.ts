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

/** The command that runs one case again against one target. */
export function rerunCommand(
  target: string,
  id: string,
  options: { readonly url: string | null; readonly faults: readonly string[] },
): string {
  const which = options.url === null ? target : `--url ${options.url}`;
  const faults = options.faults.map((fault) => ` --fault ${fault}`).join('');
  return `${invocation} run ${which} --case '${id}'${faults}`;
}
