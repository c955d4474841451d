import type { Field, Open } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';
import { parseChallenges, type Challenge } from './challenges.js';
import { valuesOf } from './fields.js';

type Credentials = NonNullable<Open['credentials']>;

/**
 * The Authorization value that answers a reply's Basic challenge (RFC 7617 section 2), or undefined when there is no
 * such challenge for the realm of the credentials, or when they cannot be sent.
 */
export function answerToChallenge(
  fields: readonly Field[],
  credentials: Credentials,
  faults: ClientFaults,
): string | undefined {
  const challenges = valuesOf(fields, 'WWW-Authenticate', faults).flatMap(parseChallenges);
  const considered = faults.has('basic-first-challenge-only') ? challenges.slice(0, 1) : challenges;
  const challenge = considered.find((one) => isBasic(one, faults) && isFor(one, credentials, faults));
  if (challenge === undefined || faults.has('basic-not-offered')) return undefined;
  const { user, password } = credentials;
  if (user.includes(':') && !faults.has('basic-user-with-colon')) return undefined;
  const pair = `${user}:${password}`;
  if (/[\x00-\x1f\x7f]/.test(pair) && !faults.has('basic-control-characters')) return undefined;
  return `Basic ${encoded(pair, challenge, faults).toString('base64')}`;
}

/** Names of schemes and parameters are compared without regard to case (RFC 9110 sections 11.1 and 11.2). */
function isBasic({ scheme, written }: Challenge, faults: ClientFaults): boolean {
  return scheme === 'basic' && (written === 'Basic' || !faults.has('basic-scheme-case-sensitive'));
}

/** A Basic challenge without a realm is malformed, and realms are compared as they are (RFC 7617 section 2). */
function isFor(challenge: Challenge, credentials: Credentials, faults: ClientFaults): boolean {
  const realm = challenge.params.get('realm');
  if (realm === undefined) return false;
  return credentials.realm === undefined || credentials.realm === realm || faults.has('basic-realm-ignored');
}

/** UTF-8 where the server asks for it (RFC 7617 section 2.1) or where Latin-1 cannot hold the text. */
function encoded(pair: string, challenge: Challenge, faults: ClientFaults): Buffer {
  const asked = challenge.params.get('charset')?.toLowerCase() === 'utf-8' && !faults.has('basic-charset-ignored');
  const utf8 = asked || /[^\x00-\xff]/.test(pair);
  return utf8 ? Buffer.from(pair.normalize('NFC'), 'utf8') : Buffer.from(pair, 'latin1');
}
