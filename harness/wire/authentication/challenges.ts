import type { Octets } from '../../model/index.js';
import type { WireCredentials } from './credentials.js';
import { readCredentials, TOKEN_SOURCE } from './credentials.js';

/** A challenge as it was sent; it has the form of credentials (RFC 9110 section 11.3). */
export type WireChallenge = WireCredentials;

/** Quoted strings are stepped over whole, so that a comma in one divides nothing. */
const PIECE = /[^",]+|"(?:[^"\\]|\\.)*"?/gsy;
/** What begins a challenge: a scheme alone, or a scheme and behind spaces something that is not the `=` of a parameter. */
const BEGINS = new RegExp(`^${TOKEN_SOURCE}(?:$| +[^= ])`, 's');

/**
 * Reads the values of WWW-Authenticate or Proxy-Authenticate strictly, in order: each value is a list of challenges, whose own
 * parameters are divided by commas too (RFC 9110 section 11.6.1). Empty members of a list are passed over.
 */
export function readChallenges(values: readonly Octets[]): readonly WireChallenge[] {
  return values.flatMap((value) => {
    const challenges: Octets[] = [];
    for (const member of membersOf(value)) {
      const before = BEGINS.test(member) ? undefined : challenges.pop();
      challenges.push(before === undefined ? member : `${before}, ${member}`);
    }
    return challenges.map(readCredentials);
  });
}

/** The members of a list, without the white space around them. */
function membersOf(value: Octets): readonly Octets[] {
  const members: Octets[] = [];
  let member = '';
  for (let at = 0; at < value.length;) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(value)?.[0];
    if (piece === undefined) {
      members.push(member);
      member = '';
    } else {
      member += piece;
    }
    at += piece?.length ?? 1;
  }
  return [...members, member].map((one) => one.replace(/^[\t ]+|[\t ]+$/g, '')).filter((one) => one !== '');
}
