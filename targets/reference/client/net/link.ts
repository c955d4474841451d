import { connect, type Socket } from 'node:net';
import { asOpenError, OpenError } from '../errors.js';
import { Source } from './source.js';

/** How long a connection that we have ended may stay to drain what the peer still sends, in milliseconds. */
const DRAIN_MS = 1000;

export type Address = { readonly host: string; readonly port: number };

/** A TCP connection: what arrives is read through `source`, what is sent goes through `write`. */
export class Link {
  readonly source: Source;
  #left = false;

  private constructor(readonly socket: Socket) {
    this.source = new Source({ pause: () => socket.pause(), resume: () => socket.resume() });
    socket.on('data', (chunk) => {
      if (!this.#left) this.source.push(chunk);
    });
    socket.on('end', () => this.source.finish());
    socket.on('error', (error) => this.source.fail(asOpenError(error, 'body')));
    socket.on('close', () => this.source.fail(new OpenError('Cancelled', 'the connection was given up', 'body')));
  }

  /** Connects; rejects with an `OpenError` during `connect`. `timeoutMs` is a limit on silence, for the life of the link. */
  static open(address: Address, timeoutMs: number | undefined, track: (link: Link) => void): Promise<Link> {
    const socket = connect({ host: address.host, port: address.port, noDelay: true });
    const link = new Link(socket);
    track(link);
    if (timeoutMs !== undefined && timeoutMs > 0) {
      socket.setTimeout(timeoutMs, () =>
        socket.destroy(new OpenError('Timeout', `nothing happened for ${timeoutMs} ms`, 'unknown')),
      );
    }
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(link));
      socket.once('error', (error) => {
        const { name, message } = asOpenError(error, 'connect');
        reject(new OpenError(name, `${address.host}:${address.port}: ${message}`, 'connect'));
      });
      socket.once('close', () => reject(new OpenError('Cancelled', 'the connection was given up', 'connect')));
    });
  }

  /** Resolves when the operating system took the octets; a failure is left to the reader, who may still find an answer. */
  write(octets: Buffer): Promise<boolean> {
    if (this.socket.destroyed || this.socket.writableEnded) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.socket.write(octets, (error) => resolve(error === null || error === undefined));
    });
  }

  /** Ends our side and drains the other, because closing with unread octets would reset the connection under the peer. */
  leave(): void {
    if (this.#left) return;
    this.#left = true;
    this.socket.setTimeout(0);
    this.socket.end();
    this.socket.resume();
    const timer = setTimeout(() => this.socket.destroy(), DRAIN_MS);
    timer.unref();
    this.socket.once('close', () => clearTimeout(timer));
  }

  /** Ends the connection at once. */
  drop(): void {
    this.#left = true;
    this.socket.destroy();
  }

  get reusable(): boolean {
    return !this.#left && !this.source.closed && !this.socket.destroyed;
  }
}
