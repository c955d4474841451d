import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';

const LF = 10;

/**
 * A body that is read like a file. Nothing is raised at its end, only where the body broke off before it, and by every
 * reading once it is closed.
 */
export class FileLike {
  #at = 0;
  #closed = false;

  constructor(
    readonly octets: Buffer,
    readonly broken: OpenError | undefined,
    readonly faults: ClientFaults,
  ) {}

  get closed(): boolean {
    return this.#closed && !this.faults.has('close-forgotten');
  }

  close(): void {
    if (this.#closed && this.faults.has('second-close-refused')) throw closedAlready();
    this.#closed = true;
  }

  /** Up to `most` octets, or all that are left where it is negative or missing. */
  read(most?: number): Buffer {
    if (most === undefined || this.faults.has('read-size-ignored')) return this.#take(this.octets.length);
    if (most < 0) return this.#take(this.faults.has('negative-size-is-nothing') ? this.#at : this.octets.length);
    return this.#take(this.#at + most);
  }

  /** A line with its end; nothing at the end of the body. */
  readline(): Buffer {
    const found = this.octets.indexOf(LF, this.#at);
    const line = this.#take(found < 0 ? this.octets.length : found + 1);
    return this.faults.has('line-end-removed') && line.at(-1) === LF ? line.subarray(0, -1) : line;
  }

  /** The lines that are left, at most so many. */
  lines(most = Infinity): readonly Buffer[] {
    const all: Buffer[] = [];
    while (all.length < most) {
      const line = this.faults.has('iterates-by-octets') ? this.read(1) : this.readline();
      if (line.length === 0) break;
      all.push(line);
    }
    return all;
  }

  #take(end: number): Buffer {
    if (this.#closed && !this.faults.has('read-after-close')) throw closedAlready();
    const to = Math.min(end, this.octets.length);
    if (end > this.octets.length || this.#at === to) this.#reachEnd();
    const taken = this.octets.subarray(this.#at, to);
    this.#at = to;
    return taken;
  }

  #reachEnd(): void {
    if (this.broken !== undefined) throw this.broken;
    if (this.#at === this.octets.length && this.faults.has('end-of-body-raises')) {
      throw new OpenError('EndOfBody', 'there is nothing left to read', 'body');
    }
  }
}

function closedAlready(): OpenError {
  return new OpenError('ClosedFile', 'the response is closed', 'unknown');
}
