import type { Sink } from '../body/sink.js';
import type { ClientFault, ClientFaults } from '../faults.js';
import { announcedSize } from './announced.js';
import type { Begun } from './begun.js';

type Transfer = Extract<Begun, { readonly kind: 'transfer' }>;

const BLOCK = 64 * 1024;

/** Copies the data of a transfer as it comes, up to the end of its connection (RFC 959 section 3.4). */
export async function copyData(transfer: Transfer, sink: Sink, faults: ClientFaults): Promise<void> {
  const { source } = transfer.data;
  const limit = faults.has('ftp-data-ends-at-announced-size') ? announcedSize(transfer.mark.text, faults) : undefined;
  const remake = remaking(transfer, faults);
  let held = '';
  while (await source.any()) {
    const chunk = source.take(BLOCK);
    if (remake !== undefined) held += chunk.toString('latin1');
    else await sink.write(limit === undefined ? chunk : chunk.subarray(0, Math.max(0, limit - sink.length())));
    if (faults.has('ftp-data-in-one-segment')) return;
  }
  if (remake !== undefined) await sink.write(Buffer.from(remake(held), 'latin1'));
}

/** What faults make of the text of a listing. */
const REMADE: readonly (readonly [ClientFault, (listing: string) => string])[] = [
  [
    'ftp-listing-names-only',
    (listing) =>
      linesOf(listing)
        .map((line) => `${line.split(/[ ;\t]+/).at(-1) ?? ''}\r\n`)
        .join(''),
  ],
  [
    'ftp-listing-lines-ended',
    (listing) =>
      linesOf(listing)
        .map((line) => `${line}\r\n`)
        .join(''),
  ],
  ['ftp-listing-in-seven-bits', (listing) => listing.replace(/[^\t\r\n -~]/g, '?')],
];

function linesOf(listing: string): readonly string[] {
  return listing.split(/\r?\n/).filter((line) => line !== '');
}

function remaking({ verb }: Transfer, faults: ClientFaults): ((listing: string) => string) | undefined {
  if (faults.has('ftp-text-lines-remade')) return (text) => text.replace(/\r?\n|\r/g, '\n');
  return verb === 'RETR' ? undefined : REMADE.find(([fault]) => faults.has(fault))?.[1];
}
