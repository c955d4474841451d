import type { ClientObservation, Matcher } from '../../model/index.js';
import { visible } from '../../model/index.js';

/** Every FTP command ended in CRLF (RFC 959 section 5.3, RFC 854). */
export function endsInCrlf(): Matcher<ClientObservation> {
  return {
    describe: 'ends every command in CRLF',
    mismatch: ({ commands }) => {
      if (commands.length === 0) return 'no command arrived';
      const bare = commands.find((one) => one.bareLf === true);
      return bare === undefined ? null : `${visible(bare.line)} ended in LF alone`;
    },
  };
}

/** IAC and a command that is neither IP (244), nor the data mark of SYNCH (242), nor a doubled IAC, which is data. */
const CONTROL = /\xff(?![\xf2\xf4\xff])/;

/**
 * The implementation sent no Telnet control but IP and SYNCH (RFC 1123 section 4.1.2.12). What it left behind without the end of
 * a line counts too.
 */
export function noTelnetControls(): Matcher<ClientObservation> {
  return {
    describe: 'sends no Telnet control',
    mismatch: ({ commands, unforeseen }) => {
      const line = commands.map((one) => one.line).find((one) => CONTROL.test(one.replaceAll('\xff\xff', '')));
      if (line !== undefined) return `a Telnet control was sent: ${visible(line)}`;
      const rest = unforeseen.find((one) => one.includes('\\xff'));
      return rest === undefined ? null : `octets of Telnet were sent: ${rest}`;
    },
  };
}
