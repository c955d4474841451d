import type { Framing, Matcher, ServerObservation, WireReply } from '../../model/index.js';
import { visible } from '../../model/index.js';
import type { Wanted, WantedBody, WantedFields } from './wanted.js';
import { bodyFits, describeBody, describeFields, describeWanted, fieldMismatch, fits, showBody } from './wanted.js';

/** A status, or a class of them. */
type WantedStatus = number | '2xx' | '3xx' | '4xx' | '5xx';

/** The first final reply has one of these statuses; `4xx` stands for a class. */
export function status(...wanted: readonly WantedStatus[]): Matcher<ServerObservation> {
  return {
    describe: `answers ${wanted.join(' or ')}`,
    mismatch: (seen) => {
      const first = seen.replies[0];
      if (first === undefined) return nothingCame(seen);
      return wanted.some((one) => isStatus(one, first.status)) ? null : `it answered ${showStatus(first)}`;
    },
  };
}

/** What a final reply must look like. `nth` counts from 0. */
export type WantedReply = {
  readonly nth?: number;
  readonly status?: WantedStatus;
  readonly version?: Wanted;
  readonly fields?: WantedFields;
  readonly framing?: Framing;
  readonly body?: WantedBody;
  readonly interim?: readonly number[];
};

/** The n-th final reply is complete and like this. */
export function answered(wanted: WantedReply): Matcher<ServerObservation> {
  return {
    describe: `answers${wanted.nth === undefined ? '' : ` as reply ${wanted.nth}`}${describeReply(wanted)}`,
    mismatch: (seen) => {
      const reply = seen.replies[wanted.nth ?? 0];
      return reply === undefined ? nothingCame(seen) : replyMismatch(wanted, reply);
    },
  };
}

/** So many final replies came, the fence's left out. */
export function replies(count: number): Matcher<ServerObservation> {
  return {
    describe: `sends ${count} final replies`,
    mismatch: ({ replies: all, connection }) => {
      if (all.length !== count) return `${all.length} final replies came`;
      return connection.timedOut ? 'it stayed silent' : null;
    },
  };
}

/** The connection ended and no final reply had come; staying silent is another matter. */
export function noReply(): Matcher<ServerObservation> {
  return {
    describe: 'sends no reply',
    mismatch: ({ replies, connection }) => {
      const first = replies[0];
      if (first !== undefined) return `it answered ${showStatus(first)}`;
      if (connection.targetEnd === 'refused') return 'the connection was refused';
      return connection.timedOut ? 'it stayed silent' : null;
    },
  };
}

/** The octets of every reply follow the grammar to the letter and nothing follows the last one (RFC 9112 sections 2 to 7). */
export function cleanReplies(): Matcher<ServerObservation> {
  return {
    describe: 'sends only well-formed replies',
    mismatch: (seen) => {
      if (seen.surplus !== '') return `octets follow the last reply: "${visible(seen.surplus.slice(0, 60))}"`;
      const bad = seen.replies.find(({ problems, complete }) => problems.length > 0 || !complete);
      return bad === undefined
        ? null
        : `the reply ${showStatus(bad)} has: ${[...bad.problems, ...(bad.complete ? [] : ['no end'])].join(', ')}`;
    },
  };
}

function replyMismatch(wanted: WantedReply, reply: WireReply): string | null {
  if (!reply.complete) return `the reply ${showStatus(reply)} has no end`;
  if (wanted.status !== undefined && !isStatus(wanted.status, reply.status)) return `it answered ${showStatus(reply)}`;
  if (wanted.version !== undefined && !fits(wanted.version, reply.version))
    return `the version is "${visible(reply.version)}"`;
  if (wanted.framing !== undefined && reply.framing !== wanted.framing) return `the body is framed by ${reply.framing}`;
  const interim = reply.interim.map((one) => one.status).join(' ');
  if (wanted.interim !== undefined && wanted.interim.join(' ') !== interim)
    return `the interim replies are: ${interim || 'none'}`;
  if (wanted.body !== undefined && !bodyFits(wanted.body, reply.body)) return `the body is ${showBody(reply.body)}`;
  const fields = wanted.fields === undefined ? null : fieldMismatch(wanted.fields, reply.fields);
  return fields === null ? null : `in the reply, ${fields}`;
}

export function isStatus(wanted: number | string, seen: number | null): boolean {
  if (typeof wanted === 'number') return seen === wanted;
  return seen !== null && String(seen).startsWith(wanted.slice(0, 1));
}

export function showStatus(reply: WireReply): string {
  return reply.status === null ? `without a status line: ${showBody(reply.body)}` : String(reply.status);
}

/** How the absence of a reply looked. */
export function nothingCame(seen: ServerObservation): string {
  const { targetEnd, timedOut } = seen.connection;
  if (targetEnd === 'refused') return 'the connection was refused';
  const end =
    targetEnd === 'fin'
      ? 'it closed the connection'
      : targetEnd === 'rst'
        ? 'it reset the connection'
        : 'it kept the connection';
  return `no such reply came; ${end}${timedOut ? ' and stayed silent' : ''}`;
}

function describeReply(wanted: WantedReply): string {
  const parts = [
    wanted.status === undefined ? null : String(wanted.status),
    wanted.version === undefined ? null : `version ${describeWanted(wanted.version)}`,
    wanted.framing === undefined ? null : `framed by ${wanted.framing}`,
    wanted.interim === undefined ? null : `after the interim replies ${wanted.interim.join(' ') || 'none'}`,
    wanted.fields === undefined ? null : describeFields(wanted.fields),
    wanted.body === undefined ? null : `body ${describeBody(wanted.body)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}
