import { isIP } from 'node:net';
import type { Octets } from '../model/index.js';
import type { Address } from './place.js';

/** The argument of PORT, `h1,h2,h3,h4,p1,p2` (RFC 959 section 4.1.2); null where it is not of that form. */
export function parsePort(argument: Octets): Address | null {
  if (!/^\d{1,3}(?:,\d{1,3}){5}$/.test(argument)) return null;
  const numbers = argument.split(',').map(Number);
  if (numbers.some((number) => number > 255)) return null;
  const [high = 0, low = 0] = numbers.slice(4);
  return { host: numbers.slice(0, 4).join('.'), port: high * 256 + low };
}

/** The argument of EPRT, `<d>protocol<d>address<d>port<d>` (RFC 2428 section 2); null where it is not of that form. */
export function parseEprt(argument: Octets): Address | null {
  const delimiter = argument.charAt(0);
  if (!/[\x21-\x7e]/.test(delimiter)) return null;
  const [before, protocol, host = '', port = '', after, ...more] = argument.split(delimiter);
  const version = isIP(host);
  if (before !== '' || after !== '' || more.length > 0 || !/^\d{1,5}$/.test(port)) return null;
  if (version === 0 || protocol !== (version === 4 ? '1' : '2')) return null;
  return Number(port) > 65_535 ? null : { host, port: Number(port) };
}

/** An IPv4 address as PASV tells it (RFC 959 section 4.2). */
export function pasvAddress({ host, port }: Address): Octets {
  return [...host.split('.'), port >> 8, port & 255].join(',');
}
