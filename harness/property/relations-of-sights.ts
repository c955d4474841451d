import type { Field, Octets, SeenRequest, ServerObservation } from '../model/index.js';
import { visible } from '../model/index.js';
import { isStatus, showStatus } from '../judge/matchers/replies.js';
import { bodyFits, showBody, valuesOf } from '../judge/matchers/wanted.js';
import { served } from '../judge/matchers/served.js';
import type { Relation } from './property.js';

/** What the one request must look like to the application. A field must be there once with that value; `without` none may be there. */
export type WrittenRequest = {
  readonly method: Octets;
  readonly target: Octets;
  readonly body: Octets;
  readonly fields?: readonly Field[];
  readonly without?: readonly Octets[];
};

/** The application sees one request, and it is what was written. The baseline, where there is one, must be served. */
export function isSeenAsWritten<G>(writtenOf: (given: G) => WrittenRequest): Relation<ServerObservation, G> {
  return {
    describe: 'shows the application the one request as it was meant',
    baselineIs: [served()],
    wrong: ({ saw, replies }, _, given) => {
      const [request, ...more] = saw ?? [];
      if (request === undefined || more.length > 0) return `the application saw ${saw?.length ?? 0} requests`;
      return misread(request, writtenOf(given)) ?? (replies.length === 1 ? null : `${replies.length} replies came`);
    },
  };
}

function misread(
  seen: SeenRequest,
  { method, target, body, fields = [], without = [] }: WrittenRequest,
): string | null {
  if (seen.method !== method) return `the application saw the method "${visible(seen.method)}"`;
  if (seen.target !== target) return `the application saw the target "${visible(seen.target)}"`;
  if (!bodyFits(body, seen.body)) return `the application saw the body ${showBody(seen.body)}`;
  const lost = fields.find(([name, value]) => valuesOf(seen.fields, name).join('\n') !== value);
  if (lost !== undefined) {
    const values = valuesOf(seen.fields, lost[0]).map((value) => `"${visible(value)}"`);
    return `the application saw ${visible(lost[0])} as ${values.join(' and ') || 'absent'}`;
  }
  const merged = without.find((name) => valuesOf(seen.fields, name).length > 0);
  return merged === undefined ? null : `the application saw the field ${visible(merged)}`;
}

/**
 * The application sees a request with exactly this method, or none, and then it is answered with an error or the connection is closed.
 * The baseline must be served.
 */
export function isItselfOrRefused<G>(methodOf: (given: G) => Octets): Relation<ServerObservation, G> {
  return {
    describe: 'shows the method to the application as it is, or refuses it',
    baselineIs: [served()],
    wrong: ({ saw, replies, connection }, _, given) => {
      const seen = saw ?? [];
      const other = seen.find(({ method }) => method !== methodOf(given));
      if (other !== undefined) return `the application saw the method "${visible(other.method)}"`;
      if (seen.length > 1) return `the application saw ${seen.length} requests`;
      const [reply] = replies;
      if (seen.length === 1) return null;
      if (reply === undefined) return connection.timedOut ? 'it neither answered nor closed the connection' : null;
      return isStatus('4xx', reply.status) || isStatus('5xx', reply.status)
        ? null
        : `the application saw nothing, and it answered ${showStatus(reply)}`;
    },
  };
}
