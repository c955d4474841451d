import type { Socket } from 'node:net';
import type { Direction, SeenConnection, SeenTls, TargetEnd, Tls } from '../model/index.js';
import type { Carrier } from './carrier.js';
import { howEnded } from './how-ended.js';
import { readOutBeforeDestroy } from './read-out.js';
import { Secured } from './secured.js';
import type { TlsEvent } from './secured.js';
import type { Tape } from './tape.js';
import { turn } from './turns.js';

/** Takes in what the target sends on one connection: its octets, then once how the connection ended. */
export type LinkReader = { data(chunk: Buffer): void; end(how: 'fin' | 'rst'): void };

/** How the harness ends its own direction: because the script says so, or in closing. */
export type OwnEnd = 'half-close' | 'fin';

/**
 * One connection, from the harness's end.
 *
 * Invariants: it always reads; everything is on the tape before anyone acts on it; nothing it is asked to do throws or rejects,
 * whatever state the connection is in; FIN, RST and giving up are kept apart.
 */
export class Link {
  readonly conn: string;
  readonly #socket: Socket;
  readonly #unlisten: () => void;
  #carrier: Carrier;
  #tls: SeenTls | undefined;
  readonly #tape: Tape;
  readonly #reader: LinkReader;
  readonly #waiters = new Set<() => void>();
  #targetEnd: TargetEnd = 'open';
  #received = 0;
  #timedOut = false;
  #leftFirst = false;
  #leftAfter: number | undefined;
  readonly #arrived: (() => number) | undefined;
  #opened = false;
  #ended = false;
  #readerEnded = false;
  #broken = false;
  #closed = false;
  #released = false;
  #to: string | null = null;

  /**
   * Takes over a socket, connected or connecting, before anything was read from it. `opener`: who established the connection.
   * `arrived`: how many requests have arrived over all connections of the exchange.
   */
  constructor(conn: string, socket: Socket, tape: Tape, reader: LinkReader, opener: Direction, arrived?: () => number) {
    this.conn = conn;
    this.#arrived = arrived;
    this.#socket = socket;
    this.#carrier = socket;
    this.#tape = tape;
    this.#reader = reader;
    readOutBeforeDestroy(socket);
    socket.setNoDelay(true);
    const opened = (): void => {
      this.#opened = true;
      if (opener === 'in') this.#to = socket.localAddress ?? null;
      const text = `${socket.localAddress ?? '?'}:${socket.localPort ?? 0} with ${socket.remoteAddress ?? '?'}:${socket.remotePort ?? 0}`;
      tape.record(conn, opener, 'open', { text });
      this.nudge();
    };
    if (socket.connecting) socket.once('connect', opened);
    else opened();
    this.#unlisten = this.#listen(socket, () => howEnded(socket));
  }

  /** Goes on in TLS, as its server. `told` is told of what comes in its place, with the octets. */
  secure(tls: Tls, told: (octets: Buffer) => void): void {
    if (this.over || this.#tls !== undefined) return;
    this.#unlisten();
    this.#tls = { handshake: 'pending', closeNotify: false };
    const secured = new Secured(this.#socket, tls, (event) => {
      this.#tlsWent(event);
      if (event.what === 'failed' && event.octets !== undefined) told(event.octets);
    });
    this.#carrier = secured;
    this.#listen(secured, () => secured.ended);
  }

