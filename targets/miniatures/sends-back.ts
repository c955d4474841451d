/** A server that sends back, octet for octet, what it is sent. */
import { stubServer } from './stub-server.js';

stubServer((socket) => socket.pipe(socket));
