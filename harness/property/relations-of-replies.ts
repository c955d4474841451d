import type { ClientObservation, Octets } from '../model/index.js';
import { visible } from '../model/index.js';
import { body } from '../judge/matchers/delivered.js';
import { bodyFits, showBody, valuesOf } from '../judge/matchers/wanted.js';
import type { Relation } from './property.js';

/** The caller received status and body of the baseline, which must be these octets. Fields may differ, as those that frame the body do. */
export function sameContentAs<G>(when: string, octetsOf: (given: G) => Octets): Relation<ClientObservation, G> {
  return {
    describe: `delivers the same status and body as ${when}`,
    baselineIs: [],
    baselineWants: (given) => [body(octetsOf(given))],
    wrong: ({ outcomes: [outcome] }, baseline, given) => {
      const before = baseline?.outcomes[0];
      if (outcome?.kind !== 'response' || outcome.ended !== 'complete') return 'it did not deliver a complete response';
      if (before?.kind === 'response' && before.status !== outcome.status)
        return `it delivered status ${String(outcome.status)}; ${when} ${String(before.status)}`;
      return bodyFits(octetsOf(given), outcome.body) ? null : `it delivered ${showBody(outcome.body)}`;
    },
  };
}

/** The caller was given this field with the value that was sent, octet for octet, once. */
export function handsOver<G>(name: string, valueOf: (given: G) => Octets): Relation<ClientObservation, G> {
  return {
    describe: `hands ${name} over octet for octet`,
    baselineIs: [],
    wrong: ({ outcomes: [outcome] }, _, given) => {
      if (outcome?.kind !== 'response' || outcome.ended !== 'complete') return 'it did not deliver a complete response';
      const values = valuesOf(outcome.fields, name);
      const same = values.length === 1 && values[0] === valueOf(given);
      return same ? null : `${name} is ${values.map((value) => `"${visible(value)}"`).join(' and ') || 'absent'}`;
    },
  };
}
