import type { WireRequest } from '../model/index.js';
import { RequestReader } from '../wire/index.js';
import type { LinkReader } from './link.js';
import type { Room } from './room.js';

/** A target that has asked for this much ahead of its answers is answered no more. */
const WAITING = 1000;

/** Reads the requests of one connection and keeps them, in order, until they are answered. */
export class SiteInbox implements LinkReader {
  readonly #room: Room;
  readonly #reader: RequestReader;
  readonly #waiting: Pick<WireRequest, 'method' | 'target' | 'head'>[] = [];

  constructor(conn: string, room: Room) {
    this.#room = room;
    this.#reader = new RequestReader(conn);
  }

  /** Whether no whole request waits for its answer. */
  get empty(): boolean {
    return this.#waiting.length === 0;
  }

  shift(): Pick<WireRequest, 'method' | 'target' | 'head'> | undefined {
    return this.#waiting.shift();
  }

  data(chunk: Buffer): void {
    for (const request of this.#reader.push(chunk)) {
      this.#room.addRequest(request);
      const { method, target, head } = request;
      if (this.#waiting.length < WAITING) this.#waiting.push({ method, target, head });
    }
  }

  end(): void {
    const broken = this.#reader.end();
    if (broken !== null) this.#room.addRequest(broken);
  }
}
