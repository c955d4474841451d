import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { say, speak, Unable } from './lines.mjs';
import { atTheEnd, onItsPort, someoneIsWedged } from './server-programs.mjs';

export { onFreePort, onItsPort, versionOf } from './server-programs.mjs';

const folders = new Set();

atTheEnd(() => {
  for (const home of folders) rmSync(home, { recursive: true, force: true });
});

/** A folder that goes when the adapter does, or before. A server that gives up its user's rights must find its way in. */
function folder() {
  const home = mkdtempSync(join(tmpdir(), 'wireproof-server-'));
  chmodSync(home, 0o755);
  folders.add(home);
  return home;
}

/**
 * Puts a server that is a program of its own behind the target protocol.
 * @param {object} server
 * @param {object} server.target name, version, language …, as `ready` tells them
 * @param {string[]} server.claims
 * @param {string[]} server.features the names of those it has
 * @param {(listen: { home: string, saw: (from: number, request: object) => void }) =>
 *   Promise<{ port: number, close: () => Promise<void>, settle?: () => void | Promise<void> }>} server.start starts it, with `home` for its files;
 *   `settle` tells what was seen and not yet told
 */
export function nativeServer({ target, claims, features, start }) {
  const listeners = new Map();
  const named = Object.fromEntries(features.map((feature) => [feature, true]));
  // These hold unless a target says otherwise.
  const declared = { 'app.root': false, 'app.echo': false, saw: false, ...named };

  speak(
    { target, role: 'server', claims, features: declared, inFlight: 32, cancel: false },
    {
      async ping({ id }) {
        // Who is not answered within a while takes the server for wedged, and ends it.
        if (someoneIsWedged()) return;
        // What a server has reported before it answered is there already. This turn of the event loop may have begun before that, the
        // next one reads it.
        await setImmediate();
        await setImmediate();
        for (const { settle } of listeners.values()) await settle?.();
        say({ type: 'pong', id });
      },
      async listen({ id, version }) {
        if (version === 'HTTP/1.0') throw new Unable('unsupported', `${target.name} has one version of its own`);
        const home = folder();
        const listener = await start({ home, saw: (from, request) => say({ type: 'saw', id, from, request }) });
        listeners.set(id, { ...listener, home });
        say({ type: 'listening', id, host: '127.0.0.1', port: listener.port });
      },
      async close({ id }) {
        const listener = listeners.get(id);
        if (!listener) throw new Unable('adapter', `nothing listens under id ${id}`);
        listeners.delete(id);
        await listener.close();
        rmSync(listener.home, { recursive: true, force: true });
        folders.delete(listener.home);
        say({ type: 'closed', id });
      },
      cancel: () => undefined,
    },
  );
}

/**
 * Puts a server that is a library behind the target protocol: a program in its own language, which has the test application, binds
 * to a port, and reports that port and what it saw.
 * @param {object} server as for `nativeServer`, with `argv`, and maybe `env` and `signal`, in place of `start`
 */
export function libraryServer({ target, claims, features, argv, env, signal }) {
  const start = ({ home, saw }) =>
    onItsPort(argv, { home, env, signal, report: ({ from, request }) => saw(from, request) });
  nativeServer({ target, claims, features, start });
}
