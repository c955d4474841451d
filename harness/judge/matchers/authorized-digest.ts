import type { ClientObservation, Matcher, Octets, WireRequest } from '../../model/index.js';
import { visible } from '../../model/index.js';
import type { WireCredentials } from '../../wire/authentication/credentials.js';
import { decodeExtended, paramOf } from '../../wire/authentication/credentials.js';
import { digestHash, digestResponse } from '../../wire/authentication/digest.js';
import type { WhichCredentials } from './authorized.js';
import { credentialsIn, describeWhich, encodings } from './authorized.js';

/**
 * What Digest credentials must be (RFC 7616). What is left out may be as it likes, as long as the response fits it, except that the
 * algorithm is MD5, as it is where a challenge names none. `null`: the parameter must be missing. `session`: the request, counted as
 * `nth` is, that an algorithm with `-sess` began its session with; left out, this one.
 */
export type WantedDigest = WhichCredentials & {
  readonly user: string;
  readonly password: string;
  readonly charset?: 'utf-8' | 'latin-1';
  readonly realm: Octets;
  readonly nonce: Octets;
  readonly algorithm?: string;
  readonly qop?: 'auth' | 'auth-int' | null;
  readonly nc?: string;
  readonly opaque?: Octets | null;
  readonly userhash?: boolean;
  readonly session?: number;
};

/** The implementation sent Digest credentials for this challenge, and their response is the right one for the request they came with. */
export function authorizedDigest(wanted: WantedDigest): Matcher<ClientObservation> {
  const { algorithm = 'MD5', qop, nc } = wanted;
  const how = [algorithm, qop === null ? 'no qop' : qop, nc === undefined ? undefined : `nc ${nc}`]
    .filter((one) => one !== undefined)
    .join(', ');
  return {
    describe: `sends Digest credentials of "${wanted.user}" for the nonce "${wanted.nonce}" (${how}) ${describeWhich(wanted)}`,
    mismatch: (seen) => {
      const found = credentialsIn(wanted, seen);
      if (typeof found === 'string') return found;
      const began = wanted.session === undefined ? found : credentialsIn({ ...wanted, nth: wanted.session }, seen);
      if (typeof began === 'string') return `of the request that began the session: ${began}`;
      return (
        challengeMismatch(wanted, found.credentials) ??
        requestMismatch(wanted, found.credentials, found.request) ??
        responseMismatch(wanted, found.credentials, found.request, began.credentials)
      );
    },
  };
}

/** Each value is put into these forms: quoted where RFC 7616 section 3.4 wants it quoted, and bare where it wants it bare. */
const QUOTED = ['username', 'realm', 'nonce', 'uri', 'response', 'cnonce', 'opaque'];
const BARE = ['algorithm', 'qop', 'nc'];

/** Every parameter of these Digest credentials is quoted that has to be, and no other (RFC 7616 section 3.4); `only` these of them. */
export function rightlyQuoted(
  which: WhichCredentials & { readonly only: 'quoted' | 'bare' },
): Matcher<ClientObservation> {
  const quoted = which.only === 'quoted';
  return {
    describe: `${quoted ? `quotes ${QUOTED.join(', ')}` : `leaves ${BARE.join(', ')} without quotes`} ${describeWhich(which)}`,
    mismatch: (seen) => {
      const found = credentialsIn(which, seen);
      if (typeof found === 'string') return found;
      if (found.credentials.scheme !== 'digest') return `the scheme is ${visible(found.credentials.scheme)}`;
      const names = quoted ? QUOTED : BARE;
      const wrong = found.credentials.params.find((one) => names.includes(one.name) && one.quoted !== quoted);
      return wrong === undefined ? null : `${wrong.name} is ${quoted ? 'not quoted' : 'quoted'}`;
    },
  };
}

