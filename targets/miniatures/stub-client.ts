import { connect } from 'node:net';
import type { Open, Outcome } from '../../harness/model/index.js';
import type { Exchange } from './miniature.js';
import { miniature, send } from './miniature.js';

const FEATURES = [
  ...['method', 'fields', 'body', 'body.chunks', 'redirect', 'credentials', 'credentials.realm', 'proxy', 'trust'],
  ...['cookies', 'timeout', 'save', 'abort', 'uses', 'prompt', 'progress', 'handlers', 'environment', 'kinds', 'keep'],
  ...['trailers', 'interim'],
];

/** How long a reply is waited for. */
const PATIENCE_MS = 30;

/** A client that opens every URL in the same way. It has every feature, so that no case is spared. */
export function stubClient(open: (one: Open) => Promise<Outcome>): void {
  miniature({
    features: Object.fromEntries(FEATURES.map((name) => [name, true])),
    exchange: (exchange) => {
      void openAll(exchange, open);
    },
  });
}

async function openAll({ id, opens }: Exchange, open: (one: Open) => Promise<Outcome>): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const one of opens) outcomes.push(await open(one));
  send({ type: 'done', id, outcomes });
}

/** Sends a plain request to whom the URL names, where it can be read, and waits until something has come back or nothing will. */
export async function ask({ url }: Open): Promise<void> {
  if (!URL.canParse(url)) return;
  const { hostname, port, host, pathname, search } = new URL(url);
  const request = `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port) || 80, hostname.replace(/[[\]]/g, ''), () => socket.write(request, 'latin1'));
    const ended = (): void => {
      socket.end();
      resolve();
    };
    socket.on('data', ended).on('end', ended).on('error', ended);
    socket.setTimeout(PATIENCE_MS, ended);
  });
}

/** A response with nothing in it. */
export const empty = ({ url }: Open): Outcome => ({
  kind: 'response',
  url,
  status: 200,
  reason: 'OK',
  version: 'HTTP/1.1',
  fields: [],
  body: { length: 0, octets: '' },
  ended: 'complete',
});

/** An error that tells nothing. */
export const error: Outcome = {
  kind: 'error',
  during: 'unknown',
  error: { name: 'Error', message: 'no', kinds: ['Error'] },
};
