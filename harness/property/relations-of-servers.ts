import type { Json, ServerObservation } from '../model/index.js';
import { showBody } from '../judge/matchers/wanted.js';
import { served } from '../judge/matchers/served.js';
import type { Relation } from './property.js';

/** The application saw exactly one request, with exactly the octets that were put into it, and the server answered it. */
export function isSeenAs<G extends Readonly<Record<string, Json>>>(
  octetsOf: (given: G) => string,
): Relation<ServerObservation, G> {
  return {
    describe: 'shows the application one request with every octet of the body, and no other',
    baselineIs: [],
    wrong: ({ saw, replies }, _, given) => {
      const sent = octetsOf(given);
      const [request, ...more] = saw ?? [];
      if (request === undefined || more.length > 0) return `the application saw ${saw?.length ?? 0} requests`;
      const { body } = request;
      if (body.length !== sent.length || !sent.startsWith(body.octets)) {
        return `the application saw ${showBody(body)} for ${sent.length} octets`;
      }
      return replies.length === 1 ? null : `${replies.length} replies came`;
    },
  };
}

/** The application saw no request. The baseline, the request in full, must be served. */
export function isNeverSeen<G>(): Relation<ServerObservation, G> {
  return {
    describe: 'never shows it to the application as a request',
    baselineIs: [served()],
    wrong: ({ saw }) => {
      const [request] = saw ?? [];
      return request === undefined ? null : `the application saw a request with the body ${showBody(request.body)}`;
    },
  };
}
