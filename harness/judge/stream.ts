import type { ServerObservation, WireReply } from '../model/index.js';
import { visible } from '../model/index.js';
import { showStatus } from './matchers/replies.js';
import { valuesOf } from './matchers/wanted.js';

/**
 * What is wrong with the stream of replies on a connection, whatever they answer; null where nothing is. Every reply must follow the
 * grammar (RFC 9112 sections 2 to 7), nothing may stand between replies or behind the last one (section 6.3), a reply that the
 * target ends in order must be whole (section 8), and nothing is answered behind a reply that says close (section 9.6). What follows
 * a 101 is in another protocol.
 */
export function streamProblem({ replies, begins = [], surplus, connection, fence }: ServerObservation): string | null {
  const upgraded = replies.at(-1)?.status === 101;
  if (surplus !== '' && !upgraded)
    return `octets follow the last reply that begin no other: "${visible(surplus.slice(0, 60))}"`;
  const malformed = replies.find(({ problems }) => problems.length > 0);
  if (malformed !== undefined) return `the reply ${showStatus(malformed)} has: ${malformed.problems.join(', ')}`;
  const onLast = replies.slice(begins.at(-1) ?? 0);
  const broken = onLast.find((reply) => !reply.complete && !onlyInterim(reply));
  // Of what ends by a reset, the rest may have been thrown away on its way.
  if (broken !== undefined && connection.targetEnd === 'fin') return `the reply ${showStatus(broken)} has no end`;
  const ends = replies.map((_, at) => at === replies.length - 1 || begins.includes(at + 1));
  const further = replies.some((reply, at) => saysClose(reply) && !ends[at]);
  const fenced = fence === 'served' && onLast.some(saysClose);
  return further || fenced ? 'it says that it closes the connection, and answers a further request' : null;
}

/** Interim replies and not an octet of a final one: a client that leaves after a 100 need not be answered (RFC 9110 section 10.1.1). */
function onlyInterim({ head, interim }: WireReply): boolean {
  return head === '' && interim.length > 0;
}

function saysClose({ fields }: WireReply): boolean {
  const options = valuesOf(fields, 'Connection').flatMap((value) => value.split(','));
  return options.some((one) => one.trim().toLowerCase() === 'close');
}
