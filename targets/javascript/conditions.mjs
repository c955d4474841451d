import { httpDate } from './http-date.mjs';

const tag = '(?:W/)?"[\\x21\\x23-\\x7e\\x80-\\xff]*"';
const tagList = new RegExp(`^[\\t ,]*${tag}(?:[\\t ]*,[\\t ,]*${tag})*[\\t ,]*$`);

/** All values of a field, one per line it was sent on. */
export function values(request, name) {
  return request.rawHeaders.filter((_, at, all) => at % 2 === 1 && all[at - 1].toLowerCase() === name);
}

const weaker = (entityTag) => entityTag.replace(/^W\//, '');

/** Whether a list of entity tags names the current one (RFC 9110 section 8.8.3.2). A malformed list names none. */
function names(lines, etag, strength) {
  const list = lines.join(', ').trim();
  if (list === '*') return true;
  if (!tagList.test(list)) return false;
  const tags = list.match(new RegExp(tag, 'g'));
  if (strength === 'weak') return tags.some((one) => weaker(one) === weaker(etag));
  return tags.some((one) => one === etag && !one.startsWith('W/'));
}

/** The one date of a field; undefined where there are several or it is none, and the field is to be ignored. */
function date(lines) {
  return lines.length === 1 ? httpDate(lines[0].trim()) : undefined;
}

/** HTTP/1.0 has no such condition for HEAD, and takes a date in the future for invalid (RFC 1945 sections 8.2 and 10.9). */
function ignoredByHttp10(request, since) {
  return request.httpVersion === '1.0' && (request.method === 'HEAD' || since > Date.now());
}

/**
 * Evaluates the preconditions of a GET or HEAD in the order of RFC 9110 section 13.2.2.
 * @param {import('node:http').IncomingMessage} request
 * @param {{ etag: string, lastModified?: number }} current lastModified in milliseconds since 1970
 * @returns {304 | 412 | undefined} undefined: all hold
 */
export function precondition(request, { etag, lastModified }) {
  const match = values(request, 'if-match');
  if (match.length > 0) {
    if (!names(match, etag, 'strong')) return 412;
  } else {
    const unmodified = date(values(request, 'if-unmodified-since'));
    if (unmodified !== undefined && lastModified > unmodified) return 412;
  }
  const noneMatch = values(request, 'if-none-match');
  if (noneMatch.length > 0) return names(noneMatch, etag, 'weak') ? 304 : undefined;
  const modified = date(values(request, 'if-modified-since'));
  if (modified === undefined || ignoredByHttp10(request, modified)) return undefined;
  return lastModified <= modified ? 304 : undefined;
}

/** Whether Range is to be honoured: no If-Range, or one that is the current strong tag (RFC 9110 section 13.1.5). */
export function rangeStands(request, etag) {
  const lines = values(request, 'if-range');
  return lines.length === 0 || (lines.length === 1 && lines[0].trim() === etag && !etag.startsWith('W/'));
}
