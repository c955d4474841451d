import type { Field } from '../../../../harness/model/protocol.js';
import type { Has } from '../faults/index.js';
import type { FieldSection } from '../receive/fields.js';
import type { Level } from '../receive/request.js';
import type { Answer } from './answer.js';
import { frame } from './framing.js';
import { dateFields, headOf } from './head.js';
import type { Outlet } from './outlet.js';
import { persistenceOf } from './persistence.js';
import { transfer } from './transfer.js';

const nothing: Answer['content'] = { kind: 'octets', octets: Buffer.alloc(0) };

/** What of the request decides the shape of its response. */
export type Asked = {
  readonly method: string;
  readonly level: Level;
  readonly version: string;
  readonly fields: FieldSection;
};

/** A response made ready: whether the connection stays after it, and the work of writing it. */
export type Prepared = { readonly keep: boolean; readonly write: () => Promise<void> };

/**
 * Frames an answer for the request it belongs to. A request of HTTP/1.0 is answered with HTTP/1.1 in the status line,
 * as RFC 9110 section 6.2 asks, but never with what only HTTP/1.1 understands.
 */
export function prepare(given: Answer, asked: Asked, speaks: '1.0' | '1.1', outlet: Outlet, has: Has): Prepared {
  const answer = given.status >= 400 && has('error-without-explanation') ? { ...given, content: nothing } : given;
  const level = asked.level === '1.0' && has('version-not-honoured') ? '1.1' : asked.level;
  const chunks = level === '1.1' || (level === '1.0' && has('chunked-to-http10'));
  const framing = frame(answer, asked.method, chunks, has);
  const delimited = framing.delimited || has('served-after-close');
  const { keep, option } = persistenceOf(asked.fields, level, delimited, has);
  const broken = !framing.delimited || isBroken(answer, framing.transfer, has);
  const old = asked.level === '0.9' || (asked.level === '1.0' && has('http10-answered-as-simple'));
  const simple = old && !has('simple-request-gets-status-line');
  const connection: readonly Field[] = option === undefined ? [] : [['Connection', option]];
  const fields = [...dateFields(has), ...connection, ...described(answer, has), ...framing.fields];
  const own = has('answers-as-http10') ? 'HTTP/1.0' : `HTTP/${speaks}`;
  const version = has('status-line-version-echoed') ? asked.version : own;
  const head = simple ? '' : headOf(version, answer.status, fields, has);
  return {
    keep: keep && !broken,
    write: () => transfer(outlet, Buffer.from(head, 'latin1'), answer.content, framing.transfer, has),
  };
}

/** A response that breaks off on purpose ends its connection, so that the client can see that it did. */
function isBroken(answer: Answer, how: 'none' | 'plain' | 'chunked', has: Has): boolean {
  if (how === 'chunked') return has('chunked-reply-unterminated');
  const short = answer.content.kind === 'pieces' && answer.content.length !== 0;
  return how === 'plain' && short && has('body-one-octet-short');
}

/** Content that is never sent is not described either: 204 has none, and 304 tells only what a cache must know. */
function described(answer: Answer, has: Has): readonly Field[] {
  const omitted = new Set<string>();
  const unsent = answer.status === 101 || answer.status === 204 || answer.status === 304;
  if ((unsent && !has('not-modified-with-type')) || has('no-content-type')) omitted.add('Content-Type');
  return answer.fields.filter(([name]) => !omitted.has(name));
}
