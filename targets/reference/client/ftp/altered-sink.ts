import type { Sink } from '../body/sink.js';
import type { ClientFaults } from '../faults.js';
import type { Begun } from './begun.js';

/** A sink that does to the data of a transfer what the faults in force do. */
export function alteredSink(sink: Sink, transfer: Extract<Begun, { kind: 'transfer' }>, faults: ClientFaults): Sink {
  const unmarked = transfer.mark.code >= 200 && faults.has('ftp-unmarked-is-empty');
  const limit = unmarked ? 0 : (transfer.size ?? Infinity);
  return {
    ...sink,
    write: (chunk) => {
      const wanted = chunk.subarray(0, Math.max(0, limit - sink.length()));
      return sink.write(
        faults.has('ftp-eighth-bit-cleared') ? Buffer.from(wanted.map((octet) => octet & 0x7f)) : wanted,
      );
    },
  };
}
