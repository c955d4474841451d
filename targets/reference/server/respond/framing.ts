import type { Field } from '../../../../harness/model/protocol.js';
import type { Has } from '../faults/index.js';
import type { Answer } from './answer.js';

/** How the content of a response is sent: not at all, as it is, or in chunks. */
export type ResponseFraming = {
  readonly transfer: 'none' | 'plain' | 'chunked';
  readonly fields: readonly Field[];
  /** Whether the client can tell the end without the connection being closed. */
  readonly delimited: boolean;
};

/**
 * Frames a response (RFC 9112 sections 6.1 to 6.3): 204 and 304 never have content nor, here, framing fields; content
 * of known length has Content-Length; other content is chunked for HTTP/1.1 and ends with the connection otherwise.
 */
export function frame(answer: Answer, method: string, chunks: boolean, has: Has): ResponseFraming {
  const { status } = answer;
  const length = lengthOf(answer);
  const sent = method !== 'HEAD' || has('head-with-body');
  const announced: Field = [
    'Content-Length',
    `${(length ?? 0) + (method === 'HEAD' && has('head-without-fields') ? 1 : 0)}`,
  ];
  if (status === 101 || status === 204 || status === 304) {
    const body = has(status === 204 ? 'status-204-with-body' : 'status-304-with-body');
    const fields: Field[] = status === 204 && (body || has('status-204-with-length')) ? [announced] : [];
    if (status === 304 && has('status-304-wrong-length')) fields.push(['Content-Length', '0']);
    return { transfer: body && sent ? 'plain' : 'none', fields, delimited: true };
  }
  if (length !== undefined && has('no-content-length')) {
    return { transfer: sent ? 'plain' : 'none', fields: [], delimited: false };
  }
  if (length !== undefined) return { transfer: sent ? 'plain' : 'none', fields: [announced], delimited: true };
  if (!chunks || has('stream-close-delimited'))
    return { transfer: sent ? 'plain' : 'none', fields: [], delimited: false };
  if (method === 'HEAD' && has('head-without-transfer-encoding'))
    return { transfer: 'none', fields: [], delimited: true };
  const coded: Field = ['Transfer-Encoding', codingOf(has)];
  const fields = has('chunked-with-length') ? [announced, coded] : [coded];
  return { transfer: sent ? 'chunked' : 'none', fields, delimited: true };
}

/** What the faults of transfer codings say of chunked content. */
function codingOf(has: Has): string {
  if (has('transfer-coding-without-chunked')) return 'chunked, gzip';
  return has('transfer-coding-unasked') ? 'gzip, chunked' : 'chunked';
}

function lengthOf({ content }: Answer): number | undefined {
  return content.kind === 'octets' ? content.octets.length : content.length;
}
