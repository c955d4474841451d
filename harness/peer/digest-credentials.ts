import type { DigestAnswer, Field, Octets } from '../model/index.js';
import { digestHash, digestResponse, paramOf, readChallenges } from '../wire/index.js';
import type { WireChallenge } from '../wire/index.js';

const NC = '00000001';
const CNONCE = 'MDEyMzQ1Njc4OWFiY2RlZg==';

/**
 * The value of Authorization that answers the Digest challenge among the fields of a reply (RFC 7616 section 3.4); empty where there
 * is none that can be answered.
 */
export function digestCredentials(
  fields: readonly Field[],
  answers: DigestAnswer,
  { method, target }: { readonly method: Octets; readonly target: Octets },
): Octets {
  const values = fields.filter(([name]) => name.toLowerCase() === 'www-authenticate').map(([, value]) => value);
  const challenge = readChallenges(values).find((one) => answerable(one, answers.algorithm));
  if (challenge === undefined) return '';
  const given = (name: string): Octets => paramOf(challenge, name)?.value ?? '';
  const { user, password, uri = target, nc = NC, cnonce = CNONCE } = answers;
  const algorithm = algorithmOf(challenge);
  const counted = answers.qop === null ? undefined : { qop: 'auth', nc, cnonce };
  const realm = given('realm');
  const response = digestResponse({
    ...{ algorithm, user, realm, password, method, uri, nonce: given('nonce'), counted, body: '' },
    ...(/-sess$/i.test(algorithm) ? { session: { nonce: given('nonce'), cnonce } } : {}),
  });
  const name = answers.hashed ? (digestHash(algorithm, `${user}:${realm}`) ?? '') : user;
  const params: Readonly<Record<string, Octets | null>> = {
    username: quoted(name),
    realm: quoted(realm),
    uri: quoted(uri),
    algorithm: paramOf(challenge, 'algorithm') === undefined ? null : algorithm,
    nonce: quoted(given('nonce')),
    ...(counted === undefined ? {} : { nc, cnonce: quoted(cnonce), qop: 'auth' }),
    response: quoted(response ?? ''),
    opaque: paramOf(challenge, 'opaque') === undefined ? null : quoted(given('opaque')),
    ...(answers.hashed ? { userhash: 'true' } : {}),
    ...answers.forged,
  };
  const written = Object.entries(params).flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]));
  return `Digest ${written.join(', ')}`;
}

function answerable(challenge: WireChallenge, wanted: string | undefined): boolean {
  const algorithm = algorithmOf(challenge);
  if (challenge.scheme !== 'digest' || digestHash(algorithm, '') === null) return false;
  return wanted === undefined || wanted.toLowerCase() === algorithm.toLowerCase();
}

/** A challenge that names no algorithm means MD5 (RFC 7616 section 3.3). */
function algorithmOf(challenge: WireChallenge): string {
  return paramOf(challenge, 'algorithm')?.value ?? 'MD5';
}

function quoted(value: Octets): Octets {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}
