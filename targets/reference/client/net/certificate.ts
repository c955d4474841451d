import { isIP } from 'node:net';
import type { PeerCertificate } from 'node:tls';
import type { ClientFaults } from '../faults.js';

/**
 * Whether a certificate is that of a host: an address is looked for among its addresses, a name among its names of hosts, whose first label
 * may be a wildcard (RFC 9110 section 4.3.4, RFC 6125 section 6.4). The common name says nothing.
 */
export function isOf(host: string, certificate: PeerCertificate, faults: ClientFaults): boolean {
  if (faults.has('https-name-unchecked')) return true;
  const { names, addresses } = alternatives(certificate);
  if (isIP(host) !== 0) {
    const asName = faults.has('https-address-as-name-taken') && names.includes(host);
    return (
      asName || (addresses.some((one) => canonical(one) === canonical(host)) && !faults.has('https-address-refused'))
    );
  }
  const common = faults.has('https-common-name-taken') ? [String(certificate.subject.CN)] : [];
  return [...names, ...common].some((name) => fits(name.toLowerCase(), host.toLowerCase()));
}

function alternatives({ subjectaltname = '' }: PeerCertificate): {
  readonly names: readonly string[];
  readonly addresses: readonly string[];
} {
  const parts = subjectaltname.split(', ');
  const after = (prefix: string): readonly string[] =>
    parts.filter((part) => part.startsWith(prefix)).map((part) => part.slice(prefix.length));
  return { names: after('DNS:'), addresses: after('IP Address:') };
}

function canonical(address: string): string {
  return isIP(address) === 6 ? new URL(`http://[${address}]`).hostname : address;
}

function fits(name: string, host: string): boolean {
  if (!name.startsWith('*.')) return name === host;
  const dot = host.indexOf('.');
  return dot > 0 && host.slice(dot) === name.slice(1);
}
