import type { ClientFaults } from '../faults.js';
import type { Reply } from './reply.js';

const REWRITING = new Set([301, 302, 303]);
const FOLLOWED = new Set([301, 302, 303, 307, 308]);

/** Whether a reply of this status sends its client elsewhere by itself (RFC 9110 section 15.4, urllib). */
export function redirects(status: number, faults: ClientFaults): boolean {
  if (FOLLOWED.has(status)) return true;
  if (status === 300) return faults.has('redirect-300-followed');
  if (status === 304) return faults.has('redirect-304-followed');
  if (status === 201 || status === 202) return faults.has('redirect-201-followed');
  if (status >= 300 && status < 400) return faults.has('redirect-unknown-followed');
  return faults.has('redirect-200-followed');
}

/**
 * The method to go on with, or undefined where the redirection is not followed: GET and HEAD stay, POST becomes GET by 301, 302
 * and 303, nothing else is followed. In HTTP/1.0, a POST is not followed by 301 and 302 without asking (RFC 1945 section 9.3).
 */
export function nextMethod(method: string, { status, version }: Reply, faults: ClientFaults): string | undefined {
  if (!redirects(status, faults)) return undefined;
  if (method === 'GET') return 'GET';
  if (method === 'HEAD') return faults.has('head-redirect-becomes-get') ? 'GET' : 'HEAD';
  if (status === 303 && faults.has('redirect-303-keeps-method')) return method;
  if (faults.has('redirect-loses-content') || faults.has('redirect-loses-content-type')) return method;
  if (faults.has('redirect-repeats-any-method')) return method;
  if (faults.has('redirect-any-method-becomes-get')) return 'GET';
  if (method !== 'POST') return undefined;
  if (version === 'HTTP/1.0' && (status === 301 || status === 302) && !faults.has('post-followed-under-1.0'))
    return undefined;
  if (REWRITING.has(status)) return faults.has('post-redirect-keeps-method') ? 'POST' : 'GET';
  return faults.has('post-307-becomes-get') ? 'GET' : undefined;
}
