import { createHash, type Hash } from 'node:crypto';
import type { Seen } from '../../../../harness/model/protocol.js';

const kept = 4_096;

/** Keeps the beginning of a body and, once it is longer than that, the hash of all of it; never the body itself. */
export class SeenBody {
  readonly #head = Buffer.alloc(kept);
  #hash: Hash | undefined;
  #length = 0;

  add(octets: Buffer): void {
    if (this.#hash === undefined && this.#length + octets.length > kept) {
      this.#hash = createHash('sha256').update(this.#head.subarray(0, this.#length));
    }
    this.#hash?.update(octets);
    if (this.#length < kept) octets.copy(this.#head, this.#length);
    this.#length += octets.length;
  }

  /** The body as it is reported; called once, at its end. */
  seen(): Seen {
    const octets = this.#head.toString('latin1', 0, Math.min(this.#length, kept));
    const sha256 = this.#hash?.digest('hex');
    return { length: this.#length, octets, ...(sha256 === undefined ? {} : { sha256 }) };
  }
}
