import type { ClientObservation, FtpCommand, Matcher } from '../../model/index.js';
import { visible } from '../../model/index.js';

/** The implementation sent this FTP command, and each time the next one on its connection fits the pattern (RFC 959 section 4.1.3). */
export function followedBy(verb: string, next: RegExp): Matcher<ClientObservation> {
  return {
    describe: `sends ${verb} directly before /${next.source}/`,
    mismatch: ({ commands }) => {
      const times = commands.flatMap((one, index) => (one.verb === verb ? [{ one, index }] : []));
      if (times.length === 0) return `${verb} was not sent`;
      for (const { one, index } of times) {
        const follower = commands.slice(index + 1).find(({ conn }) => conn === one.conn);
        if (follower === undefined) return `nothing followed ${visible(one.line)}`;
        if (!next.test(whole(follower))) return `${visible(follower.line)} followed ${visible(one.line)}`;
      }
      return null;
    },
  };
}

function whole({ verb, argument }: FtpCommand): string {
  return argument === null ? verb : `${verb} ${argument}`;
}
