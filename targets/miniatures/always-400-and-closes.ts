/** A server that answers 400 to everything and closes. */
import { alwaysOnce, stubServer } from './stub-server.js';

stubServer(alwaysOnce('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'));
