import type { ClientObservation, Framing, Matcher, Places, WireRequest } from '../../model/index.js';
import { fillPlaces, visible } from '../../model/index.js';
import { placesOf, requestsTo, towards } from './origins.js';
import type { Wanted, WantedBody, WantedFields } from './wanted.js';
import { bodyFits, describeBody, describeFields, describeWanted, fieldMismatch, fits, showBody } from './wanted.js';

/**
 * What a request on the wire must look like. `nth` counts from 0 over all connections, those to the origin `to` where that is named; left
 * out, the first. Placeholders are filled in.
 */
export type WantedRequest = {
  readonly nth?: number;
  readonly to?: string;
  readonly method?: Wanted;
  readonly target?: Wanted;
  readonly version?: Wanted;
  readonly fields?: WantedFields;
  readonly framing?: Framing;
  readonly body?: WantedBody;
};

/** The implementation sent a request like this. */
export function requested(wanted: WantedRequest): Matcher<ClientObservation> {
  return {
    describe: `sends a request${towards(wanted.to)}${describeRequest(wanted)}`,
    mismatch: (seen) => {
      const all = requestsTo(wanted.to, seen);
      const request = all[wanted.nth ?? 0];
      if (request === undefined) return `only ${all.length} requests arrived${towards(wanted.to)}`;
      return requestMismatch(placed(wanted, placesOf(seen)), request);
    },
  };
}

/** So many requests arrived, over all connections, those to the origin `to` where that is named. */
export function requests(count: number, to?: string): Matcher<ClientObservation> {
  return {
    describe: to === undefined ? `sends ${count} requests in all` : `sends ${count} requests${towards(to)}`,
    mismatch: (seen) => {
      const { length } = requestsTo(to, seen);
      return length === count ? null : `${length} requests arrived${towards(to)}`;
    },
  };
}

/** Every request that arrived is complete and follows the grammar to the letter (RFC 9112 sections 2 to 7). */
export function wellFormed(): Matcher<ClientObservation> {
  return {
    describe: 'sends only well-formed requests',
    mismatch: (seen) => {
      if (seen.requests.length === 0) return 'no request arrived';
      const bad = seen.requests.find(({ problems, complete }) => problems.length > 0 || !complete);
      return bad === undefined
        ? null
        : `the request "${visible(bad.head.slice(0, 60))}…" has: ${[...bad.problems, ...(bad.complete ? [] : ['no end'])].join(', ')}`;
    },
  };
}

/** The wanted request with its placeholders filled in. */
function placed(wanted: WantedRequest, places: Places): WantedRequest {
  const fill = (one: Wanted): Wanted => (typeof one === 'string' ? fillPlaces(one, places) : one);
  const fields = Object.entries(wanted.fields ?? {}).map(
    ([name, one]) => [name, one === null ? null : fill(one)] as const,
  );
  return {
    ...wanted,
    ...(wanted.target === undefined ? {} : { target: fill(wanted.target) }),
    ...(wanted.fields === undefined ? {} : { fields: Object.fromEntries(fields) }),
  };
}

function requestMismatch(wanted: WantedRequest, seen: WireRequest): string | null {
  if (wanted.method !== undefined && !fits(wanted.method, seen.method))
    return `the method is "${visible(seen.method)}"`;
  if (wanted.target !== undefined && !fits(wanted.target, seen.target))
    return `the request-target is "${visible(seen.target)}"`;
  if (wanted.version !== undefined && !fits(wanted.version, seen.version))
    return `the version is "${visible(seen.version)}"`;
  if (wanted.framing !== undefined && wanted.framing !== seen.framing) return `the body is framed by ${seen.framing}`;
  if (wanted.body !== undefined && !bodyFits(wanted.body, seen.body)) return `the body is ${showBody(seen.body)}`;
  const fields = wanted.fields === undefined ? null : fieldMismatch(wanted.fields, seen.fields);
  return fields === null ? null : `in the request, ${fields}`;
}

function describeRequest(wanted: WantedRequest): string {
  const parts = [
    wanted.method === undefined ? null : `method ${describeWanted(wanted.method)}`,
    wanted.target === undefined ? null : `target ${describeWanted(wanted.target)}`,
    wanted.version === undefined ? null : `version ${describeWanted(wanted.version)}`,
    wanted.framing === undefined ? null : `framed by ${wanted.framing}`,
    wanted.fields === undefined ? null : describeFields(wanted.fields),
    wanted.body === undefined ? null : `body ${describeBody(wanted.body)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` with ${parts.join(', ')}`;
}
