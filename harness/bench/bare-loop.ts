import { once } from 'node:events';
import net from 'node:net';
import { listenAt } from '../peer/index.js';

const REPLY = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello';
const REQUEST = 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n';

/** One exchange with nothing of the harness in it: a listener, a connection, a request, a reply, and both ends closed in order. */
export async function bareExchange(): Promise<void> {
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    socket.once('data', () => socket.end(REPLY));
    socket.on('error', () => socket.destroy());
  });
  const client = net.connect(await listenAt(server));
  client.end(REQUEST);
  client.resume();
  await once(client, 'close');
  server.close();
  await once(server, 'close');
}
