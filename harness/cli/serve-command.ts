import { once } from 'node:events';
import type { Command } from 'commander';
import type { WireReading } from '../judge/index.js';
import { readByWire } from '../judge/index.js';
import type { ClientCase, Open } from '../model/index.js';
import { visible } from '../model/index.js';
import { PlaceUnavailable } from '../peer/index.js';
import { didYouMean, loadItems, loadManifest, loadRoll, stand, UsageError } from '../run/index.js';
import { terminalColours } from './colours.js';
import { whole } from './options.js';
import { invocation } from './rerun.js';
import { todaysName } from './selection.js';

type ServeOptions = { readonly port: number; readonly control?: boolean; readonly once?: boolean };

/** `serve`: the scripted peer of a case, for a client used by hand. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description("stand a case's scripted peer up for a client used by hand; print the wire live, and what it shows")
    .argument('<case>', 'the id of a case for clients, as `list` prints it')
    .option('--port <n>', 'the port to listen on, 0 for any that is free', whole(0), 0)
    .option('--control', "stand up the peer of the case's positive control instead")
    .option('--once', 'end after the first exchange instead of standing up again')
    .addHelpText(
      'after',
      `
An exchange ends a second after the client's last connection. What only the client can tell, such as the
body it delivered, is left for you to look at. Ctrl-C ends.

  wireproof serve ftp/550-fallback/directory-is-listed --port 2121
  curl ftp://127.0.0.1:2121/pub/notes`,
    )
    .action(serve);
}

async function serve(id: string, options: ServeOptions): Promise<void> {
  const one = await caseOf(id);
  if (options.control === true && one.control === undefined) throw new UsageError(`${id} has no positive control`);
  const stimulus = options.control === true ? (one.control ?? one) : one;
  const { liveLines } = await import('../../reports/index.js');
  const interrupt = new AbortController();
  const stop = (): void => interrupt.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  print([`${one.id}${options.control === true ? ', positive control' : ''}: ${one.title}`]);
  do {
    const standing = await stand(stimulus, options.port, (event) => print(liveLines(event))).catch((error: unknown) => {
      throw error instanceof PlaceUnavailable ? new UsageError(error.message) : error;
    });
    print(['', 'open', ...standing.opens.map((open) => `  ${openLine(open)}`), '']);
    await Promise.race([standing.over, aborted(interrupt.signal)]);
    const evidence = await standing.finish();
    const judged = evidence.connections.length > 0 && options.control !== true;
    if (judged) print(readingLines(readByWire(one, evidence)));
  } while (!interrupt.signal.aborted && options.once !== true);
}

/** Resolves when the person asked to stop. */
async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}

async function caseOf(named: string): Promise<ClientCase> {
  const [roll, manifest] = await Promise.all([loadRoll(), loadManifest()]);
  const id = todaysName(named, manifest);
  const [item] = await loadItems(roll.filter((one) => one.id === id));
  if (item?.kind === 'case' && item.of.role === 'client') return item.of;
  if (item?.of.role === 'server')
    throw new UsageError(`${id} is for servers: there the harness is the client`, [
      `judge yours: ${invocation} run --url http://127.0.0.1:8080 --case '${id}'`,
    ]);
  if (item?.kind === 'property') throw new UsageError(`${id} is a property: it has many stimuli, and none to stand up`);
  throw new UsageError(
    `no case is named ${id}`,
    didYouMean(
      id,
      roll.filter(({ kind, of }) => kind === 'case' && of.role === 'client').map((known) => known.id),
    ),
  );
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

/** A URL, and whatever else the case asks of the client. */
function openLine({ url, ...rest }: Open): string {
  const asks = Object.entries(rest).map(([key, value]) => `${key} ${visible(JSON.stringify(value))}`);
  return [visible(url), ...asks].join('  ');
}

/** What the wire shows: every named outcome that it leaves possible, with what is left to look at; or why none is. */
function readingLines(readings: readonly WireReading[]): readonly string[] {
  const colours = terminalColours();
  const possible = readings.filter(({ state }) => state !== 'differs');
  const certain = possible.findIndex(({ state }) => state === 'matches');
  const shown = certain < 0 ? possible : possible.slice(0, certain + 1);
  const verdict = (accepted: boolean): string => (accepted ? colours.green('pass') : colours.red('fail'));
  const lines = shown.flatMap(({ name, accepted, findings }) => {
    const left = findings.filter(({ found }) => found === 'client').map(({ describe }) => describe);
    const condition = left.length === 0 ? '' : `, if your client ${left.join(' and ')}`;
    return [`  ${verdict(accepted)}  ${name}${condition}`];
  });
  if (shown.at(-1)?.state === 'matches') return ['', 'what the wire shows', ...lines];
  const why = readings
    .filter(({ accepted, state }) => accepted && state === 'differs')
    .map(({ name, findings }) => {
      const differs = findings.filter(({ found }) => found === 'differs').map(({ why: reason }) => reason);
      return `        not "${name}": ${visible(differs.join('; '))}`;
    });
  return ['', 'what the wire shows', ...lines, `  ${verdict(false)}  otherwise`, ...why];
}
