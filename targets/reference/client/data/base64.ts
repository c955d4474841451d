import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const UNKNOWN = /[^A-Za-z0-9+/=]/;

/**
 * Decodes base64 (RFC 2045 section 6.8) with its padding. White space is passed over, as urllib does; anything else that is no
 * base64 throws an `OpenError` during `parse` (RFC 4648 section 3.3).
 */
export function decodeBase64(text: string, faults: ClientFaults): Buffer {
  if (faults.has('data-base64-not-decoded')) return Buffer.from(text, 'latin1');
  const spaces = faults.has('data-base64-one-line') ? text : text.replace(/[\t\n\f\r ]+/g, '');
  const compact = repaired(spaces, faults);
  if (!BASE64.test(compact)) throw new OpenError('InvalidUrl', 'malformed base64 in a data URL', 'parse');
  return Buffer.from(compact, 'base64');
}

/** What faults make of malformed base64. */
function repaired(text: string, faults: ClientFaults): string {
  if (faults.has('data-base64-drops-last-group')) return text.slice(0, text.length - (text.length % 4));
  if (faults.has('data-base64-stops-at-unknown')) return whole(text.split(UNKNOWN)[0] ?? '');
  if (faults.has('data-base64-unknown-skipped')) return whole(text.replace(new RegExp(UNKNOWN, 'g'), ''));
  if (faults.has('data-base64-padding-skipped')) return whole(text.replaceAll('=', ''));
  return text;
}

/** The characters that were left, with whatever padding makes them pass. */
function whole(text: string): string {
  const bare = text.replace(/=+$/, '');
  const used = bare.length % 4 === 1 ? bare.slice(0, -1) : bare;
  return used.padEnd(Math.ceil(used.length / 4) * 4, '=');
}
