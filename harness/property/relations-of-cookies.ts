import type { ClientObservation, Json, Octets } from '../model/index.js';
import { visible } from '../model/index.js';
import { cookiesOf, cookiesSent } from '../judge/matchers/cookies.js';
import { valuesOf } from '../judge/matchers/wanted.js';
import type { Relation } from './property.js';

/**
 * Each request has exactly the cookies that it should have, in one field, in that order where `ordered`. The baseline, a plain cookie set
 * by one request and sent by the next, must come back.
 */
export function sendsCookies<G extends Readonly<Record<string, Json>>>(
  wantedOf: (given: G) => readonly (readonly Octets[])[],
  { ordered = false } = {},
): Relation<ClientObservation, G> {
  const form = (pairs: readonly Octets[]): string => JSON.stringify(ordered ? pairs : [...pairs].sort());
  return {
    describe: `sends with each request the cookies that it should have${ordered ? ', in order' : ''}`,
    baselineIs: [cookiesSent(1, ['plain=1'])],
    wrong: ({ requests }, _, given) => {
      const wanted = wantedOf(given);
      if (requests.length !== wanted.length) return `it sent ${requests.length} requests instead of ${wanted.length}`;
      for (const [index, { fields }] of requests.entries()) {
        const pairs = wanted[index] ?? [];
        const sent = cookiesOf(valuesOf(fields, 'Cookie'));
        if (typeof sent === 'string') return `in request ${index + 1}, ${sent}`;
        if (form(sent) !== form(pairs))
          return `request ${index + 1} has the cookies "${visible(sent.join('; '))}" instead of "${visible(pairs.join('; '))}"`;
      }
      return null;
    },
  };
}
