import type { Matcher, ServerObservation } from '../../model/index.js';
import { visible } from '../../model/index.js';
import { paramOf } from '../../wire/authentication/credentials.js';
import { challengesOf } from './challenged-by.js';
import { nothingCame } from './replies.js';

/**
 * The first reply challenges by Digest, and no two of its challenges of one realm are of the same algorithm (RFC 7616 section 3.7), which is
 * MD5 where none is named (section 3.3).
 */
export function algorithmsDiffer(): Matcher<ServerObservation> {
  return {
    describe: 'names another algorithm in each challenge by Digest',
    mismatch: (seen) => {
      const [reply] = seen.replies;
      if (reply === undefined) return nothingCame(seen);
      const all = challengesOf(reply).filter(({ scheme }) => scheme === 'digest');
      if (all.length === 0) return 'no challenge by Digest came';
      const names = all.map((one) =>
        [paramOf(one, 'realm')?.value ?? '', paramOf(one, 'algorithm')?.value ?? 'MD5'].join(' ').toUpperCase(),
      );
      const twice = names.find((name, index) => names.indexOf(name) < index);
      return twice === undefined ? null : `two challenges are for ${visible(twice)}`;
    },
  };
}
