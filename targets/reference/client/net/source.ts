/** Stops and restarts whatever fills a source. */
export type Flow = { readonly pause: () => void; readonly resume: () => void };

const HIGH_WATER = 256 * 1024;
const NOTHING = Buffer.alloc(0);

/**
 * Octets that have arrived and were not read yet.
 *
 * How the octets were cut into segments is invisible to a reader, except through `waits`, which counts how often a
 * reader had to wait. There is one reader at a time. Above 256 KiB unread the flow is paused, so memory is bounded by
 * the longest line a reader allows. Octets that arrived before a failure are read before the failure is raised.
 */
export class Source {
  #store: Buffer = NOTHING;
  #start = 0;
  #end = 0;
  #searched = 0;
  #paused = false;
  #ended = false;
  #failure: Error | undefined;
  #wake: (() => void) | undefined;
  waits = 0;
  /** Octets that ever arrived. */
  total = 0;

  constructor(readonly flow: Flow = { pause: () => undefined, resume: () => undefined }) {}

  get size(): number {
    return this.#end - this.#start;
  }

  get closed(): boolean {
    return this.#ended || this.#failure !== undefined;
  }

  push(chunk: Buffer): void {
    this.total += chunk.length;
    if (this.size === 0) {
      this.#store = chunk;
      this.#start = 0;
      this.#end = chunk.length;
      this.#searched = 0;
    } else {
      this.#append(chunk);
    }
    if (this.size > HIGH_WATER && !this.#paused) {
      this.#paused = true;
      this.flow.pause();
    }
    this.#rouse();
  }

  finish(): void {
    this.#ended = true;
    this.#rouse();
  }

  fail(error: Error): void {
    this.#failure ??= error;
    this.#rouse();
  }

  /** Forgets a failure of which the reader who waits has been told. */
  revive(): void {
    this.#failure = undefined;
  }

  /** Waits for more octets: true when some came, false at the end. Throws what the stream failed with. */
  async more(): Promise<boolean> {
    const before = this.total;
    while (this.total === before) {
      if (this.#ended) return false;
      if (this.#failure !== undefined) throw this.#failure;
      this.waits += 1;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return true;
  }

  /** True as soon as one octet can be taken, false when none will come. */
  async any(): Promise<boolean> {
    return this.size > 0 || (await this.more());
  }

  peek(count: number): Buffer {
    return this.#store.subarray(this.#start, Math.min(this.#start + count, this.#end));
  }

  take(most: number): Buffer {
    const taken = this.peek(most);
    this.#start += taken.length;
    this.#searched = Math.max(0, this.#searched - taken.length);
    if (this.#paused && this.size <= HIGH_WATER) {
      this.#paused = false;
      this.flow.resume();
    }
    return taken;
  }

  /** The octets before the next LF, which is taken too; `end` if the stream ends first, `long` if there are more than `limit`. */
  async line(limit: number): Promise<Buffer | 'end' | 'long'> {
    for (;;) {
      const found = this.#store.subarray(0, this.#end).indexOf(10, this.#start + this.#searched);
      const length = (found < 0 ? this.#end : found) - this.#start;
      if (length > limit) return 'long';
      if (found >= 0) {
        const line = Buffer.from(this.take(length));
        this.take(1);
        return line;
      }
      this.#searched = length;
      if (!(await this.more())) return 'end';
    }
  }

  /** Doubling keeps a line that comes octet by octet linear in its length. */
  #append(chunk: Buffer): void {
    const needed = this.size + chunk.length;
    if (this.#end + chunk.length > this.#store.length || this.#start > HIGH_WATER) {
      const store = Buffer.allocUnsafe(Math.max(4096, needed * 2));
      this.#store.copy(store, 0, this.#start, this.#end);
      this.#end -= this.#start;
      this.#start = 0;
      this.#store = store;
    }
    chunk.copy(this.#store, this.#end);
    this.#end += chunk.length;
  }

  #rouse(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }
}
