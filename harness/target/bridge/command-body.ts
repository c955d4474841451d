import { createHash } from 'node:crypto';
import type { Octets, Seen } from '../../model/index.js';

const SEARCHED = 1_048_576;
const SHOWN = 4_096;

/** What was collected: the octets in front of the body, and the body. */
export type Collected = { readonly front: Octets; readonly body: Seen };

/** Takes octets as they come and keeps little of them. */
export type Collector = { readonly add: (piece: Buffer) => void; readonly end: () => Collected };

/**
 * Collects a body of any length in bounded memory. `bodyAt` tells at which octet the body begins; it is asked once, with
 * everything there is, or with the first 1 MiB when there is more.
 */
export function collectBody(bodyAt: (octets: Octets) => number): Collector {
  const hash = createHash('sha256');
  let waiting: Buffer[] | null = [];
  let held = 0;
  let front = '';
  let shown = '';
  let length = 0;

  const take = (piece: Buffer): void => {
    hash.update(piece);
    length += piece.length;
    if (shown.length < SHOWN) shown += piece.toString('latin1', 0, SHOWN - shown.length);
  };
  const decide = (): void => {
    if (waiting === null) return;
    const whole = Buffer.concat(waiting);
    waiting = null;
    const octets = whole.toString('latin1', 0, SEARCHED);
    const at = bodyAt(octets);
    front = octets.slice(0, at);
    take(whole.subarray(at));
  };
  return {
    add: (piece) => {
      if (waiting === null) {
        take(piece);
        return;
      }
      waiting.push(piece);
      held += piece.length;
      if (held > SEARCHED) decide();
    },
    end: () => {
      decide();
      const sha256 = hash.digest('hex');
      return { front, body: length > SHOWN ? { length, octets: shown, sha256 } : { length, octets: shown } };
    },
  };
}
