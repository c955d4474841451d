import type { Open, Seen } from '../../../../harness/model/protocol.js';
import { OpenError } from '../errors.js';
import { FileStore } from './file-store.js';
import { Tally } from './tally.js';

/** Where the body of one response goes. */
export type Sink = {
  readonly write: (chunk: Buffer) => Promise<void> | void;
  readonly length: () => number;
  readonly seen: () => Promise<Seen>;
};

/** The sink an open asks for: counted in memory, saved to a file first, and given up after `abort.afterOctets`. */
export async function openSink(open: Open): Promise<Sink> {
  const store = open.save === true ? await FileStore.create() : undefined;
  const tally = new Tally();
  const limit = open.abort?.afterOctets;
  return {
    length: () => tally.length,
    seen: async () => (await store?.readBack()) ?? tally.seen(),
    write: async (chunk) => {
      const wanted = limit === undefined ? chunk : chunk.subarray(0, Math.max(0, limit - tally.length));
      tally.add(wanted);
      await store?.write(wanted);
      if (limit !== undefined && tally.length >= limit) throw aborted(limit);
    },
  };
}

export function aborted(octets: number): OpenError {
  return new OpenError('Aborted', `given up after ${octets} octets, as asked`, 'body');
}
