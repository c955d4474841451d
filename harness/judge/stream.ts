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
export function streamProblem({ replies, surplus, connection, fence }: ServerObservation): string | null {
  const upgraded = replies.at(-1)?.status === 101;
  if (surplus !== '' && !upgraded)
    return `octets follow the last reply that begin no other: "${visible(surplus.slice(0, 60))}"`;
  const malformed = replies.find(({ problems }) => problems.length > 0);
  if (malformed !== undefined) return `the reply ${showStatus(malformed)} has: ${malformed.problems.join(', ')}`;
  const broken = replies.find(({ complete }) => !complete);
  // Of what ends by a reset, the rest may have been thrown away on its way.
  if (broken !== undefined && connection.targetEnd === 'fin') return `the reply ${showStatus(broken)} has no end`;
  const last = replies.findIndex(saysClose);
  const further = last >= 0 && (last < replies.length - 1 || fence === 'served');
  return further ? 'it says that it closes the connection, and answers a further request' : null;
}

function saysClose({ fields }: WireReply): boolean {
  const options = valuesOf(fields, 'Connection').flatMap((value) => value.split(','));
  return options.some((one) => one.trim().toLowerCase() === 'close');
}
