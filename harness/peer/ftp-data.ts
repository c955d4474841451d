import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import type { Link } from './link.js';
import { closedPort } from './ftp-closed-port.js';
import { ELSEWHERE } from './ftp-elsewhere.js';
import { listenAnywhere, listenAt } from './place.js';
import type { Address } from './place.js';
import type { Room } from './room.js';

type Arrangement =
  | { readonly kind: 'none' }
  | { readonly kind: 'listening'; readonly servers: readonly Server[] }
  | { readonly kind: 'arrived'; readonly link: Link }
  | { readonly kind: 'aimed'; readonly to: Address };

/** Octets a target sends on a data connection are on the tape; no script reads them. */
const NO_READER = { data: (): void => undefined, end: (): void => undefined };

/**
 * The data connections of one FTP session: at most one is arranged at a time, by listening (PASV, EPSV) or by aiming at the target
 * (PORT, EPRT), and each serves one transfer (RFC 959 section 3.2, stream mode).
 */
export class FtpData {
  readonly #control: Link;
  readonly #host: string;
  readonly #room: Room;
  #count = 0;
  #arrangement: Arrangement = { kind: 'none' };

  constructor(control: Link, host: string, room: Room) {
    this.#control = control;
    this.#host = host;
    this.#room = room;
  }

  get arranged(): boolean {
    return this.#arrangement.kind !== 'none';
  }

  /** Opens a data listener that takes one connection, at a port below `below`. What was arranged before no longer holds. */
  async listen(below?: number): Promise<Address> {
    this.#drop();
    const server = this.#server();
    const address = await listenAnywhere(server, this.#host, below);
    this.#arrange(server);
    return address;
  }

  /** Like `listen`, and at the same port of another address too, which is the one that is told. */
  async listenElsewhere(): Promise<Address> {
    this.#drop();
    for (;;) {
      const [here, there] = [this.#server(), this.#server()];
      const { port } = await listenAt(here, { host: this.#host });
      this.#room.addServer(here);
      const listening = await listenAt(there, { host: ELSEWHERE, port }, 0).catch(() => null);
      if (listening === null) this.#room.closeServer(here);
      else {
        this.#arrange(here, there);
        return listening;
      }
    }
  }

  /** An address where connections are refused for as long as the exchange lasts. What was arranged before no longer holds. */
  async refuse(): Promise<Address> {
    this.#drop();
    return closedPort(this.#host, this.#room);
  }

  /** Has the next transfer connect to the target. What was arranged before no longer holds. */
  aim(to: Address): void {
    this.#drop();
    this.#arrangement = { kind: 'aimed', to };
  }

  /**
   * The data connection for one transfer; `from` is the address it comes from where the target listens. `failed`: the target does not take it. `abandoned`: it never came before the control
   * connection or the exchange ended.
   */
  async take(from?: string): Promise<Link | 'failed' | 'abandoned'> {
    const control = this.#control;
    await control.until(() => this.#arrangement.kind !== 'listening' || control.over || control.released);
    const arrangement = this.#arrangement;
    switch (arrangement.kind) {
      case 'none':
        return 'failed';
      case 'listening':
        return 'abandoned';
      case 'arrived':
        this.#arrangement = { kind: 'none' };
        return arrangement.link;
      case 'aimed':
        this.#arrangement = { kind: 'none' };
        return this.#connect(arrangement.to, from);
    }
  }

  async #connect(to: Address, from?: string): Promise<Link | 'failed'> {
    const options = {
      ...to,
      allowHalfOpen: true,
      noDelay: true,
      ...(from === undefined ? {} : { localAddress: from }),
    };
    const link = this.#add(connect(options), 'out');
    if (link === null) return 'failed';
    await link.until(() => link.opened || link.over || link.released);
    return link.opened ? link : 'failed';
  }

  #add(socket: Socket, opener: 'in' | 'out'): Link | null {
    this.#count += 1;
    return this.#room.addLink(`${this.#control.conn}.d${this.#count}`, socket, NO_READER, opener);
  }

  /** A listener that takes a connection only while it is the one arranged. */
  #server(): Server {
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
      if (this.#arrangement.kind !== 'listening' || !this.#arrangement.servers.includes(server)) {
        this.#room.unforeseen(this.#control.conn, 'a second data connection to the same address, which was reset');
        socket.on('error', () => undefined);
        socket.resetAndDestroy();
        return;
      }
      for (const one of this.#arrangement.servers) this.#room.closeServer(one);
      const link = this.#add(socket, 'in');
      this.#arrangement = link === null ? { kind: 'none' } : { kind: 'arrived', link };
      this.#control.nudge();
    });
    return server;
  }

  #arrange(...servers: readonly Server[]): void {
    for (const server of servers) this.#room.addServer(server);
    this.#arrangement = { kind: 'listening', servers };
  }

  #drop(): void {
    if (this.#arrangement.kind === 'listening') {
      for (const server of this.#arrangement.servers) this.#room.closeServer(server);
    }
    if (this.#arrangement.kind === 'arrived') void this.#arrangement.link.end('fin');
    this.#arrangement = { kind: 'none' };
  }
}
