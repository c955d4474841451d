import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { percentDecode } from '../url/percent.js';
import { decodeBase64 } from './base64.js';
import { isMediaType, mediaType } from './media-type.js';

export type Data = { readonly type: string; readonly octets: Buffer };

/**
 * Parses what follows `data:` (RFC 2397 section 3), without the fragment. It is divided first and percent-decoded then, so that
 * an encoded comma, semicolon or slash divides nothing. Throws an `OpenError` during `parse`.
 */
export function parseData(text: string, faults: ClientFaults): Data {
  const divided = faults.has('data-decoded-before-split') ? percentDecode(text) : text;
  const comma = faults.has('data-last-comma') ? divided.lastIndexOf(',') : divided.indexOf(',');
  if (comma < 0 && !faults.has('data-without-comma-accepted')) throw bad('a data URL needs a comma');
  if (/[\x00-\x1f\x7f]/.test(text) && !faults.has('data-type-injects-fields')) {
    throw bad('a control character in a data URL');
  }
  const { declared, base64 } = labelOf(divided.slice(0, Math.max(comma, 0)), faults);
  if (faults.has('data-malformed-type-is-data') && !isMediaType(declared, faults)) {
    return { type: mediaType('', faults), octets: Buffer.from(percentDecode(divided), 'latin1') };
  }
  const type = mediaType(declared, faults);
  const octets = decode(divided.slice(comma + 1), faults);
  return { type, octets: base64 ? decodeBase64(octets, faults) : Buffer.from(octets, 'latin1') };
}

/** The extension `;base64` stands last and has no equals sign, which tells it from a parameter. */
function labelOf(label: string, faults: ClientFaults): { readonly declared: string; readonly base64: boolean } {
  const extension = faults.has('data-base64-in-small-letters-only') ? /;base64$/ : /;base64$/i;
  if (extension.test(label)) return { declared: label.replace(extension, ''), base64: true };
  const mistaken =
    (faults.has('data-base64-parameter-decodes') && /;base64=/i.test(label)) ||
    (faults.has('data-base64-value-decodes') && /base64$/i.test(label));
  return { declared: label, base64: mistaken };
}

function decode(data: string, faults: ClientFaults): string {
  if (faults.has('data-percent-not-decoded')) return data;
  const octets = percentDecode(prepared(data, faults));
  const once = faults.has('data-decoded-twice') ? percentDecode(octets) : octets;
  return faults.has('data-ends-at-nul') ? once.replace(/\0[^]*$/, '') : once;
}

/** What faults do to the data as it stands in the URL. */
function prepared(data: string, faults: ClientFaults): string {
  if (faults.has('data-plus-is-space')) return data.replaceAll('+', ' ');
  if (faults.has('data-query-dropped')) return data.replace(/\?[^]*$/, '');
  if (faults.has('data-cut-at-64k')) return data.slice(0, 65_536);
  if (faults.has('data-malformed-escape-dropped')) return data.replace(/%(?![0-9A-Fa-f]{2})/g, '');
  if (faults.has('data-lower-hex-not-decoded')) return data.replace(/%(?![0-9A-F]{2})/g, '%25');
  if (faults.has('data-outside-ascii-dropped')) return data.replace(/[^\x00-\x7f]/g, '');
  return data;
}

function bad(message: string): OpenError {
  return new OpenError('InvalidUrl', message, 'parse');
}
