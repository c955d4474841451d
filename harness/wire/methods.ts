import type { Octets } from '../model/index.js';
import { RequestReader } from './request-reader.js';

/**
 * The methods of the requests in a sent stream, in order, for a `ReplyReader`. Lenient, because what is sent may be malformed on purpose:
 * after a request that has no trustworthy end, every line that looks like a request line counts as one.
 */
export function methodsOf(sent: Octets): readonly Octets[] {
  const reader = new RequestReader('');
  const methods = reader.push(Buffer.from(sent, 'latin1')).map((request) => request.method);
  const open = reader.end();
  if (open === null || open.head.trim() === '') return methods;
  if (open.problems.includes('head broken off')) return [...methods, firstWord(open.head)];
  const later = sent.slice(reader.bodyAt).matchAll(/^([!-~]+) [^\r\n]* HTTP\/[0-9]\.[0-9]\r?$/gim);
  return [...methods, open.method, ...[...later].map(([, method = '']) => method)];
}

function firstWord(octets: Octets): Octets {
  return octets.trimStart().split(/[ \t\r\n]/, 1)[0] ?? '';
}
