import { createServer, type AddressInfo, type Socket } from 'node:net';
import { serveSocket, type Service } from './socket/serve.js';

const host = '127.0.0.1';

/** A server that is listening; `close` ends its connections at once and resolves when all of them are gone. */
export type Listener = { readonly host: string; readonly port: number; readonly close: () => Promise<void> };

/** Starts the service on a free port of the loopback interface; rejects if none can be had. */
export function listen(service: Service): Promise<Listener> {
  const sockets = new Set<Socket>();
  // Half-open connections stay, because a client that has ended its side still waits for its answer.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    void serveSocket(socket, service);
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
