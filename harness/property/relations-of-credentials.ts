import type { ClientObservation, Json } from '../model/index.js';
import { body } from '../judge/matchers/delivered.js';
import { authorizedBasic } from '../judge/matchers/authorized.js';
import type { WantedDigest } from '../judge/matchers/authorized-digest.js';
import { authorizedDigest } from '../judge/matchers/authorized-digest.js';
import { valuesOf } from '../judge/matchers/wanted.js';
import type { Relation } from './property.js';

type Given = Readonly<Record<string, Json>>;

/** User and password, as an input gives them. */
export type GeneratedUser = { readonly user: string; readonly password: string };

/**
 * User-id and password arrive in Basic, asked for or unasked, in UTF-8 or Latin-1 (RFC 7617), and what is `inside` is delivered. Those that
 * are not in ASCII alone need not be sent at all: a charset is asked for as advice (section 2.1).
 */
export function sendsBasic<G extends Given>(
  userOf: (given: G) => GeneratedUser,
  inside: string,
): Relation<ClientObservation, G> {
  return {
    describe: 'sends user-id and password in Basic',
    baselineIs: [body(inside)],
    wrong: (seen, _, given) => {
      const user = userOf(given);
      if (!isAscii(user) && seen.requests.every(({ fields }) => valuesOf(fields, 'Authorization').length === 0))
        return null;
      const [unasked, asked] = [0, 1].map((nth) => authorizedBasic({ ...user, nth }).mismatch(seen));
      return unasked === null || typeof asked !== 'string' ? letIn(inside, seen) : asked;
    },
  };
}

/** The second request has the Digest credentials that are wanted, their response is right (RFC 7616), and what is `inside` is delivered. */
export function sendsDigest<G extends Given>(
  wantedOf: (given: G) => WantedDigest,
  inside: string,
): Relation<ClientObservation, G> {
  return {
    describe: 'answers Digest by the right response',
    baselineIs: [body(inside)],
    wrong: (seen, _, given) => {
      const found = authorizedDigest({ ...wantedOf(given), nth: 1 }).mismatch(seen);
      return typeof found === 'string' ? found : letIn(inside, seen);
    },
  };
}

function isAscii({ user, password }: GeneratedUser): boolean {
  return /^[\0-\x7f]*$/.test(user + password);
}

/** Who sent the right credentials was let in, and has what is there. */
function letIn(inside: string, seen: ClientObservation): string | null {
  const finding = body(inside).mismatch(seen);
  return typeof finding === 'string' ? finding : null;
}
