import type { AddressInfo, Server } from 'node:net';
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

/** Starts listening at a place: by default 127.0.0.1 and a free port. Rejects with `PlaceUnavailable`. */
export function listenAt(server: Server, place: Place = {}): Promise<Address> {
  const host = place.host ?? '127.0.0.1';
  const port = place.port ?? 0;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(unavailable(host, port, error)));
    server.listen({ host, port, backlog: 511 }, () => {
      server.removeAllListeners('error');
      // Accepting may fail later, for example for want of descriptors; the target then sees no connection, which is evidence enough.
      server.on('error', () => undefined);
      resolve({ host, port: (server.address() as AddressInfo).port });
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
