import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/**
 * A loopback HTTP server that answers `ok`; never on `/held` and `/silent`, on `/body` when a body has begun, and on `/redirect` with a
 * 302. `heads` are the request heads that arrived, `bodies` what came behind those of `/body`.
 */
export type CheckPeer = {
  readonly url: string;
  /** A URL where nothing listens as long as the peer is open: a connection of its own has that port. */
  readonly refused: string;
  readonly heads: readonly string[];
  readonly bodies: readonly string[];
  /** Resolves once a request for `/held` has arrived. */
  readonly held: Promise<void>;
  readonly close: () => Promise<void>;
};

const REPLY = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok';
const FOUND = 'HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';
/** A simple request of HTTP/0.9 (1991): no version, no fields, and a document for an answer. */
const SIMPLE = /^GET \S+\r?\n/;
/** So much of a request is read, in octets. */
const LIMIT = 65_536;

/** Opens the server on a free port of 127.0.0.1. */
export async function openCheckPeer(): Promise<CheckPeer> {
  const sockets = new Set<Socket>();
  const [heads, bodies]: [string[], string[]] = [[], []];
  let tellHeld: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (tellHeld = resolve));
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let read = '';
    let answered = false;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    socket.on('end', () => socket.end());
    socket.on('data', (chunk: Buffer) => {
      if (answered || read.length > LIMIT) return;
      read += chunk.toString('latin1');
      if (SIMPLE.test(read)) {
        answered = true;
        socket.end('ok');
        return;
      }
      const end = read.indexOf('\r\n\r\n');
      if (end < 0) return;
      const body = read.slice(end + 4);
      const path = /^\S+ \S*\/(\w+) /.exec(read)?.[1];
      if (path === 'body' && body === '') return;
      answered = true;
      heads.push(read.slice(0, end));
      if (path === 'body') bodies.push(body);
      if (path === 'held') tellHeld();
      else if (path === 'redirect') socket.end(FOUND);
      else if (path !== 'silent') socket.end(REPLY);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const own = connect(port, '127.0.0.1');
  await once(own, 'connect');
  return {
    url: `http://127.0.0.1:${port}`,
    refused: `http://127.0.0.1:${own.localPort ?? 0}/`,
    heads,
    bodies,
    held,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        own.destroy();
        for (const socket of sockets) socket.destroy();
      }),
  };
}
