import type { Socket } from 'node:net';

const drained = 1_048_576;
const patience = 2_000;

/**
 * Closes in stages (RFC 9112 section 9.6): the sending side first, then what the peer still sends is read and thrown
 * away until it ends too. Closing at once would reset the connection over unread octets, and a reset can take the last
 * response with it. Bounded in octets and, once everything is sent, in time.
 */
export function closeInStages(socket: Socket): void {
  let left = drained;
  socket.end(() => {
    const timer = setTimeout(() => socket.destroy(), patience).unref();
    socket.once('close', () => clearTimeout(timer));
  });
  const discard = (): void => {
    for (let octets = socket.read() as Buffer | null; octets !== null; octets = socket.read() as Buffer | null) {
      left -= octets.length;
      if (left < 0) return void socket.destroy();
    }
  };
  socket.on('readable', discard);
  socket.once('timeout', () => socket.destroy());
  discard();
}
