import type { ClientObservation, Matcher } from '../../model/index.js';
import { visible } from '../../model/index.js';
import { requestsTo, towards } from './origins.js';

/**
 * No request that arrived, at the origin `to` where that is named, holds these octets, in its head, its kept body or its trailers.
 * Where none arrived, it holds too: a request is asked for by `requested`.
 */
export function unsent(secret: string | RegExp, to?: string): Matcher<ClientObservation> {
  const what = typeof secret === 'string' ? `"${visible(secret)}"` : `/${secret.source}/`;
  return {
    describe: `sends ${what} in no request${towards(to)}`,
    mismatch: (seen) => {
      const telling = requestsTo(to, seen).find(({ head, body, trailers }) =>
        [head, body.octets, ...trailers.flat()].some((octets) =>
          typeof secret === 'string' ? octets.includes(secret) : secret.test(octets),
        ),
      );
      return telling === undefined ? null : `"${visible(telling.head.split('\r\n', 1)[0] ?? '')}" holds ${what}`;
    },
  };
}
