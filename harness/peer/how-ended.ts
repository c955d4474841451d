import { readSync } from 'node:fs';
import type { Socket } from 'node:net';

const NOWHERE = Buffer.alloc(1);

/**
 * Tells FIN from RST where node says `end`.
 *
 * When octets and the RST behind them are read in one turn of the event loop, libuv reports the end of the stream and leaves the
 * error with the kernel, which hands it to whoever reads next. After a FIN the same read gives nothing, however often it is tried.
 */
export function howEnded(socket: Socket): 'fin' | 'rst' {
  const descriptor = descriptorOf(socket);
  if (descriptor === null) return 'fin';
  try {
    readSync(descriptor, NOWHERE);
    return 'fin';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ECONNRESET' ? 'rst' : 'fin';
  }
}

/** Node keeps the descriptor of a socket where its types do not show it. */
function descriptorOf(socket: Socket): number | null {
  const handle: unknown = '_handle' in socket ? socket._handle : null;
  if (typeof handle !== 'object' || handle === null || !('fd' in handle)) return null;
  return typeof handle.fd === 'number' && handle.fd >= 0 ? handle.fd : null;
}
