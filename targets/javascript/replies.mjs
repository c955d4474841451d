import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Sends a reply of known length, plain text unless the fields say otherwise. To HEAD it is the same without its content. */
export function reply(request, response, status, fields, content) {
  const octets = Buffer.from(content);
  const all = { 'Content-Type': 'text/plain', ...fields, 'Content-Length': octets.length };
  response.writeHead(status, Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
  response.end(request.method === 'HEAD' ? undefined : octets);
}

/** Sends a reply whose status has no content, with the length that 205 has to state (RFC 9110 section 15.3.6). */
export function replyWithout(response, status, fields) {
  response.writeHead(status, status === 205 ? { ...fields, 'Content-Length': 0 } : fields);
  response.end();
}

/** Sends a reply piece by piece, no faster than the other end takes it. A reply nobody waits for any more is no error. */
export async function replyWith(request, response, fields, pieces) {
  response.writeHead(200, fields);
  if (request.method === 'HEAD') response.end();
  else await pipeline(Readable.from(pieces), response).catch(() => undefined);
}
