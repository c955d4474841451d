import type { Has } from '../faults/index.js';
import type { Request } from '../receive/request.js';
import { text, type Answer } from '../respond/answer.js';

const known = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'];

/** Every method this server recognises, as Allow lists them. */
export const allMethods = known.filter((method) => method !== 'CONNECT').join(', ');

/**
 * Serves a resource that has GET and HEAD alone. Another method is answered by 405 if the server recognises it and by
 * 501 if it does not (RFC 9110 section 9.1).
 */
export function retrieved(request: Request, has: Has, serve: (request: Request) => Answer): Answer {
  const { method } = request;
  if (method === 'GET' || (method === 'HEAD' && !has('head-refused'))) return serve(request);
  const recognised = known.includes(method);
  if (has(recognised ? 'method-not-allowed-is-get' : 'unknown-method-is-get'))
    return serve({ ...request, method: 'GET' });
  if (!recognised) return text(501, 'this method is not implemented\n');
  return text(405, 'this method is not allowed here\n', has('405-without-allow') ? [] : [['Allow', 'GET, HEAD']]);
}
