import type { Socket } from 'node:net';

/**
 * Keeps a failed write from hiding what the target sent before it reset the connection.
 *
 * Node destroys a socket as soon as a write fails, although the kernel may still hold octets for it: a server that answers 400 and
 * closes while more is being sent to it would seem not to have answered. Here the socket is destroyed once three turns of the
 * event loop have brought nothing more; nothing can arrive later, because a write fails only after the connection has been reset.
 */
export function readOutBeforeDestroy(socket: Socket): void {
  const destroy = socket.destroy.bind(socket);
  let reading = false;
  socket.destroy = (error?: NodeJS.ErrnoException) => {
    if (error?.syscall !== 'write') return destroy(error);
    if (reading) return socket;
    reading = true;
    // A stream that has failed passes on no more data, so what still comes is taken where it comes in.
    socket.push = (chunk: unknown) => !Buffer.isBuffer(chunk) || socket.emit('data', chunk);
    let quietTurns = 0;
    let before = socket.bytesRead;
    const look = (): void => {
      quietTurns = socket.bytesRead === before ? quietTurns + 1 : 0;
      before = socket.bytesRead;
      if (quietTurns > 3) destroy(error);
      else setImmediate(look);
    };
    look();
    return socket;
  };
}
