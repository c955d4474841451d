/** A server that answers 200 as soon as a connection is made, whatever is sent on it and before reading any of it. */
import { stubServer } from './stub-server.js';

stubServer((socket) => {
  socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok');
  socket.resume();
  socket.on('end', () => socket.end());
});
