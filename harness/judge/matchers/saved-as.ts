import type { ClientObservation, Matcher } from '../../model/index.js';
import { visible } from '../../model/index.js';
import { forOpens } from './delivered.js';

/** The name of the file that the implementation gave for what it retrieved fits the pattern. The open must have `save`. */
export function savedAs(name: RegExp): Matcher<ClientObservation> {
  return {
    describe: `gives the name of a file that fits /${name.source}/`,
    mismatch: (seen) =>
      forOpens(undefined, seen, (outcome) => {
        const saved = outcome.kind === 'response' ? outcome.saved : undefined;
        if (saved === undefined) return { noEvidence: 'nothing tells the name of the file' };
        return name.test(saved) ? null : `the file is ${visible(saved)}`;
      }),
  };
}
