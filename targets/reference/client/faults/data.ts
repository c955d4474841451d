import type { FaultInfo } from '../../side.js';

const breaks = (sentence: string): FaultInfo => ({ role: 'client', breaks: sentence });

/** Defects in opening `data:` URLs, beside those of urllib's own documentation. */
export const dataFaults = {
  'data-authority-cut': breaks('A data URL has no authority: what stands behind two slashes belongs to it.'),
  'data-base64-drops-last-group': breaks('Base64 without padding loses nothing: it is decoded whole or refused.'),
  'data-base64-in-small-letters-only': breaks('The extension ;base64 is known in letters of any case.'),
  'data-base64-padding-skipped': breaks('What follows the padding of base64 does not continue the group before it.'),
  'data-base64-parameter-decodes': breaks('A parameter called base64 is not the extension ;base64.'),
  'data-base64-stops-at-unknown': breaks('Base64 does not end at a character outside its alphabet.'),
  'data-base64-unknown-skipped': breaks('Base64 is not patched up where characters outside its alphabet are left out.'),
  'data-base64-value-decodes': breaks('The extension base64 stands by itself behind a semicolon.'),
  'data-cut-at-64k': breaks('A long data URL is delivered whole or refused.'),
  'data-decoded-before-split': breaks('A data URL is divided before it is percent-decoded.'),
  'data-decoded-twice': breaks('Data is percent-decoded once.'),
  'data-empty-refused': breaks('Data may be empty.'),
  'data-ends-at-nul': breaks('An octet 0 is data like any other.'),
  'data-first-parameter-only': breaks('A media type keeps all of its parameters.'),
  'data-fragment-kept': breaks('A fragment is no part of the data.'),
  'data-lower-hex-not-decoded': breaks('The hexadecimal digits of an escape may be letters of either case.'),
  'data-malformed-escape-dropped': breaks('A percent sign that begins no escape is not silently dropped.'),
  'data-malformed-type-is-data': breaks('What stands in front of the comma is never data.'),
  'data-outside-ascii-dropped': breaks('Characters outside ASCII are not silently dropped.'),
  'data-plus-is-space': breaks('A plus sign is a plus sign.'),
  'data-query-dropped': breaks('A question mark in the data is data.'),
  'data-saved-empty': breaks('Data is retrieved to a file as it is delivered.'),
  'data-scheme-in-small-letters-only': breaks('The scheme data is known in letters of any case.'),
  'data-type-in-capitals-unknown': breaks('A media type is known in letters of any case.'),
  'data-type-injects-fields': breaks('Line breaks in a media type never make fields of their own.'),
  'data-type-not-decoded': breaks('The parts of a media type are percent-decoded.'),
} as const satisfies Record<string, FaultInfo>;
