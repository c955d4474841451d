/** A server that accepts every connection, reads everything and answers nothing. */
import { stubServer } from './stub-server.js';

stubServer((socket) => {
  socket.resume();
  socket.on('end', () => undefined);
});
