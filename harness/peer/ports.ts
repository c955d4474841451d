import { randomInt } from 'node:crypto';

// A kernel that is asked for any free port looks for one past all those that a closed connection still holds for a minute or more
// (TIME-WAIT, RFC 9293 section 3.6.1). After some ten thousand exchanges that search costs several times as much as an exchange. A port
// that is asked for by its number costs nothing to find, and Node may listen where only such a connection is left (SO_REUSEADDR). So they
// are chosen here: in turn, so that whoever comes late to one finds nobody, and below those that kernels hand out by themselves, so that
// no connection of anybody's has it for its own end. Adapters that must find a port for a program look below these, in 10,100 to 19,999.

const LOWEST = 20_000;
const COUNT = 10_000;

/** Processes that run at once begin in different places; the threads of one take turns. */
let turns = new Int32Array(new SharedArrayBuffer(4)).fill(randomInt(COUNT));

/** The count of this thread, for others of its process to share. */
export function portTurns(): SharedArrayBuffer {
  return turns.buffer;
}

/** Has this thread share the count of another. */
export function shareTurns(count: SharedArrayBuffer): void {
  turns = new Int32Array(count);
}

/** A port that is probably free, and below `below`; another one at each call. */
export function likelyPort(below = LOWEST + COUNT): number {
  return LOWEST + (Atomics.add(turns, 0, 1) % (below - LOWEST));
}
