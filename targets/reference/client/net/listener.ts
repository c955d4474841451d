import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Waits for one connection to an address of this machine that comes from one host; whoever else connects is reset. */
export class Listener {
  readonly #server: Server;
  #turnedAway = 0;
  /** The connection. Rejects when the listener is closed before it came. */
  readonly arrival: Promise<Socket>;

  private constructor(from: (host: string) => boolean) {
    this.#server = createServer({ allowHalfOpen: true, noDelay: true });
    this.arrival = new Promise((resolve, reject) => {
      this.#server.on('connection', (socket) => {
        if (!from(socket.remoteAddress ?? '')) {
          this.#turnedAway += 1;
          socket.resetAndDestroy();
        } else {
          resolve(socket);
          this.close();
        }
      });
      this.#server.once('close', () => reject(new Error('nobody listens any more')));
    });
    this.arrival.catch(() => undefined);
  }

  /** Listens at a free port of `host` for a connection from an address that `from` accepts. */
  static async open(host: string, from: (host: string) => boolean): Promise<Listener> {
    const listener = new Listener(from);
    listener.#server.listen({ host, port: 0 });
    await once(listener.#server, 'listening');
    return listener;
  }

  /** Undefined once it is closed. */
  get port(): number | undefined {
    return (this.#server.address() as AddressInfo | null)?.port;
  }

  /** How many came from elsewhere. */
  get turnedAway(): number {
    return this.#turnedAway;
  }

  close(): void {
    this.#server.close();
  }
}
