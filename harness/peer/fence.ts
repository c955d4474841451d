import type { Octets } from '../model/index.js';

const FENCE = /^\/\?fence=[0-9a-z]+$/;
let sent = 0;

/** The target of the next fence: an ordinary request for `/` that can be told apart from a case's own by its query. */
export function nextFence(): Octets {
  sent += 1;
  return `/?fence=${sent.toString(36)}`;
}

/** Whether a request target is that of a fence. */
export function isFence(target: Octets): boolean {
  return FENCE.test(target);
}
