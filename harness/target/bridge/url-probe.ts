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
export function probe(place: Place, path: string): Promise<Probe> {
  return converse(place, `GET ${path} HTTP/1.1\r\n${fieldsFor(place)}\r\n`, () => new ReplyReader(() => 'GET'));
}

/** Puts octets under a path, and then does the same as `probe`. */
export async function probePut(place: Place, path: string, octets: string): Promise<Probe> {
  const head = `PUT ${path} HTTP/1.1\r\n${fieldsFor(place)}Content-Length: ${octets.length}\r\n\r\n`;
  const put = await converse(place, `${head}${octets}`, () => new ReplyReader(() => 'PUT'));
  return put.kind === 'reply' ? probe(place, path) : put;
}

function fieldsFor({ host, port }: Place): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return `Host: ${name}:${port}\r\nConnection: close\r\n`;
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
