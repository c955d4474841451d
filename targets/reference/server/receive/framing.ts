import type { Has } from '../faults/index.js';
import { trimmed, type FieldSection } from './fields.js';
import { refuse } from './refusal.js';

/** How the end of a request is found (RFC 9112 section 6.3). */
export type Framing =
  { readonly kind: 'none' } | { readonly kind: 'length'; readonly length: number } | { readonly kind: 'chunked' };

/**
 * Decides the framing of a request. Both framing fields together are refused, the safer of the two ways RFC 9112
 * section 6.1 leaves open; so is Transfer-Encoding in HTTP/1.0, which section 6.1 calls faulty framing.
 *
 * @throws {Refusal} 400, or 501 for a transfer coding the server does not know
 */
export function framingOf(fields: FieldSection, level: '1.0' | '1.1', has: Has): Framing {
  const lengths = fields.all('Content-Length');
  const listed = fields.list('Transfer-Encoding');
  const coded = fields.all('Transfer-Encoding').length > 0 && !ignored(listed, level, has);
  if (coded && listed.length === 0 && has('te-empty-is-chunked')) return { kind: 'chunked' };
  if (coded && !(lengths.length > 0 && has('content-length-beats-chunked'))) {
    if (level === '1.0' && !has('te-under-http10-chunked')) refuse(400, 'HTTP/1.0 has no Transfer-Encoding.');
    if (lengths.length > 0 && !has('double-framing-kept-alive')) {
      refuse(400, 'The request has Transfer-Encoding and Content-Length.');
    }
    return codings(fields.list('Transfer-Encoding'), has);
  }
  if (lengths.length === 0 || has('content-length-ignored')) return { kind: 'none' };
  return { kind: 'length', length: agreedLength(lengths, has) };
}

/** Whether some fault passes over a Transfer-Encoding that is there. */
function ignored(listed: readonly string[], level: '1.0' | '1.1', has: Has): boolean {
  if (level === '1.0' && has('te-ignored-under-http10')) return true;
  return has('te-unreadable-ignored') && listed.at(-1)?.toLowerCase() !== 'chunked';
}

function codings(written: readonly string[], has: Has): Framing {
  const spelled = has('te-parameter-accepted') ? written.map((coding) => coding.replace(/[ \t]*;.*$/s, '')) : written;
  const cased = has('te-case-sensitive') ? spelled : spelled.map((coding) => coding.toLowerCase());
  const names = has('coding-by-substring') ? cased.map((coding) => /chunked/.exec(coding)?.[0] ?? coding) : cased;
  if (names[0] !== 'chunked' && has('te-first-of-list-counts')) return { kind: 'none' };
  const others = names.filter((coding) => coding !== 'chunked');
  const chunked: Framing = { kind: 'chunked' };
  if (names.at(-1) !== 'chunked') {
    const lenient = has('te-not-final-chunked-accepted') || has('te-unknown-ignored');
    if (lenient) return names.includes('chunked') ? chunked : { kind: 'none' };
    refuse(400, 'The final transfer coding is not chunked.');
  }
  if (names.length - others.length > 1 && !has('te-chunked-twice-accepted'))
    refuse(400, 'The chunked coding is listed twice.');
  if (others.length > 0 && !has('te-unknown-ignored')) refuse(501, 'This server knows no transfer coding but chunked.');
  return chunked;
}

/** A list or repetition of identical values is taken for one, as RFC 9112 section 6.3 permits. */
function agreedLength(lines: readonly string[], has: Has): number {
  const values = lines.flatMap((line) => line.split(',').map(trimmed));
  if (values.includes('') && has('content-length-empty-member-is-zero')) return 0;
  const distinct = new Set(values);
  const first = values[0] ?? '';
  if (distinct.size <= 1 || has('content-length-conflict-takes-first')) return parseLength(first, has);
  if (has('content-length-conflict-takes-last')) return parseLength(values.at(-1) ?? '', has);
  return refuse(400, 'The values of Content-Length differ.');
}

/** Decimal digits only (RFC 9110 section 8.6), up to what can be counted exactly. */
function parseLength(written: string, has: Has): number {
  const text = has('digits-grouped') ? written.replaceAll('_', '') : written;
  if (/^\d+$/.test(text)) {
    const length = Number(/^0[0-7]+$/.test(text) && has('content-length-octal') ? `0o${text}` : text);
    if (Number.isSafeInteger(length)) return length;
    if (has('content-length-overflow-wraps')) return Number(BigInt.asUintN(32, BigInt(text)));
    return refuse(400, 'Content-Length is too large.');
  }
  if (text === '' && has('content-length-empty-is-zero')) return 0;
  if (/^[+-]\d+$/.test(text) && has('content-length-sign-accepted')) return Math.abs(Number(text));
  if (/^(?:0x)?[0-9a-f]+$/i.test(text) && has('content-length-hex-accepted')) return Number.parseInt(text, 16);
  if (/^\d/.test(text) && has('content-length-garbage-accepted')) return Number.parseInt(text, 10);
  return refuse(400, 'Content-Length is not a decimal number.');
}
