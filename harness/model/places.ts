import type { Octets } from './protocol.js';

/**
 * Where the peers of a stimulus listen, each as `host:port`: the main one under the empty name, further origins under their own.
 * IPv6 hosts are in brackets.
 */
export type Places = Readonly<Record<string, string>>;

/** A placeholder that was found in a text: where it begins, how long it is, and what it stands for. */
export type Placeholder = { readonly at: number; readonly length: number; readonly stands: string };

const PLACEHOLDER = /\{(peer|host|port)(?::([a-z][a-z0-9-]*))?\}/g;

/**
 * The placeholders of a text, in order: `{peer}` is the `host:port` of the main peer, `{host}` and `{port}` are its parts, the
 * host without brackets; `{peer:other}`, `{host:other}`, `{port:other}` are those of the origin `other`. What names an origin
 * that is not there stands for itself.
 */
export function placeholdersIn(text: Octets, places: Places): readonly Placeholder[] {
  // Most texts have none, and are octets by the thousand.
  if (!text.includes('{')) return [];
  return [...text.matchAll(PLACEHOLDER)].flatMap(({ 0: whole, 1: part = '', 2: origin, index: at }) => {
    const stands = standsFor(part, origin, places);
    return stands === undefined ? [] : [{ at, length: whole.length, stands }];
  });
}

/** A text with its placeholders filled in. */
export function fillPlaces(text: Octets, places: Places): Octets {
  return text.replace(
    PLACEHOLDER,
    (whole, part: string, origin: string | undefined) => standsFor(part, origin, places) ?? whole,
  );
}

function standsFor(part: string, origin = '', places: Places): string | undefined {
  const authority = Object.hasOwn(places, origin) ? places[origin] : undefined;
  return authority === undefined ? undefined : partOf(authority, part);
}

function partOf(authority: string, part: string | undefined): string {
  const colon = authority.lastIndexOf(':');
  if (part === 'port') return authority.slice(colon + 1);
  return part === 'host' ? authority.slice(0, colon).replace(/^\[|\]$/g, '') : authority;
}

/** The name of a connection: the n-th, from 1, that was opened to an origin, the empty name being that of the main peer. */
export function connOf(origin: string, n: number): string {
  return `${origin === '' ? '' : `${origin}:`}c${n}`;
}

/** The origin to which a connection was opened, by the connection's name. */
export function originOf(conn: string): string {
  const colon = conn.indexOf(':');
  return colon < 0 ? '' : conn.slice(0, colon);
}
