import type { AddressInfo, Server } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Place } from '../model/index.js';

/** The port or address a script asks for cannot be had on this machine now. The message is a sentence for the person who runs it. */
export class PlaceUnavailable extends Error {
  override readonly name = 'PlaceUnavailable';
}

/** An address with its port. IPv6 addresses are without brackets. */
export type Address = { readonly host: string; readonly port: number };

/** An address as it stands in a URL or a Host field (RFC 3986 section 3.2.2). */
export function authorityOf({ host, port }: Address): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** How long a wished-for port that is in use is waited for: another run on this machine may be using it for a case of its own. */
const IN_USE_MS = 20_000;
const AGAIN_MS = 25;

/**
 * Starts listening at a place: by default 127.0.0.1 and a free port. A port that is in use is tried again for `inUseMs`.
 * Rejects with `PlaceUnavailable`.
 */
export async function listenAt(server: Server, place: Place = {}, inUseMs = IN_USE_MS): Promise<Address> {
  const host = place.host ?? '127.0.0.1';
  const wished = place.port ?? 0;
  const until = performance.now() + inUseMs;
  for (;;) {
    try {
      return { host, port: await listenOnce(server, host, wished) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' || performance.now() >= until)
        throw unavailable(host, wished, error as NodeJS.ErrnoException);
      await delay(AGAIN_MS);
    }
  }
}

function listenOnce(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.removeAllListeners('listening');
    server.once('error', reject);
    server.listen({ host, port, backlog: 511 }, () => {
      server.removeAllListeners('error');
      // Accepting may fail later, for example for want of descriptors; the target then sees no connection, which is evidence enough.
      server.on('error', () => undefined);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not; run with the right to bind low ports, or leave the case out',
  EADDRINUSE: 'another program listens there already; stop it, or leave the case out',
  EADDRNOTAVAIL: 'this machine has no such address; add it to an interface, or leave the case out',
};

function unavailable(host: string, port: number, error: NodeJS.ErrnoException): Error {
  const known = error.code === undefined ? undefined : REASONS[error.code];
  return new PlaceUnavailable(`Cannot listen on ${host} port ${port}: ${known ?? error.message}.`);
}
