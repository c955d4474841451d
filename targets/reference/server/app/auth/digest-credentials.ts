import type { Has } from '../../faults/index.js';
import type { Request } from '../../receive/request.js';
import { accounts, realm } from './accounts.js';
import { algorithms, hash, responseOf, type Hashed } from './digest-hash.js';
import { credentialsOf } from './credentials.js';
import { parseExtended, parseParameters } from './parameters.js';

/** What comes of the credentials of Digest: none that hold, ones that are an error, or a user with what the response was made of. */
export type Examined =
  | { readonly kind: 'none' }
  | { readonly kind: 'error'; readonly detail: string }
  | { readonly kind: 'right'; readonly user: string; readonly hashed: Hashed };

/** Examines everything in the credentials but whether the nonce may still be used (RFC 7616 sections 3.4 and 3.4.6). */
export function examine(request: Request, has: Has): Examined {
  const credentials = credentialsOf(request);
  if (credentials?.scheme !== 'digest') return { kind: 'none' };
  const params = parseParameters(credentials.rest);
  if (params === undefined) return error('The parameters of the credentials are malformed.');
  const given = (name: string): string => params.get(name) ?? '';
  if (params.has('username') && params.has('username*') && !has('digest-two-usernames-accepted'))
    return error('The user name is given twice.');
  const uri = given('uri');
  if (uri !== request.target && !has('digest-uri-unchecked')) return error('The credentials are for another resource.');
  if (given('qop') !== 'auth' || !/^[0-9a-f]{8}$/i.test(given('nc')) || given('cnonce') === '')
    return error('qop, nc or cnonce is missing or malformed.');
  const algorithm = params.get('algorithm')?.toUpperCase() ?? 'MD5';
  const named = params.has('username*') ? parseExtended(given('username*')) : given('username');
  const user = userOf(named, algorithm, given('userhash').toLowerCase() === 'true', has);
  const known = accounts.get(user ?? '');
  const password = has('digest-password-ascii-only') ? known?.replace(/[^\x20-\x7e]/g, '?') : known;
  if (user === undefined || password === undefined || given('realm') !== realm || !algorithms.has(algorithm))
    return { kind: 'none' };
  const [nonce, nc, cnonce] = [given('nonce'), given('nc'), given('cnonce')];
  const pair = `${user}:${realm}:${password}`;
  const hashed = { algorithm, pair, nonce, nc, cnonce, method: request.method, uri };
  const right = responseOf(hashed) === given('response').toLowerCase() || has('digest-response-unchecked');
  return right ? { kind: 'right', user, hashed } : { kind: 'none' };
}

const error = (detail: string): Examined => ({ kind: 'error', detail });

/** The user of that name, which may be hashed together with the realm (RFC 7616 section 3.4.4). */
function userOf(name: string | undefined, algorithm: string, hashed: boolean, has: Has): string | undefined {
  if (!hashed && has('digest-unhashed-refused')) return undefined;
  if (!hashed || has('digest-userhash-unknown')) return name;
  return [...accounts.keys()].find((user) => hash(algorithm, `${user}:${realm}`) === name?.toLowerCase());
}
