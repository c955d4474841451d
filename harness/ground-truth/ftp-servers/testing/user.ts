import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { Octets } from '../../../model/index.js';

/** A whole reply: its code and all its lines, without their ends. */
export type Reply = { readonly code: Octets; readonly lines: readonly Octets[] };

/** How a data connection comes about: the server listens, or the user does. */
export type Arrangement = 'PASV' | 'EPSV' | 'PORT' | 'EPRT';

/** What comes of the data connection that a transfer uses. */
export type DataConnection = { octets(): Promise<Octets>; giveUp(): void };

/** The user's end of an FTP control connection (RFC 959 section 5.3), which reads one reply after the other. */
export class FtpUser {
  readonly #socket: Socket;
  #received = '';
  #ended = false;
  #changed: () => void = () => undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => {
      this.#received += chunk.toString('latin1');
      this.#changed();
    });
    const end = (): void => {
      this.#ended = true;
      this.#changed();
    };
    socket.on('close', end).on('end', end).on('error', end);
  }

  /** Connects to a port of 127.0.0.1 and reads the greeting. */
  static async at(port: number): Promise<FtpUser> {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    const user = new FtpUser(socket);
    await once(socket, 'connect');
    await user.reply();
    return user;
  }

  /** Sends a command and reads the reply to it. */
  command(line: Octets): Promise<Reply> {
    this.#socket.write(`${line}\r\n`, 'latin1');
    return this.reply();
  }

  /** The next reply (RFC 959 section 4.2). Rejects where the server ends the connection instead. */
  async reply(): Promise<Reply> {
    for (;;) {
      const whole = /^(\d{3})(?: [^\n]*|-[^\n]*\n(?:[^\n]*\n)*?\1 [^\n]*)\n/.exec(this.#received);
      if (whole !== null) {
        this.#received = this.#received.slice(whole[0].length);
        return { code: whole[1] ?? '', lines: whole[0].split(/\r?\n/).slice(0, -1) };
      }
      if (this.#ended) throw new Error(`the server ended the connection after ${JSON.stringify(this.#received)}`);
      await this.#change();
    }
  }

  /** Resolves when the server has ended the connection. */
  async untilEnd(): Promise<void> {
    while (!this.#ended) await this.#change();
  }

  close(): void {
    this.#socket.destroy();
  }

  /** Arranges the data connection of the next transfer, or gives the code with which the server refuses. */
  async arrange(how: Arrangement): Promise<DataConnection | Octets> {
    if (how === 'PORT' || how === 'EPRT') return this.#listen(how);
    const { code, lines } = await this.command(how);
    const numbers = /(\d+),(\d+)\D*$/.exec(lines[0] ?? '');
    const port = numbers
      ? Number(numbers[1]) * 256 + Number(numbers[2])
      : Number(/\|(\d+)\|/.exec(lines[0] ?? '')?.[1]);
    if (!code.startsWith('2')) return code;
    const socket = connect({ host: '127.0.0.1', port });
    await once(socket, 'connect');
    // A server may reset what it does not use; where it is used, reading tells.
    socket.on('error', () => undefined);
    return { octets: () => everything(socket), giveUp: () => socket.destroy() };
  }

  async #listen(how: 'PORT' | 'EPRT'): Promise<DataConnection | Octets> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const arrived = once(server, 'connection') as Promise<[Socket]>;
    const { port } = server.address() as AddressInfo;
    const argument = how === 'PORT' ? `127,0,0,1,${port >> 8},${port & 255}` : `|1|127.0.0.1|${port}|`;
    const { code } = await this.command(`${how} ${argument}`);
    const giveUp = (): void => void server.close();
    if (code.startsWith('2')) return { octets: async () => everything((await arrived)[0]).finally(giveUp), giveUp };
    giveUp();
    return code;
  }

  #change(): Promise<void> {
    return new Promise((resolve) => (this.#changed = resolve));
  }
}

async function everything(socket: Socket): Promise<Octets> {
  let octets = '';
  for await (const chunk of socket) octets += (chunk as Buffer).toString('latin1');
  return octets;
}
