import type { Matcher, Octets, ServerObservation } from '../../model/index.js';
import { visible } from '../../model/index.js';
import { valuesOf } from './wanted.js';

/**
 * The application saw the field with these members, in this order, whether in lines of their own or joined by commas
 * (RFC 9110 section 5.2), in the n-th request it saw (from 0, left out: the first).
 */
export function sawList(name: string, members: readonly Octets[], nth = 0): Matcher<ServerObservation> {
  return {
    describe: `the application saw ${name} with ${members.map((one) => `"${one}"`).join(', then ')}`,
    mismatch: ({ saw }) => {
      if (saw === null) return { noEvidence: 'nothing tells what the application saw' };
      const request = saw[nth];
      if (request === undefined) return `the application saw only ${saw.length} requests`;
      const values = valuesOf(request.fields, name);
      const found = values.flatMap((value) => value.split(',').map((one) => one.trim()));
      const same = found.length === members.length && found.every((one, index) => one === members[index]);
      return same
        ? null
        : `for the application, ${name} is ${values.map((one) => `"${visible(one)}"`).join(', ') || 'missing'}`;
    },
    needs: ['saw'],
  };
}
