import type { Role } from '../../model/index.js';
import type { Listed } from '../enrolled.js';
import type { Thread } from './thread.js';
import { beginThread } from './thread.js';

/** Where the threads of a run come from. */
export type Threads = {
  /** A thread for a target of a role; null where what is to be played against it is not worth one. */
  readonly take: (role: Role) => Thread | null;
  /** Ends those that nobody took. */
  readonly close: () => Promise<void>;
};

/** What a property costs, in cases. */
const A_PROPERTY = 50;

/** From so many cases on a target is played against in a thread of its own, which takes as long to begin as some hundred of them. */
const WORTH_ONE = 500;

/**
 * Threads that play a part of the roll, or one of so many `shards` of it. One for each of the roles that are told begins at once, so that
 * it has loaded its items when the items are loaded here.
 */
export function threadsFor(part: readonly Listed[], roles: readonly Role[], shards = 1): Threads {
  const begin = (role: Role): Thread | null => {
    const mine = part.filter(({ of }) => of.role === role);
    const cost = mine.reduce((sum, { kind }) => sum + (kind === 'property' ? A_PROPERTY : 1), 0);
    return cost / shards < WORTH_ONE ? null : beginThread(mine.map(({ id }) => id));
  };
  const begun = roles.map((role) => ({ role, thread: begin(role) }));
  return {
    take: (role) => {
      const nth = begun.findIndex((one) => one.role === role);
      return nth < 0 ? begin(role) : (begun.splice(nth, 1)[0]?.thread ?? null);
    },
    close: async () => {
      for (const { thread } of begun.splice(0)) await thread?.end();
    },
  };
}
