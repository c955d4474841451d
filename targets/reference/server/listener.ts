import { createServer, type AddressInfo, type Socket } from 'node:net';
import { serveSocket, type Service } from './socket/serve.js';

const host = '127.0.0.1';

/** A server that is listening; `close` ends its connections at once and resolves when all of them are gone. */
export type Listener = { readonly host: string; readonly port: number; readonly close: () => Promise<void> };

/** Starts the service on a free port of the loopback interface; rejects if none can be had. */
export function listen(service: Service): Promise<Listener> {
  const sockets = new Set<Socket>();
  let turn: Promise<void> = Promise.resolve();
  // Half-open connections stay, because a client that has ended its side still waits for its answer.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // The next connection may have been accepted together with the one that was reset, so it ends too.
    if (service.has('reset-ends-service')) socket.once('error', () => void close());
    if (!service.has('one-connection-at-a-time')) return void serveSocket(socket, service);
    turn = turn.then(() => served(socket, service));
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, () => {
      server.off('error', reject);
      resolve({ host, port: (server.address() as AddressInfo).port, close });
    });
  });
}

/** Serves one connection and waits until it is closed. */
function served(socket: Socket, service: Service): Promise<void> {
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  return Promise.all([serveSocket(socket, service), closed]).then(() => undefined);
}
