/** A server that answers 400 to everything. */
import { always, stubServer } from './stub-server.js';

stubServer(always('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n'));
