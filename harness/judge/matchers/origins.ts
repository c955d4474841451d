import type { ClientObservation, Places, WireRequest } from '../../model/index.js';
import { originOf } from '../../model/index.js';

/** Where the peers of an exchange listened. */
export function placesOf({ peer, places }: ClientObservation): Places {
  return places ?? { '': peer };
}

/** The requests that arrived at an origin, in order; at all of them where none is named. The main peer's name is `peer`. */
export function requestsTo(to: string | undefined, { requests }: ClientObservation): readonly WireRequest[] {
  if (to === undefined) return requests;
  const origin = to === 'peer' ? '' : to;
  return requests.filter(({ conn }) => originOf(conn) === origin);
}

/** An origin in a sentence, where one is named. */
export function towards(to: string | undefined): string {
  return to === undefined ? '' : ` to ${to === 'peer' ? 'the main peer' : `the origin "${to}"`}`;
}
