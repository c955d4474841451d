import type { ClientObservation, Matcher } from '../../model/index.js';
import { visible } from '../../model/index.js';

/** Commands that may interrupt another one (RFC 959 section 4.1.3). */
const ANY_TIME = ['ABOR', 'STAT', 'QUIT'];

/** The implementation sent every FTP command only when the one before it had been answered for good (RFC 959 section 4.2). */
export function inStep(): Matcher<ClientObservation> {
  return {
    describe: 'sends no command before the one in front of it has been answered',
    mismatch: ({ commands }) => {
      if (commands.length === 0) return 'no command arrived';
      const early = commands.find((one) => one.early === true && !ANY_TIME.includes(one.verb));
      return early === undefined ? null : `${visible(early.line)} came before the reply to what stands in front of it`;
    },
  };
}
