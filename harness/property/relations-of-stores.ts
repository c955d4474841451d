import type { Octets, ServerObservation, WireReply } from '../model/index.js';
import { isStatus, showStatus, status } from '../judge/matchers/replies.js';
import { showBody } from '../judge/matchers/wanted.js';
import type { Relation } from './property.js';
import type { GeneratedOperation } from './resource-arbitraries.js';

/**
 * Replies tell what a map would, behind `cleared` requests that empty it: PUT says whether it created or replaced, GET gives what was put
 * last, and nothing is found once it was deleted (RFC 9110 section 9.3). What follows the end of the connection is not asked for.
 */
export function answersLikeMap<G>(
  cleared: number,
  operationsOf: (given: G) => readonly GeneratedOperation[],
): Relation<ServerObservation, G> {
  return {
    describe: 'keeps, replaces and forgets what a map would',
    baselineIs: [status(200, 201, 204)],
    byReplies: true,
    wrong: ({ replies, connection }, _, given) => {
      const operations = operationsOf(given);
      const own = replies.slice(cleared);
      const kept = new Map<number, Octets>();
      for (const [index, operation] of operations.entries()) {
        const reply = own[index];
        if (reply === undefined) return connection.timedOut ? `request ${index + 1} was not answered` : null;
        const wrong = misdone(reply, operation, kept.get(operation.name));
        if (wrong !== null) return `request ${index + 1}, ${operation.method}: ${wrong}`;
        if (operation.method === 'PUT') kept.set(operation.name, operation.octets);
        if (operation.method === 'DELETE') kept.delete(operation.name);
      }
      return null;
    },
  };
}

function misdone(reply: WireReply, { method }: GeneratedOperation, before: Octets | undefined): string | null {
  const one = (...wanted: readonly (number | string)[]): string | null =>
    wanted.some((each) => isStatus(each, reply.status)) ? null : `it answered ${showStatus(reply)}`;
  switch (method) {
    case 'PUT':
      return before === undefined ? one(201) : one(200, 204);
    case 'DELETE':
      return before === undefined ? one(404, '2xx') : one('2xx');
    case 'HEAD':
      return before === undefined ? one(404) : one(200);
    case 'GET':
      if (before === undefined) return one(404);
      return one(200) ?? (reply.body.octets === before ? null : `it gave ${showBody(reply.body)}`);
  }
}
