import type { ClientObservation, Field, Json, Matcher, Outcome, Places, Used } from '../../model/index.js';
import { fillPlaces, visible } from '../../model/index.js';
import { placesOf } from './origins.js';
import { forOpens } from './delivered.js';
import type { WantedFields } from './wanted.js';
import { describeFields, describeWanted, fieldMismatch, fits } from './wanted.js';

/** A test of what one use of a response object came to. */
export type UseTest = { readonly describe: string; readonly fits: (used: Used) => boolean };

/** What a use must come to: exactly this value, a text that a pattern fits, or whatever a test is about. Placeholders are filled in. */
export type WantedUse = null | boolean | number | string | readonly string[] | RegExp | UseTest;

/**
 * The uses that the open asks for came to these, one by one. Octets are octet strings, lines of them a list; what gives
 * nothing, as closing does, gives null (targets/PROTOCOL.md, Uses).
 */
export function used(...wanted: readonly WantedUse[]): Matcher<ClientObservation> {
  return {
    describe: `its uses come to ${wanted.map((one) => testOf(one).describe).join(', ')}`,
    mismatch: (seen) => forOpens(undefined, seen, (outcome) => mismatch(wanted, outcome, placesOf(seen))),
    needs: ['uses'],
  };
}

/** The use raised an error; of this name, where one is given. */
export function raised(name?: string): UseTest {
  return {
    describe: name === undefined ? 'an error' : `the error ${name}`,
    fits: (use) => 'raised' in use && (name === undefined || use.raised.name === name),
  };
}

/** The use came to something, whatever it is, and raised no error. */
export const anything: UseTest = { describe: 'anything', fits: (use) => 'value' in use };

/** The use came to a list of fields with these among them. */
export function fieldsWith(wanted: WantedFields): UseTest {
  return {
    describe: `fields with ${describeFields(wanted)}`,
    fits: (use) => 'value' in use && isFields(use.value) && fieldMismatch(wanted, use.value) === null,
  };
}

function mismatch(wanted: readonly WantedUse[], outcome: Outcome, places: Places): string | null {
  if (outcome.kind === 'error')
    return `it reported the error ${visible(outcome.error.name)}: ${visible(outcome.error.message)}`;
  const uses = outcome.uses ?? [];
  if (uses.length !== wanted.length) return `it reported ${uses.length} uses, and was asked for ${wanted.length}`;
  for (const [index, use] of uses.entries()) {
    const one = wanted[index];
    const placed = typeof one === 'string' ? fillPlaces(one, places) : one;
    if (placed !== undefined && !testOf(placed).fits(use)) return `use ${index} came to ${shown(use)}`;
  }
  return null;
}

function testOf(wanted: WantedUse): UseTest {
  if (wanted instanceof RegExp)
    return {
      describe: describeWanted(wanted),
      fits: (use) => 'value' in use && typeof use.value === 'string' && fits(wanted, use.value),
    };
  if (wanted !== null && typeof wanted === 'object' && 'fits' in wanted) return wanted;
  const text = JSON.stringify(wanted);
  return { describe: text, fits: (use) => 'value' in use && JSON.stringify(use.value) === text };
}

function isFields(value: Json): value is readonly Field[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one: unknown) => Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === 'string'),
    )
  );
}

function shown(use: Used): string {
  if ('raised' in use) return `the error ${visible(use.raised.name)}: ${visible(use.raised.message)}`;
  const text = JSON.stringify(use.value);
  return visible(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}
