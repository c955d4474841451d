import type { Field, Octets, Seen } from '../../model/index.js';
import { visible } from '../../model/index.js';

/** What octets are wanted: exactly these, or what a pattern finds in them. */
export type Wanted = Octets | RegExp;

/** A wanted body: octets, a pattern (over the octets that were kept), or a length and digest where the body is long. */
export type WantedBody = Wanted | { readonly length: number; readonly sha256?: string };

export function describeWanted(wanted: Wanted): string {
  return typeof wanted === 'string' ? `"${visible(wanted)}"` : `/${wanted.source}/`;
}

export function describeBody(wanted: WantedBody): string {
  if (typeof wanted === 'string' || wanted instanceof RegExp) return describeWanted(wanted);
  return `${wanted.length} octets${wanted.sha256 === undefined ? '' : ` (SHA-256 ${wanted.sha256.slice(0, 12)}…)`}`;
}

export function fits(wanted: Wanted, seen: Octets): boolean {
  return typeof wanted === 'string' ? wanted === seen : wanted.test(seen);
}

/** Whether a body that was seen is the wanted one. Bodies beyond the kept octets must be wanted by length and digest. */
export function bodyFits(wanted: WantedBody, seen: Seen): boolean {
  if (typeof wanted === 'string')
    return seen.length === wanted.length && seen.octets === wanted.slice(0, seen.octets.length);
  if (wanted instanceof RegExp) return wanted.test(seen.octets);
  return seen.length === wanted.length && (wanted.sha256 === undefined || wanted.sha256 === seen.sha256);
}

/** A body in a sentence about what was seen. */
export function showBody(seen: Seen): string {
  const shown = seen.octets.length > 120 ? `${visible(seen.octets.slice(0, 120))}…` : visible(seen.octets);
  return `"${shown}" (${seen.length} octets)`;
}

/** The values of a field, in order; names compare without regard to case (RFC 9110 section 5.1). */
export function valuesOf(fields: readonly Field[], name: string): readonly Octets[] {
  const wanted = name.toLowerCase();
  return fields.filter(([one]) => one.toLowerCase() === wanted).map(([, value]) => value);
}

/** Wanted fields: each must be there once with that value, or be a list that has it on its lines together; `null` wants it absent. */
export type WantedFields = Readonly<Record<string, Wanted | null>>;

/** Fields that are lists, which may stand on several lines (RFC 9110 section 5.3). */
const LISTS = /^(?:Accept-Encoding|Allow|Cache-Control|Connection|Vary)$/i;

/** The first wanted field that is not as wanted, in words; null where all are. */
export function fieldMismatch(wanted: WantedFields, seen: readonly Field[]): string | null {
  for (const [name, want] of Object.entries(wanted)) {
    const values = valuesOf(seen, name);
    if (want === null) {
      if (values.length > 0) return `${name} is there: ${values.map((value) => `"${visible(value)}"`).join(', ')}`;
    } else if (values.length === 0) {
      return `${name} is missing`;
    } else if (values.length > 1 && !LISTS.test(name)) {
      return `${name} is there ${values.length} times`;
    } else if (!fits(want, values.join(', '))) {
      return `${name} is "${visible(values.join(', '))}"`;
    }
  }
  return null;
}

export function describeFields(wanted: WantedFields): string {
  return Object.entries(wanted)
    .map(([name, want]) => (want === null ? `without ${name}` : `${name} ${describeWanted(want)}`))
    .join(', ');
}
