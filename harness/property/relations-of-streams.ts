import type { Octets, SeenRequest, ServerObservation, WireReply } from '../model/index.js';
import { visible } from '../model/index.js';
import { bodyFits, showBody } from '../judge/matchers/wanted.js';
import { isStatus } from '../judge/matchers/replies.js';
import { served } from '../judge/matchers/served.js';
import type { Relation } from './property.js';

/**
 * A request that the application may see. `target` and `body` are null where they are not asked for. `answers`: how many octets the reply has.
 * `inChunks`: a server may refuse it for want of a length (RFC 9112 section 6.3).
 */
export type Sight = {
  readonly method: Octets;
  readonly target: Octets | null;
  readonly body: Octets | null;
  readonly answers?: number;
  readonly inChunks?: true;
};

/**
 * The application sees these requests, each exactly, and each is answered once, in their order. A server may end the connection behind
 * any reply (RFC 9112 section 9.5), but not in front of the first. The order in which the application sees them is open, for only
 * that of the replies is laid down (section 9.3.2).
 */
export function answersInOrder<G>(wantedOf: (given: G) => readonly Sight[]): Relation<ServerObservation, G> {
  return {
    describe: 'sees each request exactly, and answers each once, in their order',
    baselineIs: [],
    wrong: ({ saw, replies, connection }, _, given) => {
      const all = wantedOf(given);
      const lengthless = (_one: Sight, index: number): boolean =>
        all[index]?.inChunks === true && replies[index]?.status === 411;
      const wanted = all.filter((one, index) => !lengthless(one, index));
      const seen = saw ?? [];
      const strange = firstStrange(seen, wanted);
      if (strange !== null) return strange;
      if (seen.length === 0 && wanted.length > 0) return 'the application saw nothing';
      const answered = seen.length + all.length - wanted.length;
      const reset = connection.targetEnd === 'rst';
      if (replies.length > answered || (replies.length < answered && !reset))
        return `${replies.length} replies came for ${answered} requests`;
      if (seen.length < wanted.length && connection.timedOut)
        return `the application saw ${seen.length} of ${wanted.length} requests, and the connection stayed open`;
      return replies.map((reply, index) => misanswered(reply, all[index])).find((one) => one !== null) ?? null;
    },
  };
}

function misanswered({ status, body }: WireReply, wanted: Sight | undefined): string | null {
  if (wanted === undefined || (wanted.inChunks === true && status === 411)) return null;
  const request = visible(`${wanted.method} ${wanted.target ?? ''}`);
  if (!isStatus('2xx', status)) return `${request} was answered ${String(status)}`;
  const { answers } = wanted;
  const pattern = '0123456789'.repeat(Math.ceil((answers ?? 0) / 10));
  const whole = answers === undefined || (body.length === answers && pattern.startsWith(body.octets));
  return whole ? null : `${request} was answered ${showBody(body)}`;
}

/**
 * The application sees nothing but the beginning of one of the readings, in whatever order: what is no request by any of them is
 * never seen. The baseline must be served.
 */
export function seesNoMoreThan<G>(
  readingsOf: (given: G) => readonly (readonly Sight[])[],
): Relation<ServerObservation, G> {
  return {
    describe: 'sees nothing that is no request of its own',
    baselineIs: [served()],
    wrong: ({ saw }, _, given) => {
      const found = readingsOf(given).map((reading) => firstStrange(saw ?? [], reading));
      return found.includes(null) ? null : (found[0] ?? 'there is no reading');
    },
  };
}

/** What first was seen that is none of the requests at the beginning, each of which may be seen once; null where there is no such thing. */
function firstStrange(seen: readonly SeenRequest[], wanted: readonly Sight[]): string | null {
  let left = wanted.slice(0, seen.length);
  for (const [index, request] of seen.entries()) {
    const fitting = left.filter((one) => strangeness(request, one) === null);
    const meant = fitting.find(isExact) ?? fitting[0];
    if (meant === undefined) {
      const instead = left.find((one) => one.method === request.method && one.target === request.target) ?? left[0];
      return instead === undefined
        ? `the application saw ${shownRequest(request)} as request ${index + 1}, and there are ${wanted.length}`
        : strangeness(request, instead);
    }
    left = left.filter((one) => one !== meant);
  }
  return null;
}

/** What is open about a request fits others too, so it is tried last. */
function isExact({ target, body }: Sight): boolean {
  return target !== null && body !== null;
}

function strangeness(request: SeenRequest, meant: Sight): string | null {
  const shown = shownRequest(request);
  if (request.method !== meant.method || (meant.target !== null && request.target !== meant.target))
    return `the application saw ${shown} instead of "${visible(`${meant.method} ${meant.target ?? ''}`)}"`;
  if (meant.body !== null && !bodyFits(meant.body, request.body))
    return `the application saw the body ${showBody(request.body)} of ${shown} instead of "${visible(meant.body.slice(0, 60))}"`;
  return null;
}

function shownRequest({ method, target }: SeenRequest): string {
  return `"${visible(`${method} ${target}`)}"`;
}
