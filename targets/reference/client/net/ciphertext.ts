import { Duplex } from 'node:stream';
import { OpenError } from '../errors.js';
import type { Link } from './link.js';

const PIECE = 64 * 1024;

/** The protected octets of a link, for what speaks TLS on it. */
export class Ciphertext extends Duplex {
  readonly #link: Link;
  /** All octets have been handed on, and the end after them. */
  spent = false;

  constructor(link: Link) {
    super({ allowHalfOpen: true });
    this.#link = link;
    this.once('end', () => (this.spent = true));
  }

  override _read(): void {
    const { source } = this.#link;
    source.any().then(
      (some) => this.push(some ? Buffer.from(source.take(PIECE)) : null),
      (thrown: unknown) => this.destroy(thrown instanceof Error ? thrown : undefined),
    );
  }

  override _write(octets: Buffer, _: BufferEncoding, done: (error?: Error) => void): void {
    void this.#link.write(octets).then((sent) => {
      if (sent) done();
      else done(new OpenError('EPIPE', 'the connection was ended', 'body'));
    });
  }

  override _final(done: () => void): void {
    this.#link.leave();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#link.leave();
    done(error);
  }
}
