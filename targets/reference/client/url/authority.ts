import { OpenError } from '../errors.js';

/** An authority taken apart. `host` is what to connect to, `bracketed` how it is written in a URL or in Host. */
export type Authority = {
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly host: string;
  readonly bracketed: string;
  readonly port: number | undefined;
};

const HOST_AND_PORT = /^(\[[0-9A-Fa-f:.]+\]|[^:[\]]*)(?::([0-9]*))?$/;
const REG_NAME = /^(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/;
const DOTTED_QUAD = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
const NUMBER_AT_END = /(?:^|\.)(?:0[xX][0-9A-Fa-f]*|[0-9]+)\.?$/;

/**
 * Takes an authority apart (RFC 3986 section 3.2). The last `@` ends the userinfo, the first colon in it the user.
 *
 * Unusual spellings of IPv4 addresses are refused (RFC 3986 section 7.4), because what they mean depends on who reads them, unless
 * `unusualAddresses` takes them as they are.
 * Throws an `OpenError` during `parse`.
 */
export function parseAuthority(authority: string, unusualAddresses = false): Authority {
  const at = authority.lastIndexOf('@');
  const userinfo = at < 0 ? undefined : authority.slice(0, at);
  const match = HOST_AND_PORT.exec(authority.slice(at + 1));
  const bracketed = match?.[1] ?? '';
  if (match === null || !(bracketed.startsWith('[') || REG_NAME.test(bracketed))) throw bad(authority, 'is malformed');
  if (!unusualAddresses && NUMBER_AT_END.test(bracketed) && !DOTTED_QUAD.test(bracketed)) {
    throw bad(authority, 'spells an IPv4 address in an unusual way');
  }
  const digits = match[2] ?? '';
  const port = digits === '' ? undefined : Number(digits);
  if (port !== undefined && port > 65535) throw bad(authority, 'has a port above 65535');
  const colon = userinfo?.indexOf(':') ?? -1;
  return {
    user: colon < 0 ? userinfo : userinfo?.slice(0, colon),
    password: colon < 0 ? undefined : userinfo?.slice(colon + 1),
    host: bracketed.replace(/^\[|\]$/g, ''),
    bracketed,
    port,
  };
}

function bad(authority: string, why: string): OpenError {
  return new OpenError('InvalidUrl', `the authority "${authority}" ${why}`, 'parse');
}
