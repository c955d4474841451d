import type { Has } from '../faults/index.js';

/** What the faults that let paths climb out of the tree serve: the look of a file that every Unix system has. */
export const outside = 'root:x:0:0:root:/root:/bin/sh\n';

const plain = /\/(?:\.|%2e){2}(?:\/|$)/i;
const backslashes = /(?:\\|%5c)(?:\.|%2e){2}(?:\\|%5c)/i;
const decodedTwice = /%252e%252e|%25%32%65/i;
const overlong = /%c0%ae/i;
const slashes = /(?:\.\.|%2e%2e)%2f/i;

/** Whether a fault takes the target for one that leads out of the tree. */
export function climbing(target: string, has: Has): boolean {
  return (
    (has('dot-segments-escape') && plain.test(target)) ||
    (has('backslash-climbs') && backslashes.test(target)) ||
    (has('path-decoded-twice') && decodedTwice.test(target)) ||
    (has('overlong-dots-climb') && overlong.test(target)) ||
    (has('encoded-slash-climbs') && slashes.test(target)) ||
    (has('path-parameter-climbs') && target.includes('..;')) ||
    (has('two-slashes-are-the-root') && target.startsWith('/static//'))
  );
}
