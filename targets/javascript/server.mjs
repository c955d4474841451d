import { once } from 'node:events';
import { say, speak, Unable } from './lines.mjs';

/** Binds a Node server to a free port of the loopback address, and says how to reach and to close it. */
export async function onLoopback(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { address, port } = server.address();
  const close = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { host: address, port, close };
}

/** Of a connection that was reset before it was accepted, nothing tells the port: nobody could ask for what came on it. */
function tellSeen(id, from, request) {
  if (from !== undefined) say({ type: 'saw', id, from, request });
}

/**
 * Puts a server behind the target protocol.
 * @param {object} server
 * @param {object} server.target name, version, language …, as `ready` tells them
 * @param {string[]} server.claims
 * @param {Record<string, boolean>} server.features
 * @param {(listen: { version?: string, saw: (from: number, request: object) => void }) =>
 *   Promise<{ host: string, port: number, close: () => Promise<void> }>} server.listen starts the test application
 */
export function server({ target, claims, features, listen }) {
  const listeners = new Map();

  speak(
    { target, role: 'server', claims, features, inFlight: 32, cancel: false },
    {
      async listen({ id, version }) {
        const listener = await listen({ version, saw: (from, request) => tellSeen(id, from, request) });
        listeners.set(id, listener);
        say({ type: 'listening', id, host: listener.host, port: listener.port });
      },
      async close({ id }) {
        const listener = listeners.get(id);
        if (!listener) throw new Unable('adapter', `nothing listens under id ${id}`);
        listeners.delete(id);
        await listener.close();
        say({ type: 'closed', id });
      },
      cancel: () => undefined,
    },
  );
}
