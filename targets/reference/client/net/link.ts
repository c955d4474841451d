import { connect, type Socket } from 'node:net';
import { asOpenError, OpenError } from '../errors.js';
import { Source } from './source.js';

/** How long a connection that we have ended may stay to drain what the peer still sends, in milliseconds. */
const DRAIN_MS = 1000;

export type Address = { readonly host: string; readonly port: number };

/** What ends a link in order and at once, and what went wrong where its stream ended. */
export type Layer = {
  readonly failure: () => OpenError | undefined;
  readonly end: () => void;
  readonly drop: () => void;
};

/** A TCP connection, or TLS on one: what arrives is read through `source`, what is sent goes through `write`. */
export class Link {
  readonly source: Source;
  /** What happens to the connection when its time limit has passed. Faults alone do not end it in order. */
  atTimeLimit: 'end' | 'reset' | 'stay' = 'end';
  #left = false;

  private constructor(
    readonly socket: Socket,
    private readonly layer: Layer = plain(socket),
  ) {
    this.source = new Source({ pause: () => socket.pause(), resume: () => socket.resume() });
    socket.on('data', (chunk) => {
      if (!this.#left) this.source.push(chunk);
    });
    socket.on('end', () => {
      const failure = layer.failure();
      if (failure === undefined) this.source.finish();
      else this.source.fail(failure);
    });
    socket.on('timeout', () => this.#timeOut('nothing happened for as long as the time limit allows'));
    socket.on('error', (error) => this.source.fail(asOpenError(error, 'body')));
    // Making an error costs more than the rest of a close, so none is made for a stream that has ended already.
    socket.on('close', () => {
      if (!this.source.closed) this.source.fail(new OpenError('Cancelled', 'the connection was given up', 'body'));
    });
  }

  /** Takes over a socket, connected or connecting, from which nothing was read yet. `timeoutMs` as for `open`. */
  static adopt(socket: Socket, timeoutMs: number | undefined, track: (link: Link) => void, layer?: Layer): Link {
    const link = new Link(socket, layer);
    track(link);
    link.limit(timeoutMs);
    return link;
  }

  /** Sets the limit on silence from now on; none where it is left out or 0. */
  limit(timeoutMs: number | undefined): void {
    this.socket.setTimeout(timeoutMs ?? 0);
  }

  /** Gives the connection up after so many milliseconds, whatever happens on it. */
  giveUpAfter(ms: number): void {
    const timer = setTimeout(() => this.#timeOut(`not done in ${ms} ms`), ms);
    this.socket.once('close', () => clearTimeout(timer));
  }

  #timeOut(message: string): void {
    const error = new OpenError('Timeout', message, 'unknown');
    this.source.fail(error);
    if (this.atTimeLimit === 'end') this.layer.drop();
    if (this.atTimeLimit === 'reset') this.socket.resetAndDestroy();
    // The reader is told of the failure first.
    if (this.atTimeLimit === 'stay') setImmediate(() => this.source.revive());
  }

  /**
   * Connects; rejects with an `OpenError` during `connect`. `timeoutMs` is a limit on silence, for the life of the link.
   *
   * A reset that arrives before Node has seen that it is connected is told as a failure to connect, although the connection
   * was established: a refusal is ECONNREFUSED. It is left to the reader, like a reset a moment later.
   */
  static open(address: Address, timeoutMs: number | undefined, track: (link: Link) => void): Promise<Link> {
    const socket = connect({ host: address.host, port: address.port, noDelay: true, allowHalfOpen: true });
    const link = Link.adopt(socket, timeoutMs, track);
    return new Promise((resolve, reject) => {
      const givenUp = (): void => reject(new OpenError('Cancelled', 'the connection was given up', 'connect'));
      const failed = (error: Error): void => {
        const { name, message } = asOpenError(error, 'connect');
        if (name === 'ECONNRESET') resolve(link);
        else reject(new OpenError(name, `${address.host}:${address.port}: ${message}`, 'connect'));
      };
      socket.once('error', failed);
      socket.once('close', givenUp);
      socket.once('connect', () => {
        socket.off('error', failed);
        socket.off('close', givenUp);
        resolve(link);
      });
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
    this.layer.end();
    this.socket.resume();
    const timer = setTimeout(() => this.socket.destroy(), DRAIN_MS);
    timer.unref();
    this.socket.once('close', () => clearTimeout(timer));
  }

  /** Ends the connection at once. */
  drop(): void {
    this.#left = true;
    this.layer.drop();
  }

  get reusable(): boolean {
    return !this.#left && !this.source.closed && !this.socket.destroyed;
  }
}

function plain(socket: Socket): Layer {
  return {
    failure: () => (wasReset(socket) ? new OpenError('ECONNRESET', 'the connection was reset', 'body') : undefined),
    end: () => socket.end(),
    drop: () => socket.destroy(),
  };
}

/**
 * Whether an end of the stream was a reset in truth.
 *
 * libuv reports a reset that is found together with the last octets as a regular end. On Linux a socket that was reset has
 * lost its peer by then, while one that was ended by the peer still has it. Node caches the address of the peer, so this
 * works only where it was not asked for before.
 */
function wasReset(socket: Socket): boolean {
  return process.platform === 'linux' && !socket.writableEnded && socket.remoteAddress === undefined;
}
