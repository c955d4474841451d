import type { ClientFaults } from '../faults.js';
import type { Request } from './request.js';

const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']);
const KNOWN = new Set([...IDEMPOTENT, 'POST', 'PATCH', 'CONNECT']);

/** What a client does that hopes for the server to be back soon. */
const OFTEN = 3;

/** Whether a request may be sent again by itself where a kept connection gave no reply to it (RFC 9110 section 9.2.2). */
export function isRepeatable({ method }: Request, faults: ClientFaults): boolean {
  if (faults.has('stale-connection-is-an-error') || faults.has('blank-line-breaks-the-connection')) return false;
  if (method === 'POST') return faults.has('post-retried') || faults.has('stale-post-sent-twice');
  if (method === 'PATCH') return faults.has('patch-is-idempotent');
  return IDEMPOTENT.has(method) || (!KNOWN.has(method) && faults.has('unknown-method-is-idempotent'));
}

/** How often a request is repeated that gets no reply on a new connection, which is never but for a fault; `retried`: it is a repetition already. */
export function repetitions({ method }: Request, retried: boolean, faults: ClientFaults): number {
  if (faults.has('unanswered-repeated-often') && IDEMPOTENT.has(method)) return OFTEN;
  if (faults.has('first-post-repeated') && method === 'POST') return 1;
  return retried && faults.has('retry-retried') ? 1 : 0;
}

/** A request as it is sent again: the same, whole. */
export function repeated(request: Request, faults: ClientFaults): Request {
  if (faults.has('retry-becomes-get')) return { ...request, method: 'GET', body: undefined };
  const { body } = request;
  if (body === undefined || !('chunks' in body) || !faults.has('retry-with-rest-of-body')) return request;
  return { ...request, body: { chunks: body.chunks.slice(1) } };
}
