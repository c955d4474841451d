import { precondition, rangeStands, values } from './conditions.mjs';
import { ranges } from './ranges.mjs';
import { reply, replyWithout } from './replies.mjs';

const etag = '"wireproof"';
const lastModified = 'Sat, 01 Jan 2022 00:00:00 GMT';
const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const boundary = 'wireproof-part';

/** Replies where a precondition does not hold, and says whether it did. */
function refused(request, response, current) {
  const status = precondition(request, current);
  if (status === 304) replyWithout(response, 304, { ETag: etag });
  if (status === 412) reply(request, response, 412, {}, 'precondition failed');
  return status !== undefined;
}

/** `/cond`: a representation with both validators. */
export function cond({ request, response }) {
  if (refused(request, response, { etag, lastModified: Date.parse(lastModified) })) return;
  reply(request, response, 200, { ETag: etag, 'Last-Modified': lastModified }, 'cond');
}

const contentRange = ([first, last]) => `bytes ${first}-${last}/${alphabet.length}`;
const slice = ([first, last]) => alphabet.slice(first, last + 1);

function part(one) {
  return `\r\n--${boundary}\r\nContent-Type: text/plain\r\nContent-Range: ${contentRange(one)}\r\n\r\n${slice(one)}`;
}

/** `/range`: a representation of which parts can be had. Only GET knows ranges (RFC 9110 section 14.2). */
export function range({ request, response }) {
  if (refused(request, response, { etag })) return;
  const fields = { ETag: etag, 'Accept-Ranges': 'bytes' };
  const honoured = request.method === 'GET' && rangeStands(request, etag);
  const found = honoured ? ranges(values(request, 'range'), alphabet.length) : undefined;
  if (found === undefined) {
    reply(request, response, 200, fields, alphabet);
  } else if (found === 'unsatisfiable') {
    reply(request, response, 416, { 'Content-Range': `bytes */${alphabet.length}` }, 'range not satisfiable');
  } else if (found.length === 1) {
    // Whoever sent If-Range has the other representation fields already (RFC 9110 section 15.3.7).
    const known = values(request, 'if-range').length > 0 ? { 'Content-Type': undefined } : {};
    reply(request, response, 206, { ...fields, ...known, 'Content-Range': contentRange(found[0]) }, slice(found[0]));
  } else {
    const type = { 'Content-Type': `multipart/byteranges; boundary=${boundary}` };
    reply(request, response, 206, { ...fields, ...type }, `${found.map(part).join('')}\r\n--${boundary}--\r\n`);
  }
}
