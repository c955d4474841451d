import { createHash } from 'node:crypto';

/** The algorithms that are offered, the preferred one first (RFC 7616 section 3.7), with their names in OpenSSL. */
export const algorithms: ReadonlyMap<string, string> = new Map([
  ['SHA-256', 'sha256'],
  ['MD5', 'md5'],
]);

/** H of RFC 7616 section 3.4: the hash of octets by an algorithm in hexadecimal digits. */
export function hash(algorithm: string, octets: string): string {
  return createHash(algorithms.get(algorithm) ?? 'md5')
    .update(Buffer.from(octets, 'latin1'))
    .digest('hex');
}

/** What a response is made of. `method` is empty for that of a server, in Authentication-Info (RFC 7616 section 3.5). */
export type Hashed = {
  readonly algorithm: string;
  readonly pair: string;
  readonly nonce: string;
  readonly nc: string;
  readonly cnonce: string;
  readonly method: string;
  readonly uri: string;
};

/** The response of RFC 7616 section 3.4.1 with the quality of protection `auth`; `pair` is user name, realm and password. */
export function responseOf({ algorithm, pair, nonce, nc, cnonce, method, uri }: Hashed): string {
  const h = (octets: string): string => hash(algorithm, octets);
  return h(`${h(pair)}:${nonce}:${nc}:${cnonce}:auth:${h(`${method}:${uri}`)}`);
}
