import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A listener on a loopback address that knows its connections. */
export type Loopback = {
  readonly port: number;
  readonly sockets: readonly Socket[];
  readonly stop: () => Promise<void>;
};

/** Listens on a free port; `serve` is given every connection. */
export async function listen(serve: (socket: Socket) => void, host = '127.0.0.1'): Promise<Loopback> {
  const sockets: Socket[] = [];
  const server: Server = createServer({ noDelay: true }, (socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    serve(socket);
  }).listen(0, host);
  await once(server, 'listening');
  const stop = async (): Promise<void> => {
    server.close();
    // A client that gives up resets its connection, which is no failure of the listener.
    const open = sockets.filter((socket) => !socket.closed);
    await Promise.all(open.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
  };
  return { port: (server.address() as AddressInfo).port, sockets, stop };
}

/** Lets the event loop turn a few times, so that what was written before arrives as a segment of its own in this process. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
