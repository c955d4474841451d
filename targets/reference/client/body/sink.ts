import { extname } from 'node:path';
import type { Open, Seen } from '../../../../harness/model/protocol.js';
import { OpenError } from '../errors.js';
import { percentDecode } from '../url/percent.js';
import { splitReference } from '../url/split.js';
import { FileStore } from './file-store.js';
import { Tally } from './tally.js';

/** Where the body of one response goes. `saved` is the name of the file that has it, where it was to be retrieved to one. */
export type Sink = {
  readonly write: (chunk: Buffer) => Promise<void> | void;
  readonly length: () => number;
  readonly seen: () => Promise<Seen>;
};

/** A sink that may be a file. */
export type SavingSink = Sink & { readonly saved: string | undefined };

/** An open of the client's own, of which it wants every octet itself. */
export type OwnOpen = Open & { readonly into?: (chunk: Buffer) => void };

/**
 * The sink an open asks for: counted in memory, saved to a file first, and given up after `abort.afterOctets`. What came from
 * a local file, as `url` tells, is not copied: its own name is given (urllib.request urlretrieve).
 */
export async function openSink(open: OwnOpen, url: string): Promise<SavingSink> {
  const { scheme, path } = splitReference(url);
  const copies = open.save === true && scheme !== 'file';
  const store = copies ? await FileStore.create(suffixOf(path)) : undefined;
  const tally = new Tally();
  const limit = open.abort?.afterOctets;
  return {
    saved: store?.path ?? (open.save === true ? percentDecode(path) : undefined),
    length: () => tally.length,
    seen: async () => (await store?.readBack()) ?? tally.seen(),
    write: async (chunk) => {
      const wanted = limit === undefined ? chunk : chunk.subarray(0, Math.max(0, limit - tally.length));
      tally.add(wanted);
      open.into?.(wanted);
      await store?.write(wanted);
      if (limit !== undefined && tally.length >= limit) throw aborted(limit);
    },
  };
}

export function aborted(octets: number): OpenError {
  return new OpenError('Aborted', `given up after ${octets} octets, as asked`, 'body');
}

/** The extension that a path ends in, where it is a plain word. */
function suffixOf(path: string): string {
  return /^\.[A-Za-z0-9]+$/.exec(extname(path))?.[0] ?? '';
}
