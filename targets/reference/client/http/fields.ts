import type { Field } from '../../../../harness/model/protocol.js';
import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import { endsFields, isRefused, misreadFields } from './misread.js';
import { trimOws } from './ows.js';

const FIELD_LINE = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):([^]*)$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const VALUE_OR_NUL = /^[\0\t\x20-\x7e\x80-\xff]*$/;
const SPACE_BEFORE_COLON = /^[^:\t ]+[\t ]+:/;

/**
 * Parses the lines of a field section (RFC 9112 section 5), without their line ends and without the empty line.
 *
 * A line that begins with whitespace continues the value before it, joined by one space (section 5.2); the first line
 * cannot (section 2.2). Names are not changed. Throws an `OpenError` during `head`.
 */
export function parseFields(lines: readonly string[], faults: ClientFaults): readonly Field[] {
  const fields: Field[] = [];
  for (const given of lines) {
    const previous = fields.at(-1);
    const forgiven = previous === undefined && faults.has('whitespace-before-first-field-accepted');
    const line = forgiven ? trimOws(given) : given;
    if (/^[\t ]/.test(line)) {
      if (previous === undefined || faults.has('obs-fold-refused')) throw bad('a line begins with whitespace', line);
      const more = trimOws(checked(line, faults));
      const space = previous[1] === '' || more === '' ? '' : ' ';
      const fold = faults.has('obs-fold-keeps-tab') ? line.slice(0, line.length - line.trimStart().length) : space;
      fields[fields.length - 1] = [previous[0], previous[1] + fold + more];
      continue;
    }
    if (SPACE_BEFORE_COLON.test(line) && faults.has('space-before-colon-drops-rest')) break;
    if (endsFields(line, fields, faults)) break;
    const match = FIELD_LINE.exec(line);
    if (match === null || isRefused(line, faults)) throw bad('not a field line', line);
    const value = checked(match[2] ?? '', faults);
    fields.push([match[1] ?? '', faults.has('field-value-not-trimmed') ? value : trimmed(value, faults)]);
  }
  return misreadFields(fields, faults);
}

/** The values of a field, in order, split nowhere. */
export function valuesOf(fields: readonly Field[], name: string, faults: ClientFaults): readonly string[] {
  const exact = faults.has('field-name-case-sensitive');
  const wanted = name.toLowerCase();
  return fields.filter(([own]) => (exact ? own === name : own.toLowerCase() === wanted)).map(([, value]) => value);
}

/** The elements of a comma-separated field, trimmed; empty elements are skipped (RFC 9110 section 5.6.1). */
export function listOf(fields: readonly Field[], name: string, faults: ClientFaults): readonly string[] {
  return valuesOf(fields, name, faults)
    .flatMap((value) => value.split(','))
    .map((element) => trimmed(element, faults))
    .filter((element) => element !== '');
}

/** Removes the whitespace around a value or an element of a list (RFC 9110 section 5.6.3). */
export function trimmed(text: string, faults: ClientFaults): string {
  return faults.has('tab-is-no-whitespace') ? text.replace(/^ +| +$/g, '') : trimOws(text);
}

function checked(value: string, faults: ClientFaults): string {
  if (faults.has('control-in-field-accepted') || faults.has('content-length-read-leniently')) return value;
  if (!(faults.has('nul-in-field-accepted') ? VALUE_OR_NUL : VALUE).test(value)) {
    throw bad('a control character in a field', value);
  }
  return value;
}

function bad(what: string, line: string): OpenError {
  return new OpenError('BadField', `${what}: ${JSON.stringify(line.slice(0, 120))}`, 'head');
}
