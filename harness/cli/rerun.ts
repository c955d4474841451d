/** How the person started the harness, so that commands to run next can be copied as they are. */
export const invocation = process.env['npm_lifecycle_event'] === 'conform' ? 'npm run -s conform --' : 'wireproof';

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
