import type { ClientObservation, Matcher, Octets, WireRequest } from '../../model/index.js';
import { visible } from '../../model/index.js';
import type { WireCredentials } from '../../wire/authentication/credentials.js';
import { readCredentials } from '../../wire/authentication/credentials.js';
import { requestsTo, towards } from './origins.js';

/** Which request is looked at, and which of its fields. `nth` counts as in `requested`. */
export type WhichCredentials = {
  readonly nth?: number;
  readonly to?: string;
  readonly field?: 'Authorization' | 'Proxy-Authorization';
};

/** The credentials of a request, read, or in words why there are none. */
export type FoundCredentials = { readonly request: WireRequest; readonly credentials: WireCredentials } | string;

/** Finds the credentials of a request, which must follow the grammar (RFC 9110 section 11.4) and stand in one field line. */
export function credentialsIn(which: WhichCredentials, seen: ClientObservation): FoundCredentials {
  const all = requestsTo(which.to, seen);
  const request = all[which.nth ?? 0];
  if (request === undefined) return `only ${all.length} requests arrived${towards(which.to)}`;
  const field = which.field ?? 'Authorization';
  const named = request.fields.filter(([name]) => name.toLowerCase() === field.toLowerCase());
  const [value, ...more] = named.map(([, content]) => content);
  if (value === undefined) return `${field} is missing`;
  if (more.length > 0) return `${field} is there ${more.length + 1} times`;
  const credentials = readCredentials(value);
  return credentials.problems.length === 0
    ? { request, credentials }
    : `${field} is "${visible(value)}", which has: ${credentials.problems.join(', ')}`;
}

/** How a request and its field are called in a description. */
export function describeWhich({ nth = 0, to, field = 'Authorization' }: WhichCredentials): string {
  return `in ${field} of request ${nth}${towards(to)}`;
}

/** What Basic credentials must be (RFC 7617). `charset` is how they are encoded; left out, UTF-8 or Latin-1. */
export type WantedBasic = WhichCredentials & {
  readonly user: string;
  readonly password: string;
  readonly charset?: 'utf-8' | 'latin-1';
};

/** The implementation sent the user-id and the password as Basic has them, in base64 with its padding (RFC 7617 section 2). */
export function authorizedBasic(wanted: WantedBasic): Matcher<ClientObservation> {
  const tokens = encodings(`${wanted.user}:${wanted.password}`, wanted.charset).map(base64);
  return {
    describe: `sends Basic credentials of "${wanted.user}"${wanted.charset === undefined ? '' : ` in ${wanted.charset}`} ${describeWhich(wanted)}`,
    mismatch: (seen) => {
      const found = credentialsIn(wanted, seen);
      if (typeof found === 'string') return found;
      const { scheme, token68 } = found.credentials;
      if (scheme !== 'basic') return `the scheme is ${visible(scheme)}`;
      if (token68 === null) return 'what follows the scheme is no token68';
      return tokens.includes(token68) ? null : `the token is "${visible(token68)}", not "${tokens.join('" or "')}"`;
    },
  };
}

/** A text in the octets of a charset, or in those of either where none is said: once where they are the same. */
export function encodings(text: string, charset?: 'utf-8' | 'latin-1'): readonly Octets[] {
  const utf8 = Buffer.from(text.normalize('NFC'), 'utf8').toString('latin1');
  const fits = /^[\0-\xff]*$/.test(text);
  const both = [...(charset === 'latin-1' || !fits ? [] : [utf8]), ...(charset === 'utf-8' || !fits ? [] : [text])];
  return fits ? [...new Set(both)] : [utf8];
}

function base64(octets: Octets): string {
  return Buffer.from(octets, 'latin1').toString('base64');
}
