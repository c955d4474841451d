import type { Matcher, ServerObservation } from '../../model/index.js';
import { visible } from '../../model/index.js';
import { paramOf } from '../../wire/authentication/credentials.js';
import { challengesOf } from './challenged-by.js';
import { nothingCame } from './replies.js';

/** The first reply challenges by Digest, and no two of its challenges of one realm name the same algorithm (RFC 7616 section 3.7). */
export function algorithmsDiffer(): Matcher<ServerObservation> {
  return {
    describe: 'names another algorithm in each challenge by Digest',
    mismatch: (seen) => {
      const [reply] = seen.replies;
      if (reply === undefined) return nothingCame(seen);
      const all = challengesOf(reply).filter(({ scheme }) => scheme === 'digest');
      if (all.length === 0) return 'no challenge by Digest came';
      const names = all.map((one) =>
        ['realm', 'algorithm'].map((name) => paramOf(one, name)?.value.toUpperCase() ?? '').join(' '),
      );
      const twice = names.find((name, index) => names.indexOf(name) < index);
      return twice === undefined ? null : `two challenges are for ${visible(twice)}`;
    },
  };
}
