import type { Octets } from '../model/index.js';
import { methodsOf } from '../wire/index.js';

const KEPT = 1024 * 1024;

/** The methods of the requests sent on a connection, found in what was really sent; of that, the first MiB is looked at. */
export class SentMethods {
  readonly #pieces: Octets[] = [];
  #length = 0;
  #found: { readonly length: number; readonly methods: readonly string[] } = { length: 0, methods: [] };

  add(octets: Buffer): void {
    const room = Math.min(octets.length, KEPT - this.#length);
    if (room <= 0) return;
    this.#pieces.push(octets.toString('latin1', 0, room));
    this.#length += room;
  }

  get count(): number {
    return this.#methods().length;
  }

  /** The method of the n-th request, from 0; GET where none was found, as a fence is. */
  methodOf(index: number): string {
    return this.#methods()[index] ?? 'GET';
  }

  #methods(): readonly string[] {
    if (this.#found.length !== this.#length) {
      const whole = this.#pieces.join('');
      this.#pieces.splice(0, this.#pieces.length, whole);
      this.#found = { length: this.#length, methods: methodsOf(whole) };
    }
    return this.#found.methods;
  }
}
