import type { Field } from '../../../../harness/model/protocol.js';

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
