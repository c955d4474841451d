import type { Has } from '../faults/index.js';
import { text, type Answer } from '../respond/answer.js';

/** When `/future` was last changed, if the clock that dated it were right. */
const changed = Date.UTC(2100, 0, 1);

/** `/future`: a modification date may not lie ahead of the message, whose own date stands in for it (RFC 9110 section 8.8.2.1). */
export function future(has: Has): Answer {
  const date = new Date(has('future-date-kept') ? changed : Math.min(changed, Date.now()));
  return text(200, 'future', [['Last-Modified', date.toUTCString()]]);
}
