import type { ClientObservation, FtpCommand, Matcher } from '../../model/index.js';
import { visible } from '../../model/index.js';
import type { WantedCommand } from './commands.js';
import { describeCommand, isCommand, shown } from './commands.js';

/**
 * The types in which FTP transfers: text without carriage control, or octets as they are, which is what local type means between
 * machines of eight bits (RFC 959 section 3.1.1). Letters may be of either case (section 5.3).
 */
const TYPES = { ascii: /^A(?: N)?$/i, image: /^(?:I|L 8)$/i };

/** The default, in force where no TYPE was sent (RFC 959 section 3.1.1.1). */
const DEFAULT = 'A';

/** The last TYPE in front of the last such FTP command, on the same connection, makes it a transfer in this type. */
export function sentInType(type: keyof typeof TYPES, command: WantedCommand): Matcher<ClientObservation> {
  return {
    describe: `sends ${describeCommand(command)} in ${type} type`,
    mismatch: (seen) => {
      const at = seen.commands.findLastIndex((one) => isCommand(command, one));
      const transfer = seen.commands[at];
      if (transfer === undefined) return `${describeCommand(command)} was not sent (${shown(seen)})`;
      const inForce = typeOf(seen.commands.slice(0, at), transfer.conn);
      return TYPES[type].test(inForce) ? null : `${visible(transfer.line)} was sent in type ${visible(inForce)}`;
    },
  };
}

function typeOf(before: readonly FtpCommand[], session: string): string {
  return before.findLast(({ conn, verb }) => conn === session && verb === 'TYPE')?.argument ?? DEFAULT;
}
