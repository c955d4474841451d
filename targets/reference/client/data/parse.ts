import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { percentDecode } from '../url/percent.js';

export type Data = { readonly type: string; readonly octets: Buffer };

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * Parses what follows `data:` (RFC 2397 section 3), without the fragment. A missing type is text/plain, and only when
 * everything is missing in US-ASCII. Throws an `OpenError` during `parse`.
 */
export function parseData(text: string, faults: ClientFaults): Data {
  const comma = faults.has('data-last-comma') ? text.lastIndexOf(',') : text.indexOf(',');
  if (comma < 0 && !faults.has('data-without-comma-accepted')) throw bad('a data URL needs a comma');
  if (/[\x00-\x1f\x7f]/.test(text)) throw bad('a control character in a data URL');
  const label = comma < 0 ? '' : text.slice(0, comma);
  const base64 = /;base64$/i.test(label);
  const declared = base64 ? label.slice(0, -';base64'.length) : label;
  const raw = text.slice(comma + 1);
  const octets = faults.has('data-percent-not-decoded') ? raw : percentDecode(raw);
  return {
    type: mediaType(declared, faults),
    octets: base64 ? fromBase64(octets, faults) : Buffer.from(octets, 'latin1'),
  };
}

function mediaType(declared: string, faults: ClientFaults): string {
  if (declared.startsWith(';') && !faults.has('data-charset-alone-untyped')) return `text/plain${declared}`;
  if (declared !== '') return declared;
  return faults.has('data-type-default-missing') ? '' : 'text/plain;charset=US-ASCII';
}

function fromBase64(text: string, faults: ClientFaults): Buffer {
  if (faults.has('data-base64-not-decoded')) return Buffer.from(text, 'latin1');
  const compact = faults.has('data-base64-one-line') ? text : text.replace(/[\t\n\r ]+/g, '');
  if (!BASE64.test(compact)) throw bad('malformed base64 in a data URL');
  return Buffer.from(compact, 'base64');
}

function bad(message: string): OpenError {
  return new OpenError('InvalidUrl', message, 'parse');
}
