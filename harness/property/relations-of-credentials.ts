import type { ClientObservation, Json } from '../model/index.js';
import { completed } from '../judge/matchers/delivered.js';
import { authorizedBasic } from '../judge/matchers/authorized.js';
import type { WantedDigest } from '../judge/matchers/authorized-digest.js';
import { authorizedDigest } from '../judge/matchers/authorized-digest.js';
import type { Relation } from './property.js';

type Given = Readonly<Record<string, Json>>;

/** User and password, as an input gives them. */
export type GeneratedUser = { readonly user: string; readonly password: string };

/** User-id and password arrive in Basic, asked for or unasked, in UTF-8 or Latin-1 (RFC 7617). The baseline must be let in. */
export function sendsBasic<G extends Given>(userOf: (given: G) => GeneratedUser): Relation<ClientObservation, G> {
  return {
    describe: 'sends user-id and password in Basic',
    baselineIs: [completed()],
    wrong: (seen, _, given) => {
      const [unasked, asked] = [0, 1].map((nth) => authorizedBasic({ ...userOf(given), nth }).mismatch(seen));
      return unasked === null || typeof asked !== 'string' ? null : asked;
    },
  };
}

/** The second request has the Digest credentials that are wanted, and their response is right (RFC 7616). The baseline must be let in. */
export function sendsDigest<G extends Given>(wantedOf: (given: G) => WantedDigest): Relation<ClientObservation, G> {
  return {
    describe: 'answers Digest by the right response',
    baselineIs: [completed()],
    wrong: (seen, _, given) => {
      const found = authorizedDigest({ ...wantedOf(given), nth: 1 }).mismatch(seen);
      return typeof found === 'string' ? found : null;
    },
  };
}
