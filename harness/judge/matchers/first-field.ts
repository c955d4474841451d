import type { ClientObservation, Matcher } from '../../model/index.js';
import { visible } from '../../model/index.js';

/** In every request that arrived this field comes before all others (RFC 9110 section 7.2 asks it of Host). */
export function firstField(name: string): Matcher<ClientObservation> {
  return {
    describe: `sends ${name} before all other fields`,
    mismatch: ({ requests }) => {
      if (requests.length === 0) return 'no request arrived';
      const other = requests
        .map(({ fields }) => fields[0]?.[0])
        .find((one) => one?.toLowerCase() !== name.toLowerCase());
      const bare = requests.some(({ fields }) => fields.length === 0);
      if (other !== undefined) return `the first field is ${visible(other)}`;
      return bare ? 'a request has no field' : null;
    },
  };
}
