import type { FtpCommand } from '../model/index.js';
import { LineReader, readCommand } from '../wire/index.js';
import type { LinkReader } from './link.js';
import type { Room } from './room.js';

/** Reads the commands of one control connection; they wait here until the one before them has been answered. */
export class FtpInbox implements LinkReader {
  readonly #conn: string;
  readonly #room: Room;
  readonly #reader = new LineReader();
  readonly #waiting: FtpCommand[] = [];
  #flooded = false;
  // Nothing may come before the greeting, so that a connection begins as if a command waited for its reply.
  #unanswered = true;

  constructor(conn: string, room: Room) {
    this.#conn = conn;
    this.#room = room;
  }

  /** Whether the target has sent more commands than anyone would. */
  get flooded(): boolean {
    return this.#flooded;
  }

  get empty(): boolean {
    return this.#waiting.length === 0;
  }

  /** The next command to answer. */
  shift(): FtpCommand | undefined {
    const command = this.#waiting.shift();
    if (command !== undefined) this.#unanswered = true;
    return command;
  }

  /** To be told just before a final reply is sent, because the target may act on it at once. */
  answered(): void {
    this.#unanswered = false;
  }

  data(chunk: Buffer): void {
    for (const { line, end } of this.#reader.push(chunk)) {
      if (this.#flooded) return;
      const early = this.#unanswered || this.#waiting.length > 0;
      const marks = { ...(early && { early }), ...(end === 'lf' && { bareLf: true as const }) };
      const command: FtpCommand = { conn: this.#conn, line, ...readCommand(line), ...marks };
      this.#flooded = !this.#room.addCommand(command);
      if (this.#flooded) return;
      this.#waiting.push(command);
      if (end === 'lf') this.#room.unforeseen(this.#conn, 'a command that ends in LF alone', line);
    }
  }

  end(): void {
    const rest = this.#reader.rest();
    if (rest !== '') this.#room.unforeseen(this.#conn, 'a command that does not end', rest);
  }
}
