import type { AddressInfo, Server } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Place } from '../model/index.js';
import { likelyPort } from './ports.js';

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

/** How many likely ports are tried before the kernel is asked for any. */
const LIKELY = 50;

/**
 * Starts listening at a place: by default 127.0.0.1 and a free port. A port that is in use is tried again for `inUseMs`.
 * Rejects with `PlaceUnavailable`.
 */
export async function listenAt(server: Server, place: Place = {}, inUseMs = IN_USE_MS): Promise<Address> {
  const { host = '127.0.0.1', port } = place;
  return port === undefined ? listenAnywhere(server, host) : listenWhenFree(server, { host, port }, inUseMs);
}

/** Starts listening at a free port, below `below` if there is one. Rejects with `PlaceUnavailable`. */
export async function listenAnywhere(server: Server, host: string, below?: number): Promise<Address> {
  for (let tries = 0; tries < LIKELY; tries += 1) {
    const address = { host, port: likelyPort(below) };
    const failure = await listenOnce(server, address).then(() => null, codeOf);
    if (failure === null) return address;
    if (failure !== 'EADDRINUSE' && failure !== 'EACCES') break;
  }
  return listenWhenFree(server, { host, port: 0 }, 0);
}

async function listenWhenFree(server: Server, address: Address, inUseMs: number): Promise<Address> {
  const until = performance.now() + inUseMs;
  for (;;) {
    try {
      return await listenOnce(server, address);
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE' || performance.now() >= until)
        throw unavailable(address, error as NodeJS.ErrnoException);
      await delay(AGAIN_MS);
    }
  }
}

/** Resolves with the address, port 0 being any that the kernel finds. */
function listenOnce(server: Server, { host, port }: Address): Promise<Address> {
  return new Promise((resolve, reject) => {
    server.removeAllListeners('listening');
    server.once('error', reject);
    server.listen({ host, port, backlog: 511 }, () => {
      server.removeAllListeners('error');
      // Accepting may fail later, for example for want of descriptors; the target then sees no connection, which is evidence enough.
      server.on('error', () => undefined);
      resolve({ host, port: port === 0 ? (server.address() as AddressInfo).port : port });
    });
  });
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not; run with the right to bind low ports, or leave the case out',
  EADDRINUSE: 'another program listens there already; stop it, or leave the case out',
  EADDRNOTAVAIL: 'this machine has no such address; add it to an interface, or leave the case out',
};

function unavailable({ host, port }: Address, error: NodeJS.ErrnoException): Error {
  const known = error.code === undefined ? undefined : REASONS[error.code];
  return new PlaceUnavailable(`Cannot listen on ${host} port ${port}: ${known ?? error.message}.`);
}
