import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { percentDecode } from '../url/percent.js';

const TOKEN = /^[!#$%&'*+.^_`{|}~0-9A-Za-z-]+$/;
const QUOTED = /^"(?:[\t\x20\x21\x23-\x5b\x5d-\x7e\x80-\xff]|\\[\t\x20-\x7e])*"$/;

/**
 * The media type that a data URL declares in front of its comma, as a Content-Type (RFC 2397 section 3): type, subtype,
 * attributes and values are those of RFC 2045, percent-encoded where a URL needs it. A missing type is text/plain, and only
 * when everything is missing in US-ASCII. Throws an `OpenError` during `parse` for what is none.
 */
export function mediaType(declared: string, faults: ClientFaults): string {
  if (declared === '') return faults.has('data-type-default-missing') ? '' : 'text/plain;charset=US-ASCII';
  if (faults.has('data-type-injects-fields')) return percentDecode(declared);
  const [type = '', ...parameters] = declared.split(';');
  const given = faults.has('data-first-parameter-only') ? parameters.slice(0, 1) : parameters;
  const omitted = type === '' && parameters.length > 0;
  const full = omitted && !faults.has('data-charset-alone-untyped') ? 'text/plain' : typeOf(type, omitted, faults);
  return [full, ...given.map((parameter) => parameterOf(parameter, faults))].join(';');
}

/** Whether this is a media type, or the parameters of one. */
export function isMediaType(declared: string, faults: ClientFaults): boolean {
  try {
    mediaType(declared, faults);
    return true;
  } catch {
    return false;
  }
}

function typeOf(written: string, omitted: boolean, faults: ClientFaults): string {
  const [type, subtype, ...rest] = written.split('/').map((part) => decode(part, faults));
  if (omitted) return '';
  if (!isToken(type) || !isToken(subtype) || rest.length > 0) throw malformed(written);
  const capital = /[A-Z]/.test(written) && faults.has('data-type-in-capitals-unknown');
  return capital ? 'application/octet-stream' : `${type}/${subtype}`;
}

function parameterOf(written: string, faults: ClientFaults): string {
  const [attribute, value, ...rest] = written.split('=').map((part) => decode(part, faults));
  if (!isToken(attribute) || value === undefined || rest.length > 0) throw malformed(written);
  if (!TOKEN.test(value) && !QUOTED.test(value)) return `${attribute}=${quoted(value)}`;
  return `${attribute}=${value}`;
}

/** A value with special characters, as a quoted string (RFC 2045 section 5.1). */
function quoted(value: string): string {
  const string = `"${value.replace(/["\\]/g, '\\$&')}"`;
  if (!QUOTED.test(string)) throw malformed(value);
  return string;
}

function isToken(text: string | undefined): text is string {
  return text !== undefined && TOKEN.test(text);
}

function decode(part: string, faults: ClientFaults): string {
  return faults.has('data-type-not-decoded') ? part : percentDecode(part);
}

function malformed(text: string): OpenError {
  return new OpenError('InvalidUrl', `not a media type: ${JSON.stringify(text)}`, 'parse');
}
