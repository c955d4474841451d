import { createHash } from 'node:crypto';
import type { Field, Seen, SeenRequest, WireReply } from '../../model/index.js';

const SHOWN = 4_096;
/** Statuses with which a server refuses a message as such, before any application is asked (RFC 9110 section 15). */
const REFUSALS: readonly (number | null)[] = [400, 408, 411, 413, 414, 417, 421, 426, 431, 501, 505];
const isString = (value: unknown): value is string => typeof value === 'string';

/**
 * What the application saw, read from its replies: those of `/echo` repeat the request. A request that was
 * refused as a message did not reach the application. Null where nothing tells: without a reply, and where an answer is no echo, or too long to be kept whole.
 */
export function sawFromEcho(replies: readonly WireReply[]): readonly SeenRequest[] | null {
  const seen: SeenRequest[] = [];
  for (const reply of replies) {
    if (REFUSALS.includes(reply.status)) continue;
    const echo = echoIn(reply);
    if (echo === null) return null;
    seen.push(echo);
  }
  return replies.length === 0 ? null : seen;
}

/** The request a reply echoes; null when it is no echo. An HTTP/0.9 reply has no status and may be one. */
export function echoIn(reply: WireReply): SeenRequest | null {
  if ((reply.status ?? 200) !== 200 || reply.body.length > reply.body.octets.length) return null;
  try {
    return requestOf(JSON.parse(reply.body.octets));
  } catch {
    return null;
  }
}

function requestOf(echo: unknown): SeenRequest | null {
  if (typeof echo !== 'object' || echo === null) return null;
  const { method, target, version, fields, body, length, sha256 } = echo as Readonly<Record<string, unknown>>;
  if (!isString(method) || !isString(target) || !isString(version) || !isString(body)) return null;
  if (!Array.isArray(fields) || !fields.every(isField)) return null;
  return { method, target, version, fields, body: seenBody(body, length, sha256) };
}

function isField(value: unknown): value is Field {
  return Array.isArray(value) && value.length === 2 && value.every(isString);
}

function seenBody(octets: string, length: unknown, sha256: unknown): Seen {
  if (typeof length === 'number' && isString(sha256)) return { length, octets, sha256 };
  if (octets.length <= SHOWN) return { length: octets.length, octets };
  const hash = createHash('sha256').update(octets, 'latin1').digest('hex');
  return { length: octets.length, octets: octets.slice(0, SHOWN), sha256: hash };
}
