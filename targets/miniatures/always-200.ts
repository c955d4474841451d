/** A server that answers 200 to everything. */
import { always, stubServer } from './stub-server.js';

stubServer(always('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok'));
