import type { Open, Outcome, Ready } from '../../model/index.js';
import type { CheckPeer } from './peer.js';
import { line } from './line.js';
import type { CheckLine } from './line.js';

/** Opens a URL with the adapter; null when no outcome came. */
export type OpenOne = (open: Open) => Promise<Outcome | null>;

/** What a library that opens URLs says it can do beyond sending a request: a line for each of these features that is declared. */
export async function* checkLibraryKeys(open: OpenOne, ready: Ready, peer: CheckPeer): AsyncGenerator<CheckLine> {
  if (ready.features.uses === true) {
    const outcome = await open({ url: `${peer.url}/uses`, uses: [call('read', 1), call('close')] });
    const uses = outcome?.kind === 'response' ? JSON.stringify(outcome.uses) : undefined;
    const wrong = uses === '[{"value":"o"},{"value":null}]' ? null : `uses is ${uses ?? 'missing'}`;
    yield line('honours uses', wrong, 'call what is named on the response object, or declare uses false');
  }
  if (ready.features.handlers === true) {
    await open({ url: `${peer.url}/handlers`, handlers: [{ name: 'check', order: 400 }] });
    const handled = peer.heads.some((head) => /^x-handled:[ \t]*check[ \t]*$/im.test(head));
    yield line(
      'honours handlers',
      handled ? null : 'X-Handled did not arrive',
      'install the handlers given, or declare handlers false',
    );
  }
  if (ready.features.environment === true) {
    await open({ url: 'http://wireproof.invalid/environment', environment: { http_proxy: peer.url } });
    const proxied = peer.heads.some((head) => /^\S+ http:\/\/wireproof\.invalid\/environment /.test(head));
    yield line(
      'honours environment',
      proxied ? null : 'http_proxy was not used',
      'open with these variables set, or declare environment false',
    );
  }
  if (ready.features.robots === true) {
    const outcome = await open({ url: `${peer.url}/robots.txt`, robots: { agent: 'check', urls: [`${peer.url}/`] } });
    const told = outcome?.kind === 'response' && outcome.allowed?.length === 1;
    yield line('honours robots', told ? null : 'allowed is missing', 'answer for each URL, or declare robots false');
  }
  if (ready.features.progress === true) {
    const outcome = await open({ url: `${peer.url}/progress`, save: true, progress: true });
    const told = outcome?.kind === 'response' && outcome.progress !== undefined;
    yield line('reports progress', told ? null : 'progress is missing', 'report each call, or declare progress false');
  }
}

function call(name: string, ...args: readonly number[]) {
  return { name, args };
}
