import type { WireRequest } from '../model/index.js';
import { RequestReader } from '../wire/index.js';
import type { LinkReader } from './link.js';
import type { Room } from './room.js';

/** A target that has asked for this much ahead of its answers is answered no more. */
const MOST = 1000;

/** A request that waits: its body is of no interest any more. */
type Waiting = Pick<WireRequest, 'method' | 'target' | 'version' | 'fields' | 'head'>;

/** Reads the requests of one connection and keeps them, in order, until they are answered. */
export class SiteInbox implements LinkReader {
  readonly #room: Room;
  readonly #reader: RequestReader;
  readonly #waiting: Waiting[] = [];

  constructor(conn: string, room: Room) {
    this.#room = room;
    this.#reader = new RequestReader(conn);
  }

  /** Whether no whole request waits for its answer. */
  get empty(): boolean {
    return this.#waiting.length === 0;
  }

  shift(): Waiting | undefined {
    return this.#waiting.shift();
  }

  data(chunk: Buffer): void {
    for (const request of this.#reader.push(chunk)) {
      this.#room.addRequest(request);
      const { method, target, version, fields, head } = request;
      if (this.#waiting.length < MOST) this.#waiting.push({ method, target, version, fields, head });
    }
  }

  end(): void {
    const broken = this.#reader.end();
    if (broken !== null) this.#room.addRequest(broken);
  }
}
