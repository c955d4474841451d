import type { Server, Socket } from 'node:net';
import type { FtpCommand, Place, Places, WireRequest } from '../model/index.js';
import { visible } from '../model/index.js';
import type { ClientEvidence } from './evidence.js';
import { Link } from './link.js';
import type { LinkReader } from './link.js';
import { authorityOf, listenAt } from './place.js';
import type { Address } from './place.js';
import type { Tape } from './tape.js';
import { readUp, turn } from './turns.js';

const CONNECTIONS = 500;
const KEPT = 1000;
const UNFORESEEN = 100;
const PAUSES = 20;

/** Everything of one exchange with a client target: its connections, its listeners and what was seen, all of it bounded. */
export class Room {
  readonly tape: Tape;
  readonly #settleMs: number;
  readonly #inUseMs: number | undefined;
  readonly #places: Record<string, string> = {};
  readonly #servers = new Set<Server>();
  readonly #links: Link[] = [];
  readonly #requests: WireRequest[] = [];
  readonly #commands: FtpCommand[] = [];
  readonly #unforeseen: string[] = [];
  readonly #atEnd: (() => void)[] = [];
  #finished: Promise<ClientEvidence> | null = null;

  /** `inUseMs`: how long to wait for a wished-for port that is in use. */
  constructor(tape: Tape, settleMs: number, inUseMs?: number) {
    this.tape = tape;
    this.#settleMs = settleMs;
    this.#inUseMs = inUseMs;
  }

  /** Where the peers listen so far. */
  get places(): Places {
    return this.#places;
  }

  /** Has the server of an origin listen, until the exchange ends. Rejects with `PlaceUnavailable`. */
  async listen(origin: string, server: Server, place: Place | undefined): Promise<Address> {
    this.addServer(server);
    const address = await listenAt(server, place, this.#inUseMs);
    this.#places[origin] = authorityOf(address);
    return address;
  }

  /** Takes a listener in, to be closed with the exchange at the latest. */
  addServer(server: Server): void {
    this.#servers.add(server);
  }

  closeServer(server: Server): void {
    this.#servers.delete(server);
    server.close();
  }

  /** Has something given up when the exchange ends. */
  atEnd(giveUp: () => void): void {
    this.#atEnd.push(giveUp);
  }

  /** Takes a connection in; null, with the socket closed, where the target has opened unreasonably many. */
  addLink(conn: string, socket: Socket, reader: LinkReader, opener: 'in' | 'out'): Link | null {
    if (this.#links.length >= CONNECTIONS) {
      this.unforeseen('', `more than ${CONNECTIONS} connections; the rest were reset`);
      socket.on('error', () => undefined);
      socket.resetAndDestroy();
      return null;
    }
    const link = new Link(conn, socket, this.tape, reader, opener, () => this.#requests.length);
    this.#links.push(link);
    return link;
  }

  addRequest(request: WireRequest): void {
    if (this.#requests.length < KEPT) this.#requests.push(request);
    else this.unforeseen('', `more than ${KEPT} requests; the rest were not kept`);
  }

  /** Takes a command down; false where there were unreasonably many. */
  addCommand(command: FtpCommand): boolean {
    if (this.#commands.length < KEPT) return this.#commands.push(command) > 0;
    this.unforeseen('', `more than ${KEPT} commands; the rest were not kept`);
    return false;
  }

  /** Takes down what no script foresees. `octets` of the target are shown in part, as text that is safe to print. */
  unforeseen(conn: string, what: string, octets?: string): void {
    const shown = octets === undefined ? '' : `: ${visible(octets.slice(0, 200))}${octets.length > 200 ? '…' : ''}`;
    const line = `${conn === '' ? '' : `${conn}: `}${what}${shown}`;
    if (this.#unforeseen.length < UNFORESEEN && this.#unforeseen.at(-1) !== line) this.#unforeseen.push(line);
  }

  /** Runs a connection's script to its end; a defect of the harness ends this connection and is told, never thrown. */
  play(link: Link, script: () => Promise<void>): void {
    script().catch((error: unknown) => {
      this.unforeseen(
        link.conn,
        `the harness could not go on here (${error instanceof Error ? error.message : String(error)})`,
      );
      link.reset();
    });
  }

  /** Ends the exchange, once; later calls get the same evidence. */
  finish(): Promise<ClientEvidence> {
    this.#finished ??= this.#settle();
    return this.#finished;
  }

  async #settle(): Promise<ClientEvidence> {
    // 1. What the kernel already holds is accepted and read, while scripts go on as if nothing had happened.
    await readUp(
      () => this.#links.reduce((sum, link) => sum + link.received + (link.over ? 1 : 0), this.#links.length),
      this.#settleMs,
    );
    // 2. No further connections.
    for (const server of [...this.#servers]) this.closeServer(server);
    // 3. Scripts stop waiting and close; connections without a script are closed here.
    for (const link of this.#links) link.release();
    await turn();
    for (const link of this.#links) void link.end('fin');
    // 4. The target gets time to end its connections too; only then are they given up.
    await Promise.all(this.#links.map((link) => this.#readOn(link)));
    for (const link of this.#links) link.abandon();
    for (const giveUp of this.#atEnd) giveUp();
    return {
      connections: this.#links.map((link) => link.seen()),
      requests: this.#requests.slice(),
      commands: this.#commands.slice(),
      unforeseen: this.#unforeseen.slice(),
    };
  }

  /** Reads until the connection is closed or has been silent for a while: what the target sent in time may be megabytes that wait in the kernel. */
  async #readOn(link: Link): Promise<void> {
    for (let pause = 0; pause < PAUSES; pause += 1) {
      const before = link.received;
      const closed = await link.until(() => false, this.#settleMs);
      if (closed || link.received === before) return;
    }
  }
}
