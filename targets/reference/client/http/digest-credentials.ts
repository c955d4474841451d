import type { ClientFaults } from '../faults.js';
import type { Answered } from './digest-hash.js';
import { extended, quoted } from './quoted.js';

/** What the credentials tell besides what the response was made of. `params` are those of the challenge. */
export type Answer = {
  readonly user: string;
  readonly userHash: boolean;
  readonly realm: string;
  readonly response: string;
  readonly answered: Answered;
  readonly params: ReadonlyMap<string, string>;
};

/** Writes the credentials of Digest, each value in the form that RFC 7616 section 3.4 wants it in. */
export function digestCredentials(answer: Answer, faults: ClientFaults): string {
  const { realm, response, answered, params } = answer;
  const { nonce, nc, cnonce, qop, uri } = answered;
  const bare = faults.has('digest-bare-values');
  const text = (value: string): string => (bare ? value : quoted(value));
  const token = (value: string): string => (faults.has('digest-quoted-tokens') ? quoted(value) : value);
  const hex = faults.has('digest-capital-digits') ? response.toUpperCase() : response;
  const opaque = faults.has('digest-opaque-lost') ? undefined : params.get('opaque');
  const algorithm = params.get('algorithm');
  const parameters: readonly (string | undefined)[] = [
    username(answer, faults),
    `realm=${faults.has('digest-realm-not-escaped') ? `"${realm}"` : text(realm)}`,
    `nonce=${text(nonce)}`,
    `uri=${text(uri)}`,
    `response=${text(hex)}`,
    algorithm === undefined ? undefined : `algorithm=${token(algorithm)}`,
    opaque === undefined
      ? undefined
      : `opaque=${text(faults.has('digest-opaque-altered') ? opaque.trim().toLowerCase() : opaque)}`,
    qop === undefined ? undefined : `qop=${token(qop)}`,
    qop === undefined || faults.has('digest-without-count') ? undefined : `nc=${token(nc)}`,
    qop === undefined || faults.has('digest-without-client-nonce') ? undefined : `cnonce=${text(cnonce)}`,
    answer.userHash ? 'userhash=true' : undefined,
    faults.has('digest-parameter-twice') ? `Realm=${text(realm)}` : undefined,
  ];
  return `Digest ${parameters.filter((one) => one !== undefined).join(', ')}`;
}

/** A name beyond ASCII is told in the extended notation, except where it is hashed (RFC 7616 section 3.4). */
function username({ user, userHash }: Answer, faults: ClientFaults): string {
  if (faults.has('digest-user-not-escaped')) return `username="${user}"`;
  if (!/^[\x20-\x7e]*$/.test(user) && !userHash) return `username*=${extended(user)}`;
  if (faults.has('quoted-pairs-overused')) return `username=${quoted(user).replace(/[()]/g, '\\$&')}`;
  return `username=${faults.has('digest-bare-values') ? user : quoted(user)}`;
}
