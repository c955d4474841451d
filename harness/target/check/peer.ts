import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A loopback HTTP server that answers `ok`, but never on `/held`. `heads` are the request heads that arrived. */
export type CheckPeer = {
  readonly url: string;
  readonly heads: readonly string[];
  /** Resolves once a request for `/held` has arrived. */
  readonly held: Promise<void>;
  readonly close: () => Promise<void>;
};

const REPLY = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok';
const HEAD_LIMIT = 65_536;

/** Opens the server on a free port of 127.0.0.1. */
export async function openCheckPeer(): Promise<CheckPeer> {
  const sockets = new Set<Socket>();
  const heads: string[] = [];
  let tellHeld: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (tellHeld = resolve));
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let read = '';
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    socket.on('end', () => socket.end());
    socket.on('data', (chunk: Buffer) => {
      if (read.includes('\r\n\r\n') || read.length > HEAD_LIMIT) return;
      read += chunk.toString('latin1');
      const end = read.indexOf('\r\n\r\n');
      if (end < 0) return;
      heads.push(read.slice(0, end));
      if (/^\S+ \S*\/held /.test(read)) tellHeld();
      else socket.end(REPLY);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    heads,
    held,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A URL where nothing listens: that of a port which was free a moment ago. */
export async function refusedUrl(): Promise<string> {
  const peer = await openCheckPeer();
  await peer.close();
  return `${peer.url}/`;
}
