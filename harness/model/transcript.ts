import type { Octets } from './protocol.js';

/**
 * What happened on a connection.
 *
 * - `open`: the connection was established; `refused`: it could not be.
 * - `octets`: octets were sent or received.
 * - `half-close`: the harness ended its direction and goes on reading, because the script says so.
 * - `fin`: the direction was ended, by the target, or by the harness in closing.
 * - `rst`: the connection was reset.
 * - `timeout`: the harness stopped waiting for the target.
 * - `note`: something the reader should know, in words.
 */
export type WireEventName = 'open' | 'refused' | 'octets' | 'half-close' | 'fin' | 'rst' | 'timeout' | 'note';

/** `in`: done by the target. `out`: done by the harness. */
export type Direction = 'in' | 'out';

/** One line of evidence. `t`: milliseconds since the exchange began, monotonic. `omitted`: further octets of this event that were counted, not kept. */
export type WireEvent = {
  readonly t: number;
  readonly conn: string;
  readonly dir: Direction;
  readonly event: WireEventName;
  readonly octets?: Octets;
  readonly omitted?: number;
  readonly text?: string;
};

/** Every byte and event of an exchange, in the order in which the harness saw them. */
export type Transcript = readonly WireEvent[];
