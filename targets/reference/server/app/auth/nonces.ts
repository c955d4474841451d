/** More than this are not kept: the oldest are forgotten, and clients that still use one are told that it is stale. */
const most = 10_000;

/** Octets that nobody can guess, so many of them. */
export type Random = (size: number) => Buffer;

/** The nonces of Digest that a server gave out, with the highest count each was used with (RFC 7616 section 3.3). */
export class Nonces {
  readonly #random: Random;
  readonly #counts = new Map<string, number>();
  /** Returned by clients unchanged; nothing depends on it. */
  readonly opaque: string;

  constructor(random: Random) {
    this.#random = random;
    this.opaque = random(15).toString('base64');
  }

  /** A new nonce in Base64. */
  make(): string {
    const nonce = this.#random(24).toString('base64');
    this.#counts.set(nonce, 0);
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > most && oldest !== undefined) this.#counts.delete(oldest);
    return nonce;
  }

  /** Whether the nonce was given out here and `count` is higher than every one before; it is then spent. */
  spend(nonce: string, count: number): boolean {
    const last = this.#counts.get(nonce);
    if (last === undefined || count <= last) return false;
    this.#counts.set(nonce, count);
    return true;
  }
}
