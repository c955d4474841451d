import type { Field, Framing, Octets } from '../model/index.js';
import { contentLengthOf } from './content-length.js';
import { isOldVersion } from './grammar.js';
import { Problems } from './problems.js';
import type { Problem } from './problems.js';
import { transferEncodingOf } from './transfer-encoding.js';

/**
 * How a message's body is delimited. `length` counts octets and is 0 unless framing is `length`.
 * Not `trusted`: the fields contradict the grammar so that nobody can know where the body ends; what follows is read as body until the end.
 */
export type FramingDecision = {
  readonly framing: Framing;
  readonly length: number;
  readonly trusted: boolean;
  readonly problems: readonly Problem[];
};

/** Decides a request's framing (RFC 9112 section 6.3): a request without framing fields has no body, and none ends by closing. */
export function framingOfRequest(version: Octets, fields: readonly Field[]): FramingDecision {
  return framingByFields('request', version, fields);
}

/**
 * Decides a reply's framing (RFC 9112 section 6.3). `method` is the request's: replies to HEAD, and successful ones to CONNECT, have no body;
 * nor have 1xx, 204 and 304. A reply without framing fields ends by closing.
 */
export function framingOfReply(
  method: Octets,
  version: Octets,
  status: number | null,
  fields: readonly Field[],
): FramingDecision {
  const kind = bodilessKind(method, status);
  if (kind === null) return framingByFields('reply', version, fields);
  const { length, coding, problems } = framingFields(version, fields);
  if (kind !== 'allowed' && length.present) problems.add(`Content-Length in a ${kind}`);
  if (kind !== 'allowed' && coding.codings !== 'absent') problems.add(`Transfer-Encoding in a ${kind}`);
  return { framing: 'none', length: 0, trusted: true, problems: problems.list() };
}

/** Why a reply has no body, where that forbids framing fields too; `allowed` where it does not; null where it may have one. */
function bodilessKind(
  method: Octets,
  status: number | null,
): '1xx reply' | '204 reply' | '2xx reply to CONNECT' | 'allowed' | null {
  if (status !== null && status >= 100 && status <= 199) return '1xx reply';
  if (status === 204) return '204 reply';
  if (method === 'CONNECT' && status !== null && status >= 200 && status <= 299) return '2xx reply to CONNECT';
  return method === 'HEAD' || status === 304 ? 'allowed' : null;
}

function framingByFields(kind: 'request' | 'reply', version: Octets, fields: readonly Field[]): FramingDecision {
  const { length, coding, problems } = framingFields(version, fields);
  const decide = (framing: Framing, octets = 0): FramingDecision => {
    return { framing, length: octets, trusted: true, problems: problems.list() };
  };
  const distrust = (): FramingDecision => {
    problems.add('framing cannot be trusted');
    return { framing: 'close', length: 0, trusted: false, problems: problems.list() };
  };
  switch (coding.codings) {
    case 'absent':
      if (length.present) return length.length === null ? distrust() : decide('length', length.length);
      return decide(kind === 'request' ? 'none' : 'close');
    case 'chunked-final':
      return decide('chunked');
    case 'empty':
      return distrust();
    case 'without-chunked':
    case 'chunked-inside':
      if (kind === 'request' || coding.codings === 'chunked-inside') {
        problems.add('chunked is not the final transfer coding');
      }
      // A reply may end by closing instead, whatever its codings; a request cannot.
      return kind === 'request' ? distrust() : decide('close');
  }
}

function framingFields(version: Octets, fields: readonly Field[]) {
  const length = contentLengthOf(fields);
  const coding = transferEncodingOf(fields);
  const problems = new Problems();
  problems.add(...length.problems, ...coding.problems);
  if (coding.codings !== 'absent') {
    if (length.present) problems.add('both Content-Length and Transfer-Encoding');
    if (isOldVersion(version)) problems.add('Transfer-Encoding in an HTTP/1.0 message');
  }
  return { length, coding, problems };
}
