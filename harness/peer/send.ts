import type { Places, Stream } from '../model/index.js';
import type { Link } from './link.js';
import { segmentsOf } from './segments.js';
import type { Cuts } from './segments.js';
import { turn } from './turns.js';

/** What to send and how. */
export type Sending = {
  readonly stream: Stream;
  readonly cuts?: Cuts;
  /** Milliseconds between the writes that cuts make; 1 where left out. */
  readonly paceMs?: number;
  /** What placeholders stand for. */
  readonly places: Places;
  /** How long one write may wait for the target to read; for ever where left out. */
  readonly patienceMs?: number;
  /** Whether to leave the rest unsent, asked before every write. */
  readonly stop?: () => boolean;
  /** Is told of every write before it happens. */
  readonly onWrite?: (octets: Buffer) => void;
};

/** Long enough for a target that waits to read a segment by itself, and no promise that it does: nothing tells when it has. */
const APART_MS = 1;

/**
 * Sends a stream, at most 64 KiB at a time, waiting for the kernel to take each write. What a cut divides goes into writes some
 * time apart, so that they leave, and mostly arrive, as segments of their own. False if patience ran out.
 */
export async function send(link: Link, sending: Sending): Promise<boolean> {
  const { stream, cuts = [], paceMs = APART_MS, places, patienceMs, stop = () => false, onWrite } = sending;
  for (const { octets, cut } of segmentsOf(stream, cuts, places)) {
    if (!link.writable || link.released || stop()) return true;
    onWrite?.(octets);
    if (!(await link.write(octets, patienceMs))) return false;
    if (!cut) continue;
    await turn();
    await link.until(() => link.released || stop(), paceMs);
  }
  return true;
}
