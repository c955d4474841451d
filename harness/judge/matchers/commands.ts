import type { ClientObservation, FtpCommand, Matcher } from '../../model/index.js';
import { visible } from '../../model/index.js';

/** A wanted FTP command: a verb (`LIST`), a whole command (`CWD notes`), or a pattern over the whole command. */
export type WantedCommand = string | RegExp;

/** The implementation sent this FTP command. */
export function sent(command: WantedCommand): Matcher<ClientObservation> {
  return {
    describe: `sends ${describeCommand(command)}`,
    mismatch: (seen) =>
      seen.commands.some((one) => isCommand(command, one))
        ? null
        : `${describeCommand(command)} was not sent (${shown(seen)})`,
  };
}

/** The implementation never sent this FTP command. */
export function neverSent(command: WantedCommand): Matcher<ClientObservation> {
  return {
    describe: `never sends ${describeCommand(command)}`,
    mismatch: (seen) =>
      seen.commands.some((one) => isCommand(command, one))
        ? `${describeCommand(command)} was sent (${shown(seen)})`
        : null,
  };
}

/** The implementation sent these FTP commands in this order, on whatever connections; others may stand between them. */
export function sentInOrder(...commands: readonly WantedCommand[]): Matcher<ClientObservation> {
  return {
    describe: `sends ${commands.map(describeCommand).join(', then ')}`,
    mismatch: (seen) => {
      const missing = firstOutOfTurn(commands, seen.commands);
      return missing === null ? null : `${describeCommand(missing)} did not come in its turn (${shown(seen)})`;
    },
  };
}

/** The first wanted command that did not come after those before it; null where all did. */
export function firstOutOfTurn(wanted: readonly WantedCommand[], seen: readonly FtpCommand[]): WantedCommand | null {
  let from = 0;
  for (const command of wanted) {
    const at = seen.findIndex((one, index) => index >= from && isCommand(command, one));
    if (at < 0) return command;
    from = at + 1;
  }
  return null;
}

export function isCommand(wanted: WantedCommand, seen: FtpCommand): boolean {
  const whole = seen.argument === null ? seen.verb : `${seen.verb} ${seen.argument}`;
  if (wanted instanceof RegExp) return wanted.test(whole);
  return wanted.includes(' ') ? wanted === whole : wanted === seen.verb;
}

export function describeCommand(wanted: WantedCommand): string {
  return wanted instanceof RegExp ? `/${wanted.source}/` : visible(wanted);
}

/** The commands that arrived, in a sentence about what was seen. */
export function shown(seen: ClientObservation): string {
  return seen.commands.length === 0
    ? 'no command arrived'
    : `it sent ${seen.commands.map(({ line }) => visible(line)).join('; ')}`;
}
