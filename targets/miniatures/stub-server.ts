import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { miniature, send } from './miniature.js';

const FEATURES = [
  ...['root', 'echo', 'bytes', 'stream', 'status', 'cond', 'range', 'static'],
  ...['basic', 'digest', 'store', 'cookie', 'future'],
];

/** A server that treats every connection alike, whatever it is sent. It claims every feature, so that no case is spared. */
export function stubServer(serve: (socket: Socket) => void): void {
  const features = Object.fromEntries(FEATURES.map((name) => [`app.${name}`, true]));
  miniature({
    role: 'server',
    features: { ...features, saw: true, 'listen.version': true },
    listen: (id) => {
      const server = createServer({ allowHalfOpen: true }, (socket) =>
        serve(socket.on('error', () => socket.destroy())),
      );
      server.listen(0, '127.0.0.1', () => {
        const { address, port } = server.address() as AddressInfo;
        send({ type: 'listening', id, host: address, port });
      });
    },
  });
}

/** Answers whatever arrives with the same reply, one for each end of a head, and closes when the other side does. */
export function always(reply: string): (socket: Socket) => void {
  return (socket) => {
    let last = '';
    socket.setEncoding('latin1');
    socket.on('data', (octets: string) => {
      const [, ...heads] = (last + octets).split('\r\n\r\n');
      last = octets.slice(-3);
      heads.forEach(() => socket.write(reply));
    });
    socket.on('end', () => socket.end());
  };
}

/** Answers the first head that arrives with the reply and closes. */
export function alwaysOnce(reply: string): (socket: Socket) => void {
  return (socket) => {
    let arrived = '';
    socket.setEncoding('latin1');
    socket.on('data', (octets: string) => {
      arrived = (arrived + octets).slice(-65_536);
      if (socket.writable && arrived.includes('\r\n\r\n')) socket.end(reply);
    });
    socket.on('end', () => socket.end());
  };
}
