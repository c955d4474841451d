import type { Field, Octets } from '../model/index.js';

/** The values of all field lines of that name, in order. Names compare without regard to case (RFC 9110 section 5.1). */
export function fieldValues(fields: readonly Field[], name: Octets): readonly Octets[] {
  const wanted = name.toLowerCase();
  return fields.filter(([other]) => other.toLowerCase() === wanted).map(([, value]) => value);
}

/** The combined value of a field, its lines joined by ", " (RFC 9110 section 5.2); null where there is none. */
export function fieldValue(fields: readonly Field[], name: Octets): Octets | null {
  const values = fieldValues(fields, name);
  return values.length === 0 ? null : values.join(', ');
}
