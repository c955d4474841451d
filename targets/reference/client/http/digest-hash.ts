import { createHash, type Hash } from 'node:crypto';

/** What the names of algorithms of RFC 7616 section 3.3 are called in OpenSSL; without the suffix `-sess`, in lower case. */
const HASHES: Readonly<Record<string, string>> = { md5: 'md5', 'sha-256': 'sha256', 'sha-512-256': 'sha512-256' };

const SESSION = /-sess$/i;

/** An algorithm of RFC 7616 section 3.3. `session`: the first part of what is hashed is made once for a session. */
export type Algorithm = { readonly session: boolean; readonly hash: () => Hash };

/** The algorithm of that name in any case of letters, MD5 where none is named; undefined where it is unknown. */
export function algorithmOf(name = 'MD5'): Algorithm | undefined {
  const hash = HASHES[name.toLowerCase().replace(SESSION, '')];
  return hash === undefined ? undefined : { session: SESSION.test(name), hash: () => createHash(hash) };
}

/** H of RFC 7616 section 3.4: the hash in hexadecimal. A text is hashed as its octets. */
export function hashOf(algorithm: Algorithm, data: Buffer | string): string {
  return algorithm.hash().update(octets(data)).digest('hex');
}

/** What a response is made of besides H(A1). Without `qop` it is that of RFC 2069, which servers older than RFC 2617 expect. */
export type Answered = {
  readonly nonce: string;
  readonly nc: string;
  readonly cnonce: string;
  readonly qop: 'auth' | 'auth-int' | undefined;
  readonly method: string;
  readonly uri: string;
  /** H(entity-body), for auth-int. */
  readonly bodyHash: string;
};

/** H(A1) of RFC 7616 section 3.4.2. `pair` is user name, realm and password, in octets, `session` the nonce and cnonce it begins with. */
export function secretOf(
  algorithm: Algorithm,
  pair: Buffer,
  session: { readonly nonce: string; readonly cnonce: string },
): string {
  const plain = hashOf(algorithm, pair);
  return algorithm.session ? hashOf(algorithm, `${plain}:${session.nonce}:${session.cnonce}`) : plain;
}

/** The response of RFC 7616 section 3.4.1. */
export function responseOf(algorithm: Algorithm, secret: string, answered: Answered): string {
  const { nonce, nc, cnonce, qop, method, uri, bodyHash } = answered;
  const request = hashOf(algorithm, qop === 'auth-int' ? `${method}:${uri}:${bodyHash}` : `${method}:${uri}`);
  const between = qop === undefined ? nonce : `${nonce}:${nc}:${cnonce}:${qop}`;
  return hashOf(algorithm, `${secret}:${between}:${request}`);
}

function octets(data: Buffer | string): Buffer {
  return typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
}
