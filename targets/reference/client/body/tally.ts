import { createHash, type Hash } from 'node:crypto';
import type { Seen } from '../../../../harness/model/protocol.js';

const KEPT = 4096;

/** Counts octets, keeps the first 4,096 of them, and hashes all once there are more than that. */
export class Tally {
  #length = 0;
  readonly #kept: Buffer[] = [];
  #hash: Hash | undefined;

  add(chunk: Buffer): void {
    const room = Math.max(0, KEPT - this.#length);
    this.#length += chunk.length;
    if (this.#hash === undefined && this.#length > KEPT) {
      this.#hash = createHash('sha256');
      for (const piece of this.#kept) this.#hash.update(piece);
    }
    this.#hash?.update(chunk);
    if (room > 0) this.#kept.push(Buffer.from(chunk.subarray(0, room)));
  }

  get length(): number {
    return this.#length;
  }

  seen(): Seen {
    const octets = Buffer.concat(this.#kept).toString('latin1');
    if (this.#hash === undefined) return { length: this.#length, octets };
    return { length: this.#length, octets, sha256: this.#hash.copy().digest('hex') };
  }
}
