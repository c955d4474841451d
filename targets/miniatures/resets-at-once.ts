/** A server that resets every connection as soon as something arrives on it. */
import { stubServer } from './stub-server.js';

stubServer((socket) => {
  socket.once('data', () => socket.resetAndDestroy());
  socket.on('end', () => socket.end());
});
