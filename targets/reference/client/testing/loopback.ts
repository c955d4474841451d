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
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    serve(socket);
  }).listen(0, host);
  await once(server, 'listening');
  const stop = async (): Promise<void> => {
    server.close();
    await Promise.all(sockets.map((socket) => (socket.closed ? undefined : once(socket, 'close'))));
  };
  return { port: (server.address() as AddressInfo).port, sockets, stop };
}
