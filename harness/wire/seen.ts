import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { Octets, Seen } from '../model/index.js';
import { KEPT_OCTETS } from './limits.js';

/**
 * Gathers a body in bounded memory: its length, its first 4,096 octets and, when it is longer, the SHA-256 of all octets.
 * No hash is begun before it is needed, because most bodies are short.
 */
export class SeenBuilder {
  #kept: Octets[] = [];
  #length = 0;
  #hash: Hash | null = null;

  add(piece: Buffer): void {
    const room = Math.max(0, KEPT_OCTETS - this.#length);
    if (piece.length > room) {
      this.#hash ??= createHash('sha256').update(Buffer.from(this.#kept.join(''), 'latin1'));
      this.#hash.update(piece);
    }
    if (room > 0 && piece.length > 0) this.#kept.push(piece.toString('latin1', 0, Math.min(room, piece.length)));
    this.#length += piece.length;
  }

  /** What was gathered so far. */
  done(): Seen {
    const octets = this.#kept.join('');
    this.#kept = [octets];
    if (this.#hash === null) return { length: this.#length, octets };
    return { length: this.#length, octets, sha256: this.#hash.copy().digest('hex') };
  }
}
