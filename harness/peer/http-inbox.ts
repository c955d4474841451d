import type { WireRequest } from '../model/index.js';
import { RequestReader } from '../wire/index.js';
import type { LinkReader } from './link.js';
import type { Room } from './room.js';

/** Reads the requests of one connection and tells those the script foresees from the others. */
export class HttpInbox implements LinkReader {
  readonly #conn: string;
  readonly #foreseen: number;
  readonly #room: Room;
  readonly #reader: RequestReader;
  #complete = 0;
  #begun = 0;

  constructor(conn: string, foreseen: number, room: Room) {
    this.#conn = conn;
    this.#foreseen = foreseen;
    this.#room = room;
    this.#reader = new RequestReader(conn);
  }

  /** How many requests have arrived whole. */
  get complete(): number {
    return this.#complete;
  }

  /** How many heads of requests have arrived whole. */
  get heads(): number {
    return this.#complete + (this.#reader.inBody ? 1 : 0);
  }

  /** Whether anything has arrived behind so many requests. */
  arrivedBehind(requests: number): boolean {
    return this.#complete > requests || (this.#complete === requests && !this.#reader.idle);
  }

  /** Whether a request has arrived that the script does not foresee. */
  get surplus(): boolean {
    return this.#begun > this.#foreseen;
  }

  data(chunk: Buffer): void {
    for (const request of this.#reader.push(chunk)) {
      this.#complete += 1;
      this.#keep(request);
    }
  }

  end(): void {
    const broken = this.#reader.end();
    if (broken !== null) this.#keep(broken);
  }

  #keep(request: WireRequest): void {
    this.#begun += 1;
    this.#room.addRequest(request);
    if (this.surplus) {
      this.#room.unforeseen(this.#conn, 'a request beyond the script', request.head.split('\n', 1)[0]?.trimEnd() ?? '');
    }
  }
}
