import { differs, matches } from '../testing/check.js';
import { clientSaw, commandOf } from '../testing/observations.js';
import { endsInCrlf, noTelnetControls } from './command-lines.js';

const saw = (...lines: readonly string[]) => clientSaw({ commands: lines.map(commandOf) });

describe('the line ends of FTP commands', () => {
  it('are CRLF', () => matches(endsInCrlf(), saw('USER a', 'QUIT')));

  it('may be LF alone, or none', () => {
    const bare = clientSaw({ commands: [commandOf('USER a'), { ...commandOf('PASS b'), bareLf: true }] });
    differs(endsInCrlf(), bare, /PASS b ended in LF alone/);
    differs(endsInCrlf(), saw(), /no command arrived/);
  });
});

describe('Telnet controls among FTP commands', () => {
  it('are not there', () => {
    matches(noTelnetControls(), saw('USER a', 'RETR \xff\xffb'));
    matches(noTelnetControls(), saw('\xff\xf4\xff\xf2ABOR'));
  });

  it('are there, before a command or behind the last', () => {
    differs(noTelnetControls(), saw('\xff\xfe\x01USER a'), /\\xff\\xfe\\x01USER a/);
    differs(noTelnetControls(), saw('RETR \xff\xff\xff\xf1b'), /Telnet control/);
    const rest = clientSaw({ unforeseen: ['c1: a command that does not end: \\xff\\xfe\\x01'] });
    differs(noTelnetControls(), rest, /octets of Telnet/);
  });
});
