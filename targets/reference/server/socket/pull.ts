import type { Socket } from 'node:net';
import type { Pull } from '../receive/input.js';

/**
 * Reads a socket segment by segment, only when asked, so that a peer cannot send faster than it is read. The end of
 * the peer's side, an error and a connection idle for too long all read as the end.
 */
export function pullFrom(socket: Socket): Pull {
  let idle = false;
  let wake = (): void => undefined;
  for (const event of ['readable', 'end', 'close', 'error'] as const) socket.on(event, () => wake());
  socket.on('timeout', () => {
    idle = true;
    wake();
  });
  return async () => {
    for (;;) {
      const octets = socket.read() as Buffer | null;
      if (octets !== null) return octets;
      if (idle || socket.readableEnded || socket.destroyed) return undefined;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
}
