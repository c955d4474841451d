import { Duplex } from 'node:stream';
import type { Socket } from 'node:net';

/**
 * The protected octets of a connection, between its socket and what speaks TLS. The socket stays as it is when TLS has failed or ended, so
 * that how the target ends the connection can still be seen, and how the harness does is its own choice.
 */
export class Ciphertext extends Duplex {
  readonly #socket: Socket;
  /** All octets have been handed on, and the end after them. */
  spent = false;

  constructor(socket: Socket) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    this.once('end', () => (this.spent = true));
    this.on('error', () => undefined);
  }

  override _read(): void {
    // Octets are handed on as they come: who speaks TLS always reads.
  }

  override _write(octets: Buffer, _: BufferEncoding, done: (error?: Error | null) => void): void {
    // What TLS still has to say when the harness has ended its direction is lost, as the script wants it.
    if (this.#socket.writable) this.#socket.write(octets, done);
    else done();
  }

  override _final(done: () => void): void {
    this.#socket.end(done);
  }
}
