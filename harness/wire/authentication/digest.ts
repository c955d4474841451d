import { createHash } from 'node:crypto';
import type { Octets } from '../../model/index.js';

const HASHES: Readonly<Record<string, string>> = { md5: 'md5', 'sha-256': 'sha256', 'sha-512-256': 'sha512-256' };
const SESSION = /-sess$/i;

/** What the response of Digest is computed from, all of it in octets (RFC 7616 section 3.4.1). */
export type DigestInput = {
  /** As the challenge names it, in any case of letters; a name with `-sess` needs `session`. */
  readonly algorithm: string;
  readonly user: Octets;
  readonly realm: Octets;
  readonly password: Octets;
  readonly method: Octets;
  readonly uri: Octets;
  readonly nonce: Octets;
  /** Left out, the response is that of a server that offers no qop. */
  readonly counted?: undefined | { readonly qop: Octets; readonly nc: Octets; readonly cnonce: Octets };
  /** The nonce and client nonce that a session began with. */
  readonly session?: { readonly nonce: Octets; readonly cnonce: Octets };
  /** The content of the request, for `auth-int`. */
  readonly body: Octets;
};

/** The hash of octets in lower-case hexadecimal digits, by an algorithm of RFC 7616 section 3.3; null where it is unknown. */
export function digestHash(algorithm: string, octets: Octets): string | null {
  const name = HASHES[algorithm.toLowerCase().replace(SESSION, '')];
  return name === undefined ? null : createHash(name).update(Buffer.from(octets, 'latin1')).digest('hex');
}

/** The response that such a request must carry (RFC 7616 section 3.4.1); null where the algorithm is unknown. */
export function digestResponse(input: DigestInput): string | null {
  const { algorithm, user, realm, password, method, uri, nonce, counted, session, body } = input;
  const hash = (octets: Octets): string | null => digestHash(algorithm, octets);
  const plain = hash(`${user}:${realm}:${password}`);
  if (plain === null) return null;
  const secret = SESSION.test(algorithm) ? hash(`${plain}:${session?.nonce ?? ''}:${session?.cnonce ?? ''}`) : plain;
  const covered = counted?.qop === 'auth-int' ? `${method}:${uri}:${hash(body)}` : `${method}:${uri}`;
  const between = counted === undefined ? nonce : `${nonce}:${counted.nc}:${counted.cnonce}:${counted.qop}`;
  return hash(`${secret}:${between}:${hash(covered)}`);
}
