import { createTape, PlaceUnavailable, startPeer, withFiles } from '../../../peer/index.js';
import type { FtpServerScript, Open } from '../../../model/index.js';
import type { ExchangeAnswer, Worker } from '../../../target/index.js';
import type { Places } from './expected.js';
import { ftpHost, withOwnName } from './machine.js';
import type { FtpScenario, Scenario, Wire } from './recording.js';
import { ORDINARY_SERVER, scriptOf } from './script.js';
import { wireOf } from './wire.js';

/** What a replay showed, or why there could be none. */
export type Shown =
  | { readonly kind: 'shown'; readonly wire: Wire; readonly answer: ExchangeAnswer; readonly places: Places }
  | { readonly kind: 'no-place'; readonly why: string };

/** FTP's own port, where a `file:` URL that is opened by FTP leads. */
const FTP_PORT = 21;

const FILES = { 'f.txt': 'local!', 'sp ace%41.txt': 'pct' };

/** How long a replay may take. `limitMs`: the target's own time limit. */
export type Patience = { readonly deadlineMs: number; readonly limitMs?: number };

/** Whether a scenario needs FTP's own port: one of the runtimes asked there for a file. */
export function needsFtpPort(scenario: Scenario): boolean {
  return scenario.kind === 'file' && scenario.results.some(({ wire }) => wire.length > 0);
}

/** Has a target open the URL of a scenario, with the recordings' server in place, or, for want of that, at any port. */
export function play(
  scenario: Scenario,
  worker: Worker,
  patience: Patience,
  where: 'in-place' | 'anywhere',
): Promise<Shown> {
  return withFiles(FILES, async (dir) => {
    const tape = createTape();
    try {
      const peer = await startPeer(await scriptFor(scenario, where), tape);
      const places = { port: peer.port, dir };
      const open: Open = {
        url: forRuntime(urlOf(scenario, places), worker),
        ...(patience.limitMs === undefined ? {} : { timeoutMs: patience.limitMs }),
      };
      const answer = await worker.exchange('fresh', [open], patience.deadlineMs).finally(() => peer.finish());
      await peer.finish();
      return { kind: 'shown', wire: wireOf(tape.events()), answer, places };
    } catch (error) {
      if (error instanceof PlaceUnavailable) return { kind: 'no-place', why: error.message };
      throw error;
    }
  });
}

async function scriptFor(scenario: Scenario, where: 'in-place' | 'anywhere'): Promise<FtpServerScript> {
  if (scenario.kind === 'ftp') return scriptOf(scenario);
  if (where === 'anywhere' || !needsFtpPort(scenario)) return scriptOf(ORDINARY_SERVER);
  return scriptOf(ORDINARY_SERVER, { host: await ftpHost(scenario.name), port: FTP_PORT });
}

function urlOf(scenario: Scenario, { port, dir }: Places): string {
  return scenario.kind === 'ftp' ? ftpUrl(scenario, port) : withOwnName(scenario.name).replaceAll('DIR', dir);
}

function ftpUrl({ path }: FtpScenario, port: number): string {
  const [before = '', after] = path.split('@…');
  return after === undefined ? `ftp://127.0.0.1:${port}${path}` : `ftp://${before}@127.0.0.1:${port}${after}`;
}

/** A URL of Python 2 is octets. The recordings gave it those of UTF-8, which travel as one character each. */
function forRuntime(url: string, { ready }: Worker): string {
  return ready.target.version.startsWith('2.') ? Buffer.from(url, 'utf8').toString('latin1') : url;
}
