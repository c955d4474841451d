import type { ClientObservation } from '../model/index.js';
import { visible } from '../model/index.js';
import { completed } from '../judge/matchers/delivered.js';
import type { Relation } from './property.js';

/** What clients that open URLs say: login, parameters, arrangement, retrieval, questions, farewell. */
const USUAL = new Set(
  (
    'USER PASS ACCT AUTH PBSZ PROT SYST FEAT OPTS CLNT HELP NOOP STAT TYPE MODE STRU PASV EPSV PORT EPRT ' +
    'CWD XCWD CDUP XCUP PWD XPWD REST SIZE MDTM RETR LIST NLST MLSD MLST ABOR QUIT'
  ).split(' '),
);

/**
 * Nothing but the commands of a client that opens URLs was sent, each of them one line (RFC 959 section 5.3). A line end that
 * reaches the control connection out of a URL makes a line of its own; CR NUL is how Telnet writes a carriage return that does
 * not (RFC 854). The baseline must be served.
 */
export function sendsOwnCommandsOnly<G>(): Relation<ClientObservation, G> {
  return {
    describe: 'sends no command that the URL smuggled in',
    baselineIs: [completed()],
    wrong: ({ commands, unforeseen }) => {
      const strange = commands.find(({ verb, line }) => !USUAL.has(verb) || /\r(?!\0)|\n/.test(line));
      if (strange !== undefined) return `it sent ${visible(strange.line)}`;
      const broken = unforeseen.find((one) => /LF alone|does not end/.test(one));
      return broken ?? null;
    },
  };
}

/** The exchange is not reported as complete, unless the command with this verb, which was refused, was never sent. */
export function isRefusedAfter<G>(verbOf: (given: G) => string): Relation<ClientObservation, G> {
  return {
    describe: 'never reports as complete what was refused',
    baselineIs: [completed()],
    wrong: ({ commands, outcomes: [outcome] }, _, given) => {
      const complete = outcome?.kind === 'response' && outcome.ended === 'complete';
      const refused = commands.some(({ verb }) => verb === verbOf(given));
      return complete && refused ? `${verbOf(given)} was refused, and it reported a complete response` : null;
    },
  };
}
