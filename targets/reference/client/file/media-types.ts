import type { Field } from '../../../../harness/model/protocol.js';
import type { ClientFaults } from '../faults.js';

const TYPES: Readonly<Record<string, string>> = {
  bin: 'application/octet-stream',
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  tar: 'application/x-tar',
  txt: 'text/plain',
  xml: 'text/xml',
  zip: 'application/zip',
};

/** The media type that the extension of a name suggests, undefined for an unknown one. */
export function guessType(name: string): string | undefined {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : TYPES[extension];
}

/** The guess as a field, or no field at all. */
export function typeFields(name: string): readonly Field[] {
  const type = guessType(name);
  return type === undefined ? [] : [['Content-Type', type]];
}

/** The type of a local file, which has one in any case: octets where nothing is known of it (RFC 9110 section 8.3). */
export function localType(name: string, faults: ClientFaults): readonly Field[] {
  const inCapitals = /[A-Z][^./]*$/.test(name) && faults.has('file-type-in-small-letters-only');
  const guess = inCapitals ? undefined : guessType(name);
  if (faults.has('file-type-always-text')) return [['Content-Type', 'text/plain']];
  if (guess === undefined && faults.has('file-type-unknown-missing')) return [];
  return [['Content-Type', guess ?? 'application/octet-stream']];
}