  /** Listens to what a link is made on; gives what ends that. */
  #listen(carrier: Carrier, ended: () => 'fin' | 'rst'): () => void {
    const take = (chunk: Buffer): void => this.#take(chunk);
    const end = (): void => this.#endOfStream(ended());
    const fail = (error: NodeJS.ErrnoException): void => this.#failed(error);
    const close = (): void => {
      this.#endReader('rst');
      this.#closed = true;
      this.nudge();
    };
    carrier.on('data', take).on('end', end).on('error', fail).on('close', close);
    return () => carrier.off('data', take).off('end', end).off('error', fail).off('close', close);
  }

  /** Whether the connection has been established. */
  get opened(): boolean {
    return this.#opened;
  }

  /** Whether the target sends nothing more: it sent FIN or RST, or the connection is no more. */
  get over(): boolean {
    return this.#targetEnd !== 'open' || this.#closed || this.#tls?.closeNotify === true;
  }

  /** Whether anything can still be sent to the target. */
  get writable(): boolean {
    return this.#opened && !this.#ended && !this.#broken && !this.#closed;
  }

  /** Whether the exchange is finishing, so that nobody need wait any more. */
  get released(): boolean {
    return this.#released;
  }

  get closed(): boolean {
    return this.#closed;
  }

  get received(): number {
    return this.#received;
  }

  seen(): SeenConnection {
    const to = this.#to === null ? {} : { to: this.#to };
    const first = this.#leftFirst ? { leftFirst: true as const } : {};
    const after = this.#leftAfter === undefined ? {} : { leftAfter: this.#leftAfter };
    const tls = this.#tls === undefined ? {} : { tls: this.#tls };
    return {
      conn: this.conn,
      targetEnd: this.#targetEnd,
      timedOut: this.#timedOut,
      received: this.#received,
      ...to,
      ...first,
      ...after,
      ...tls,
    };
  }

  /**
   * Waits until a test holds, the connection is closed, or `patienceMs` have passed; false in the last case only. The test is tried
   * again after everything that happens here. Before it gives up, what the kernel already holds is read.
   */
  until(test: () => boolean, patienceMs?: number): Promise<boolean> {
    if (this.#closed || test()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (held: boolean): void => {
        this.#waiters.delete(waiter);
        clearTimeout(timer);
        resolve(held);
      };
      const waiter = (): void => {
        if (this.#closed || test()) settle(true);
      };
      const giveUp = async (): Promise<void> => {
        await turn();
        await turn();
        if (this.#waiters.has(waiter)) settle(false);
      };
      const timer = patienceMs === undefined ? undefined : setTimeout(() => void giveUp(), patienceMs);
      this.#waiters.add(waiter);
    });
  }

  /** Lets everyone who waits here try their test again. */
  nudge(): void {
    for (const waiter of [...this.#waiters]) waiter();
  }

  /** Sends octets in one write and waits until the kernel has taken them all, or nobody need wait; false if patience ran out first. */
  write(octets: Buffer, patienceMs?: number): Promise<boolean> {
    if (!this.writable || octets.length === 0) return Promise.resolve(true);
    let done = false;
    this.#tape.record(this.conn, 'out', 'octets', { octets });
    this.#carrier.write(octets, (error) => {
      if (error) this.#broken = true;
      done = true;
      this.nudge();
    });
    return this.until(() => done || this.#released, patienceMs);
  }

  /** Ends the harness's direction after all that was written, unless it has ended, and waits until that is done. */
  end(how: OwnEnd): Promise<boolean> {
    if (!this.writable) return Promise.resolve(true);
    this.#ended = true;
    this.#tape.record(this.conn, 'out', how);
    let done = false;
    this.#carrier.end(() => {
      done = true;
      this.nudge();
    });
    return this.until(() => done || this.#broken || this.#released);
  }

  /** Ends the connection with RST. What the target sent and was not read yet is lost, as the script wants it. */
  reset(): void {
    if (this.#closed || this.#carrier.destroyed) return;
    this.#ended = true;
    this.#tape.record(this.conn, 'out', 'rst');
    this.#endReader('rst');
    this.#carrier.resetAndDestroy();
  }

  /** Takes down that the harness stopped waiting for the target here. */
  timeOut(text: string): void {
    if (this.#timedOut) return;
    this.#timedOut = true;
    this.#tape.record(this.conn, 'out', 'timeout', { text });
  }

  /** Releases everyone who waits for a script to go on. */
  release(): void {
    this.#released = true;
    this.nudge();
  }

  /** Gives the connection up. Only for one that has been read until the target ended it, or waited for long enough. */
  abandon(): void {
    if (this.#closed || this.#carrier.destroyed) return;
    if (this.#opened && this.#targetEnd === 'open') {
      this.#tape.record(this.conn, 'out', 'note', { text: 'The target left this connection open.' });
    }
    this.#ended = true;
    this.#endReader('rst');
    this.#carrier.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received += chunk.length;
    this.#tape.record(this.conn, 'in', 'octets', { octets: chunk });
    if (!this.#readerEnded) this.#reader.data(chunk);
    this.nudge();
  }

  #endOfStream(how: 'fin' | 'rst'): void {
    if (how === 'fin') this.#targetEnded('fin');
    else {
      this.#broken = true;
      this.#targetEnded('rst', 'ECONNRESET');
      this.#carrier.destroy();
    }
    this.nudge();
  }

  #failed(error: NodeJS.ErrnoException): void {
    this.#broken = true;
    const text = error.code ?? error.message;
    if (!this.#opened) {
      this.#targetEnd = 'refused';
      this.#tape.record(this.conn, 'in', 'refused', { text });
    } else {
      // The kernel says EPIPE where the target's FIN had come before its RST, and the FIN may not have been read yet.
      if (error.code === 'EPIPE') this.#targetEnded('fin');
      if (this.#targetEnd === 'open') this.#targetEnded('rst', text);
      else this.#tape.record(this.conn, 'in', 'rst', { text });
    }
    this.nudge();
  }

  #tlsWent(event: TlsEvent): void {
    const { handshake = 'pending', ...rest } = this.#tls ?? { closeNotify: false };
    if (event.what === 'close-notify') {
      this.#left();
      this.#tls = { handshake, ...rest, closeNotify: true };
      this.#tape.record(this.conn, 'in', 'note', { text: 'The target said close_notify.' });
      this.#endReader('fin');
    } else {
      const alert = 'alert' in event ? { alert: event.alert } : {};
      this.#tls = { ...rest, handshake: handshake === 'done' ? 'done' : event.what, ...alert };
      this.#tape.record(this.conn, 'in', 'note', { text: event.text });
      if (event.what === 'failed') void this.end('fin');
    }
    this.nudge();
  }

  /** The target sends nothing more from now on. */
  #left(): void {
    if (this.over) return;
    this.#leftFirst = !this.#ended;
    if (this.#leftFirst) this.#leftAfter = this.#arrived?.();
  }

  #targetEnded(how: 'fin' | 'rst', text?: string): void {
    if (this.#targetEnd !== 'open') return;
    this.#left();
    this.#targetEnd = how;
    this.#tape.record(this.conn, 'in', how, text === undefined ? {} : { text });
    this.#endReader(how);
  }

  #endReader(how: 'fin' | 'rst'): void {
    if (this.#readerEnded) return;
    this.#readerEnded = true;
    this.#reader.end(how);
  }
}
