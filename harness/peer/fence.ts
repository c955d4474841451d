import type { Octets } from '../model/index.js';

const FENCE = /^\/\?v=[0-9a-z]+$/;
let sent = 0;

/** The target of the next fence: an ordinary request for `/` that can be told apart from a case's own by its query, and that tells
 * the server nothing. */
export function nextFence(): Octets {
  sent += 1;
  return `/?v=${sent.toString(36)}`;
}

/** Whether a request target is that of a fence. */
export function isFence(target: Octets): boolean {
  return FENCE.test(target);
}
