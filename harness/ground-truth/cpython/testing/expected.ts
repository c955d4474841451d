import type { Result, Scenario, Told, Wire } from './recording.js';
import { withOwnName } from './machine.js';

/** What a replay has to show. `hang`: the target gives no answer, because it waits for one more reply. */
export type Expected = { readonly told: Told | { readonly outcome: 'hang' }; readonly wire: Wire };

/** The places of one replay, which the recordings leave open. */
export type Places = { readonly port: number; readonly dir: string };

/** Whether a runtime was recorded waiting for what never comes, until the recording's own time limit ended it. */
export function waits({ told }: Result): boolean {
  return (
    told.outcome === 'timeout' || (told.outcome === 'error' && told.exc.some(([, text]) => text.includes('timed out')))
  );
}

/** What a replay of a recorded result has to show. `hasTimeLimit`: whether the target can be given a time limit of its own. */
export function expectedOf(scenario: Scenario, result: Result, places: Places, hasTimeLimit: boolean): Expected {
  const wire = result.wire.map((one) => one.replaceAll('DIR', places.dir.slice(1)));
  // Of a server that closes instead of greeting the recordings do not tell that it closed.
  if (scenario.kind === 'ftp' && scenario.welcome === '') wire.push('<server close>');
  // Without a time limit the target waits on, and it is the replay that ends the connection.
  if (waits(result) && (result.told.outcome === 'timeout' || !hasTimeLimit))
    return { told: { outcome: 'hang' }, wire: [...wire.slice(0, -1), '<server close>'] };
  return { told: placed(scenario, result.told, places), wire };
}

function placed(scenario: Scenario, told: Told, { port, dir }: Places): Told {
  const fill = (text: string): string =>
    scenario.kind === 'ftp' ? text.replace(':PORT', `:${port}`) : withOwnName(text).replaceAll('DIR', dir);
  switch (told.outcome) {
    case 'ok':
      return { ...told, url: fill(told.url) };
    case 'error':
      return { ...told, exc: told.exc.map(([name, text]) => [name, fill(text)]) };
    case 'timeout':
      return told;
  }
}
