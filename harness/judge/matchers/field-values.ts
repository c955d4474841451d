import type { ClientObservation, Matcher, Octets } from '../../model/index.js';
import { visible } from '../../model/index.js';
import { forOpens } from './delivered.js';
import { valuesOf } from './wanted.js';

/** The caller was given this field so many times, with these values in this order, none joined and none lost (RFC 9110 section 5.3). */
export function fieldValues(name: string, ...wanted: readonly Octets[]): Matcher<ClientObservation> {
  return {
    describe: `hands over ${name} as ${list(wanted)}`,
    mismatch: (seen) =>
      forOpens(undefined, seen, (outcome) => {
        if (outcome.kind === 'error') return `it gave no response but the error ${visible(outcome.error.name)}`;
        const values = valuesOf(outcome.fields, name);
        const same = values.length === wanted.length && wanted.every((one, index) => one === values[index]);
        return same ? null : `${name} is ${list(values)}`;
      }),
    needs: ['fields.seen'],
  };
}

function list(values: readonly Octets[]): string {
  return values.length === 0 ? 'absent' : values.map((value) => `"${visible(value)}"`).join(' and ');
}