/** What the credentials repeat of the challenge. */
function challengeMismatch(wanted: WantedDigest, credentials: WireCredentials): string | null {
  if (credentials.scheme !== 'digest') return `the scheme is ${visible(credentials.scheme)}`;
  const algorithm = wanted.algorithm ?? 'MD5';
  const named = paramOf(credentials, 'algorithm')?.value ?? 'MD5';
  if (named.toLowerCase() !== algorithm.toLowerCase()) return `the algorithm is ${visible(named)}`;
  return (
    valueMismatch(credentials, 'realm', wanted.realm) ??
    valueMismatch(credentials, 'nonce', wanted.nonce) ??
    valueMismatch(credentials, 'opaque', wanted.opaque) ??
    valueMismatch(credentials, 'qop', wanted.qop)
  );
}

/** What the credentials tell of the user and of the request they came with. */
function requestMismatch(wanted: WantedDigest, credentials: WireCredentials, request: WireRequest): string | null {
  const hashed = paramOf(credentials, 'userhash')?.value.toLowerCase() === 'true';
  if (wanted.userhash !== undefined && wanted.userhash !== hashed)
    return hashed ? 'userhash is true' : 'userhash is not true';
  const names = encodings(wanted.user, wanted.charset);
  const sent = usernameIn(credentials);
  const algorithm = wanted.algorithm ?? 'MD5';
  const right = hashed ? names.map((name) => digestHash(algorithm, `${name}:${wanted.realm}`)) : names;
  if (sent === null) return 'there is no username, or it cannot be read';
  if (!right.includes(sent)) return `the username is "${visible(sent)}"`;
  return valueMismatch(credentials, 'uri', request.target) ?? valueMismatch(credentials, 'nc', wanted.nc);
}

/** The name as it is told, also in the extended notation (RFC 7616 section 3.4). */
function usernameIn(credentials: WireCredentials): Octets | null {
  const extended = paramOf(credentials, 'username*');
  const plain = paramOf(credentials, 'username');
  if (extended !== undefined) return plain === undefined ? decodeExtended(extended.value) : null;
  return plain?.value ?? null;
}

/** Whether a value of quoted strings is hashed with its escapes is told nowhere, so that either will do. */
function responseMismatch(
  wanted: WantedDigest,
  credentials: WireCredentials,
  request: WireRequest,
  began: WireCredentials,
): string | null {
  const value = (name: string, of = credentials): Octets => paramOf(of, name)?.value ?? '';
  const qop = paramOf(credentials, 'qop')?.value;
  const lacks = qop === undefined ? [] : ['nc', 'cnonce'].filter((name) => paramOf(credentials, name) === undefined);
  if (lacks.length > 0) return `there is no ${lacks.join(' and no ')}`;
  if (qop === 'auth-int' && request.body.length > request.body.octets.length)
    return 'the body is too long to be hashed';
  const counted = qop === undefined ? {} : { counted: { qop, nc: value('nc'), cnonce: value('cnonce') } };
  const session = { nonce: value('nonce', began), cnonce: value('cnonce', began) };
  const { method } = request;
  const common = { algorithm: wanted.algorithm ?? 'MD5', method, uri: value('uri'), ...counted, session };
  const response = value('response');
  const rights = (['value', 'raw'] as const).flatMap((form) => {
    const of = (name: string): Octets => paramOf(credentials, name)?.[form] ?? '';
    const users = encodings(wanted.user, wanted.charset);
    const passwords = encodings(wanted.password, wanted.charset);
    const pairs = users.flatMap((user) => passwords.map((password) => ({ user, password })));
    return pairs.map(({ user, password }) => {
      const own = form === 'raw' && paramOf(credentials, 'username')?.value === user ? of('username') : user;
      const input = {
        ...common,
        user: own,
        password,
        realm: of('realm'),
        nonce: of('nonce'),
        body: request.body.octets,
      };
      return digestResponse(input);
    });
  });
  return rights.includes(response)
    ? null
    : `the response is "${visible(response)}", not "${[...new Set(rights)].join('" or "')}"`;
}

function valueMismatch(credentials: WireCredentials, name: string, want: string | null | undefined): string | null {
  const sent = paramOf(credentials, name);
  if (want === undefined) return null;
  if (want === null) return sent === undefined ? null : `there is a ${name}, "${visible(sent.value)}"`;
  if (sent === undefined) return `there is no ${name}`;
  return sent.value === want ? null : `the ${name} is "${visible(sent.value)}"`;
}
