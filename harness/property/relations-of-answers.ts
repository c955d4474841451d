import type { Octets, ServerObservation } from '../model/index.js';
import { visible } from '../model/index.js';
import { closed, stillOpen } from '../judge/matchers/ending.js';
import { answered, isStatus, nothingCame, showStatus, status } from '../judge/matchers/replies.js';
import { served } from '../judge/matchers/served.js';
import { bodyFits, showBody, valuesOf } from '../judge/matchers/wanted.js';
import type { Relation } from './property.js';

/** A status, or a class of them. */
export type WantedStatus = number | '2xx' | '3xx' | '4xx' | '5xx';

/** The one request is served and the connection ends by it. The baseline, the same without the option, must be kept. */
export function closesAfterServing<G>(): Relation<ServerObservation, G> {
  return {
    describe: 'serves the request, and nothing more on the connection',
    baselineIs: [served(), stillOpen()],
    wrong: (seen) => {
      const [reply] = seen.replies;
      if (reply === undefined) return nothingCame(seen);
      if (!isStatus('2xx', reply.status)) return `it answered ${showStatus(reply)}`;
      const open = closed().mismatch(seen);
      return typeof open === 'string' ? open : null;
    },
  };
}

/** The reply has exactly these octets, complete. */
export function givesWhole<G>(octetsOf: (given: G) => Octets): Relation<ServerObservation, G> {
  return {
    describe: 'gives every octet of the content, and no other',
    baselineIs: [],
    byReplies: true,
    wrong: (seen, _, given) => {
      const [reply] = seen.replies;
      if (reply === undefined) return nothingCame(seen);
      if (reply.status !== 200 || !reply.complete)
        return `it answered ${showStatus(reply)}${reply.complete ? '' : ', which has no end'}`;
      const octets = octetsOf(given);
      const whole = reply.body.length === octets.length && octets.startsWith(reply.body.octets);
      return whole ? null : `it gave ${showBody(reply.body)} for ${octets.length} octets`;
    },
  };
}

/** The reply, to HEAD, says of the content that the baseline, to GET, has what is true, or nothing (RFC 9110 section 8.6). */
export function tellsLengthOf<G>(lengthOf: (given: G) => number): Relation<ServerObservation, G> {
  return {
    describe: 'tells with HEAD the length that GET gives',
    baselineIs: [answered({ status: 200 })],
    byReplies: true,
    wrong: (seen, baseline, given) => {
      const [head, whole] = [seen.replies[0], baseline?.replies[0]];
      if (head === undefined || whole === undefined) return nothingCame(seen);
      if (head.status !== 200) return `it answered ${showStatus(head)}`;
      if (whole.body.length !== lengthOf(given)) return `GET gave ${showBody(whole.body)}`;
      const [told] = valuesOf(head.fields, 'Content-Length');
      return told === undefined || Number(told) === whole.body.length
        ? null
        : `HEAD tells Content-Length ${visible(told)}`;
    },
  };
}

/** No reply has content like that. The baseline must be answered with this content. */
export function neverGives<G>(pattern: RegExp, baseline: Octets): Relation<ServerObservation, G> {
  return {
    describe: `never gives content like /${pattern.source}/`,
    baselineIs: [answered({ status: 200, body: baseline })],
    byReplies: true,
    wrong: ({ replies }) => {
      const found = replies.find(({ body }) => bodyFits(pattern, body));
      return found === undefined ? null : `it gave ${showBody(found.body)}`;
    },
  };
}

/** The reply has one of these statuses. */
export function isAnsweredWith<G>(
  describe: string,
  statusesOf: (given: G) => readonly WantedStatus[],
): Relation<ServerObservation, G> {
  return {
    describe,
    baselineIs: [],
    byReplies: true,
    wrong: (seen, _, given) => {
      const finding = status(...statusesOf(given)).mismatch(seen);
      return typeof finding === 'string' ? finding : null;
    },
  };
}

/** The reply has the status that the baseline has; `wanted` is what the baseline must be answered with for this input. */
export function isAnsweredLikeBaseline<G>(
  wanted: (given: G) => readonly WantedStatus[],
): Relation<ServerObservation, G> {
  return {
    describe: 'answers as it answers the baseline',
    baselineIs: [],
    baselineWants: (given) => [status(...wanted(given))],
    byReplies: true,
    wrong: (seen, baseline) => {
      const [now, before] = [seen.replies[0], baseline?.replies[0]];
      if (now === undefined) return nothingCame(seen);
      return before?.status === now.status
        ? null
        : `it answered ${showStatus(now)} instead of ${String(before?.status)}`;
    },
  };
}
