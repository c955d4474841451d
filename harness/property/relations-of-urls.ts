import type { ClientObservation, Json, Octets } from '../model/index.js';
import { visible } from '../model/index.js';
import { completed } from '../judge/matchers/delivered.js';
import { showBody, valuesOf } from '../judge/matchers/wanted.js';
import type { GeneratedMediaType } from './url-arbitraries.js';
import type { Relation } from './property.js';

type Plain = Readonly<Record<string, Json>>;

/** The caller was told this media type and no other; letters of type and attributes have no case (RFC 2045 section 5.1). */
export function isTyped<G extends Plain>(typeOf: (given: G) => GeneratedMediaType): Relation<ClientObservation, G> {
  return {
    describe: 'tells the media type with every parameter, and no other',
    baselineIs: [],
    wrong: ({ outcomes: [outcome] }, _, given) => {
      const { type, subtype, parameters } = typeOf(given);
      if (outcome?.kind !== 'response' || outcome.ended !== 'complete') return 'it did not deliver a complete response';
      const [told, ...more] = valuesOf(outcome.fields, 'Content-Type');
      if (told === undefined || more.length > 0) return `it told ${more.length === 0 ? 'no' : 'several'} Content-Type`;
      const wanted = [
        `${type}/${subtype}`.toLowerCase(),
        ...parameters.map(([name, value]) => parameterOf(name, value)),
      ];
      return wanted.join(';') === comparable(told) ? null : `it told the Content-Type "${visible(told)}"`;
    },
  };
}

/** A media type of tokens in one form: small letters where case means nothing, no quotation marks, no spaces. */
function comparable(told: Octets): string {
  const [type = '', ...parameters] = told.split(';').map((part) => part.trim());
  const named = parameters.map((parameter) => {
    const [name = '', ...value] = parameter.split('=');
    return parameterOf(name, value.join('=').replace(/^"(.*)"$/, '$1'));
  });
  return [type.toLowerCase(), ...named].join(';');
}

function parameterOf(name: string, value: string): string {
  return `${name.toLowerCase()}=${value}`;
}

/** The caller was given an error, and nobody was asked. The baseline, something that is there, must be delivered. */
export function neverDelivered<G>(): Relation<ClientObservation, G> {
  return {
    describe: 'never delivers anything, and asks nobody',
    baselineIs: [completed()],
    wrong: ({ outcomes: [outcome], connections }) => {
      if (connections.length > 0) return `it opened ${connections.length} connections`;
      return outcome?.kind === 'response' ? `it delivered ${showBody(outcome.body)}` : null;
    },
  };
}
