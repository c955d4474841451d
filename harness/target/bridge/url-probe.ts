import { connect } from 'node:net';
import type { WireReply } from '../../model/index.js';
import { ReplyReader } from '../../wire/index.js';
import { deadline } from '../process/deadline.js';

/** Where a server is. */
export type Place = { readonly host: string; readonly port: number };

/** What a probe found: a reply and the port it was sent to, or a connection without one (`silent`), or none, with the system's reason. */
export type Probe =
  | { readonly kind: 'reply'; readonly reply: WireReply; readonly from: number }
  | { readonly kind: 'silent' }
  | { readonly kind: 'unreachable'; readonly code: string };

const PATIENCE_MS = 2_000;

/** Sends one GET on a connection of its own and waits two seconds at most for the whole reply (RFC 9112 section 9.6). */
export function probe({ host, port }: Place, path: string): Promise<Probe> {
  const name = host.includes(':') ? `[${host}]` : host;
  const request = `GET ${path} HTTP/1.1\r\nHost: ${name}:${port}\r\nConnection: close\r\n\r\n`;
  return converse({ host, port }, request, () => new ReplyReader(() => 'GET'));
}

/** Whether a server still accepts connections: false when the system refuses one. */
export async function accepts(place: Place): Promise<boolean> {
  return (await converse(place, '', () => null)).kind !== 'unreachable';
}

function converse(place: Place, request: string, makeReader: () => ReplyReader | null): Promise<Probe> {
  return new Promise((resolve) => {
    const reader = makeReader();
    const socket = connect(place);
    let connected = false;
    let from = 0;
    const finish = (found: Probe): void => {
      stopTimer();
      socket.destroy();
      resolve(found);
    };
    const replied = (replies: readonly WireReply[]): void => {
      const [reply] = replies;
      if (reply !== undefined) finish({ kind: 'reply', reply, from });
    };
    const stopTimer = deadline(PATIENCE_MS, () =>
      finish(connected ? { kind: 'silent' } : { kind: 'unreachable', code: 'ETIMEDOUT' }),
    );
    socket.on('connect', () => {
      connected = true;
      from = socket.localPort ?? 0;
      if (reader === null) finish({ kind: 'silent' });
      else socket.write(request);
    });
    socket.on('data', (chunk: Buffer) => replied(reader?.push(chunk) ?? []));
    socket.on('end', () => {
      replied(reader?.end('fin') ?? []);
      finish({ kind: 'silent' });
    });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      finish(connected ? { kind: 'silent' } : { kind: 'unreachable', code: error.code ?? error.message }),
    );
  });
}
