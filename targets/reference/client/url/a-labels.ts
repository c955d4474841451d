import { domainToASCII } from 'node:url';
import type { ClientFaults } from '../faults.js';

/** The host of an authority: what stands behind the last `@`, without the port. */
const HOST = /[^@:]*(?=(?::\d*)?$)/;

/**
 * An authority whose host has letters beyond ASCII, with that host in A-labels (RFC 5890 section 2.3.2.1, by UTS 46 as IDNA2008 has
 * it); any other, and what is no name, is left as it is.
 */
export function inALabels(authority: string | undefined, faults: ClientFaults): string | undefined {
  if (authority === undefined || /^[\x00-\x7f]*$/.test(authority)) return authority;
  if (faults.has('international-host-escaped')) return encodeURI(authority);
  return authority.replace(HOST, (host) => {
    const name = faults.has('international-host-by-idna2003') ? host.replace(/\u00df/g, 'ss') : host;
    return domainToASCII(name) || host;
  });
}
