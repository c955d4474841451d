import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { listenAt } from './place.js';
import type { Address } from './place.js';
import type { Room } from './room.js';

/**
 * A port where nobody listens and nobody will: it belongs to the calling end of a connection that the harness has with itself
 * until the exchange ends. A port that was merely free might be given to another listener before the target comes.
 */
export async function closedPort(host: string, room: Room): Promise<Address> {
  const server = createServer((socket) => unbothered(socket));
  const { port } = await listenAt(server, { host });
  const caller = unbothered(connect({ host, port }));
  await once(caller, 'connect');
  room.addServer(server);
  room.atEnd(() => caller.destroy());
  return { host, port: (caller.address() as AddressInfo).port };
}

function unbothered(socket: Socket): Socket {
  return socket.on('error', () => undefined).unref();
}
