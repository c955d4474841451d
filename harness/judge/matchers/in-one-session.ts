import type { ClientObservation, Matcher } from '../../model/index.js';
import type { WantedCommand } from './commands.js';
import { describeCommand, firstOutOfTurn, shown } from './commands.js';

/** On one and the same control connection the implementation sent these FTP commands in this order; others may stand between them. */
export function sentInOneSession(...wanted: readonly WantedCommand[]): Matcher<ClientObservation> {
  const inWords = wanted.map(describeCommand).join(', then ');
  return {
    describe: `sends ${inWords}, on one connection`,
    mismatch: (seen) => {
      const sessions = [...new Set(seen.commands.map(({ conn }) => conn))];
      const found = sessions.some((session) => {
        const commands = seen.commands.filter(({ conn }) => conn === session);
        return firstOutOfTurn(wanted, commands) === null;
      });
      return found ? null : `no connection had ${inWords} in this order (${shown(seen)})`;
    },
  };
}
