import type { Socket } from 'node:net';
import type { Outlet } from '../respond/outlet.js';

/** Writes to a socket and waits while its buffer is full. A peer that reads nothing until the idle limit is cut off. */
export function outletTo(socket: Socket): Outlet {
  socket.on('timeout', () => {
    if (socket.writableNeedDrain) socket.destroy();
  });
  return {
    closed: () => socket.destroyed,
    write: (octets) => {
      if (socket.destroyed || socket.write(octets)) return undefined;
      return new Promise((resolve) => {
        const done = (): void => {
          socket.off('drain', done).off('close', done);
          resolve();
        };
        socket.on('drain', done).on('close', done);
      });
    },
  };
}
