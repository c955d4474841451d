import type { Matcher, SeenRequest, ServerObservation } from '../../model/index.js';
import { visible } from '../../model/index.js';
import type { Wanted, WantedBody, WantedFields } from './wanted.js';
import { bodyFits, describeBody, describeFields, describeWanted, fieldMismatch, fits, showBody } from './wanted.js';

/**
 * What the application must have seen. `nth` counts from 0 (left out: 0), or is any of them, for requests that are pipelined may be seen in
 * any order (RFC 9112 section 9.3.2); `requests` is how many it saw in all.
 */
export type WantedSight = {
  readonly requests?: number;
  readonly nth?: number | 'any';
  readonly method?: Wanted;
  readonly target?: Wanted;
  readonly fields?: WantedFields;
  readonly body?: WantedBody;
};

/** The application behind the server saw this: acceptance is judged by it, not by the status. */
export function saw(wanted: WantedSight): Matcher<ServerObservation> {
  return {
    describe: `the application saw ${describeSight(wanted)}`,
    mismatch: (seen) => {
      if (seen.saw === null) return { noEvidence: 'nothing tells what the application saw' };
      if (wanted.requests !== undefined && seen.saw.length !== wanted.requests)
        return `the application saw ${seen.saw.length} requests`;
      if (wanted.requests === 0) return null;
      if (wanted.nth === 'any') return noneOf(wanted, seen.saw);
      const request = seen.saw[wanted.nth ?? 0];
      return request === undefined
        ? `the application saw only ${seen.saw.length} requests`
        : sightMismatch(wanted, request);
    },
    needs: ['saw'],
  };
}

/** The application, where anything tells what it saw, saw no request. */
export function unseen(): Matcher<ServerObservation> {
  return {
    describe: 'the application sees no request',
    mismatch: ({ saw: all }) =>
      all === null || all.length === 0 ? null : `the application saw ${all.length} requests`,
  };
}

function noneOf(wanted: WantedSight, all: readonly SeenRequest[]): string | null {
  const differences = all.map((request) => sightMismatch(wanted, request));
  return differences.includes(null) ? null : differences.join('; ') || 'the application saw no request';
}

function sightMismatch(wanted: WantedSight, seen: SeenRequest): string | null {
  if (wanted.method !== undefined && !fits(wanted.method, seen.method))
    return `the application saw the method "${visible(seen.method)}"`;
  if (wanted.target !== undefined && !fits(wanted.target, seen.target))
    return `the application saw the target "${visible(seen.target)}"`;
  if (wanted.body !== undefined && !bodyFits(wanted.body, seen.body))
    return `the application saw the body ${showBody(seen.body)}`;
  const fields = wanted.fields === undefined ? null : fieldMismatch(wanted.fields, seen.fields);
  return fields === null ? null : `for the application, ${fields}`;
}

function describeSight(wanted: WantedSight): string {
  if (wanted.requests === 0) return 'no request';
  const count =
    wanted.requests === undefined ? 'a request' : `${wanted.requests} request${wanted.requests === 1 ? '' : 's'}`;
  const parts = [
    wanted.method === undefined ? null : `method ${describeWanted(wanted.method)}`,
    wanted.target === undefined ? null : `target ${describeWanted(wanted.target)}`,
    wanted.fields === undefined ? null : describeFields(wanted.fields),
    wanted.body === undefined ? null : `body ${describeBody(wanted.body)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? count : `${count} with ${parts.join(', ')}`;
}
