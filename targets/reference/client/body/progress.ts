import type { Field, ProgressCall } from '../../../../harness/model/protocol.js';

const BLOCK = 8192;

/** Tells of a retrieval in blocks: once at its start, and after each block (urllib.request urlretrieve). */
export class Progress {
  readonly #calls: ProgressCall[];

  /** `total` is the number of octets announced, -1 where none is. */
  constructor(readonly total: number) {
    this.#calls = [[0, BLOCK, total]];
  }

  /** So many octets have arrived by now, and `last` when there are no more: the last block may be a smaller one. */
  reached(octets: number, last = false): void {
    const blocks = last ? Math.ceil(octets / BLOCK) : Math.floor(octets / BLOCK);
    while (this.#calls.length <= blocks) this.#calls.push([this.#calls.length, BLOCK, this.total]);
  }

  calls(): readonly ProgressCall[] {
    return this.#calls;
  }
}

/** The octets that the fields of a response announce, -1 where they announce none. */
export function announcedBy(fields: readonly Field[]): number {
  const length = fields.find(([name]) => name.toLowerCase() === 'content-length')?.[1] ?? '';
  return /^[0-9]{1,15}$/.test(length) ? Number(length) : -1;
}
