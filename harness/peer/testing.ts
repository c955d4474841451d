import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Octets } from '../model/index.js';
import { howEnded } from './how-ended.js';

/** The other end of a peer under test: a plain socket that remembers what it received. */
export class Caller {
  readonly socket: Socket;
  /** All octets received, unless they are only counted. */
  received: Octets = '';
  count = 0;
  keeping = true;
  /** How the peer ended the connection. */
  readonly ended: Promise<'fin' | 'rst'>;
  #changed: () => void = () => undefined;

  constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (chunk) => {
      this.count += chunk.length;
      if (this.keeping) this.received += chunk.toString('latin1');
      this.#changed();
    });
    this.ended = new Promise((resolve) => {
      socket.on('end', () => {
        const how = howEnded(socket);
        if (how === 'rst') socket.destroy();
        resolve(how);
      });
      socket.on('error', () => resolve('rst'));
    });
  }

  /** Connects to a port of 127.0.0.1; rejects where that fails. */
  static async to(port: number): Promise<Caller> {
    const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: true });
    const caller = new Caller(socket);
    await once(socket, 'connect');
    return caller;
  }

  send(octets: Octets): void {
    this.socket.write(octets, 'latin1');
  }

  /** Waits until what was received ends in the given octets, and gives all of it. */
  async until(end: Octets): Promise<Octets> {
    while (!this.received.endsWith(end)) await new Promise<void>((resolve) => (this.#changed = resolve));
    return this.received;
  }

  /** Sends an FTP command and waits for a reply that ends a line; gives that reply alone. */
  async command(line: Octets): Promise<Octets> {
    const before = this.received.length;
    this.send(`${line}\r\n`);
    do await new Promise<void>((resolve) => (this.#changed = resolve));
    while (!/(?:^|\r\n)\d{3} [^\r\n]*\r\n$/.test(this.received.slice(before)));
    return this.received.slice(before);
  }
}

/** A server on 127.0.0.1 that hands each connection to `serve`. */
export async function listening(serve: (caller: Caller) => void): Promise<{ port: number; server: Server }> {
  const server = createServer({ allowHalfOpen: true }, (socket) => serve(new Caller(socket)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
}
