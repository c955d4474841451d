/** A server that closes every connection as soon as it is made. */
import { stubServer } from './stub-server.js';

stubServer((socket) => {
  socket.resume();
  socket.end();
});
