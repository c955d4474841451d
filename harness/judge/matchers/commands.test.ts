import { differs, matches } from '../testing/check.js';
import { clientSaw, commandOf } from '../testing/observations.js';
import { neverSent, sent, sentInOrder } from './commands.js';

const seen = clientSaw({ commands: ['USER anonymous', 'CWD a b', 'PWD', 'RETR c'].map(commandOf) });

describe('FTP commands', () => {
  it('are found by verb, by whole command and by pattern', () => {
    matches(sent('CWD'), seen);
    matches(sent('CWD a b'), seen);
    matches(sent(/^CWD a/), seen);
    matches(sent('PWD'), seen);
  });

  it('are not found by part of a verb or of an argument', () => {
    differs(sent('CW'), seen, /CW was not sent \(it sent USER anonymous; CWD a b; PWD; RETR c\)/);
    differs(sent('CWD a'), seen, /CWD a was not sent/);
    differs(sent('pwd'), seen, /pwd was not sent/);
  });

  it('are missed where none arrived', () => differs(sent('RETR'), clientSaw(), /no command arrived/));

  it('must be absent for neverSent', () => {
    matches(neverSent('LIST'), seen);
    matches(neverSent('RETR'), clientSaw());
    differs(neverSent('RETR'), seen, /RETR was sent/);
  });

  it('must come in the order of sentInOrder, with others between them', () => {
    matches(sentInOrder('USER', 'PWD', 'RETR c'), seen);
    differs(sentInOrder('PWD', 'CWD'), seen, /^CWD did not come in its turn/);
    differs(sentInOrder('CWD', 'CWD'), seen, /^CWD did not come in its turn/);
  });

  it('are shown with their control characters visible', () =>
    differs(sent('LIST'), clientSaw({ commands: [commandOf('RETR a\rb')] }), /RETR a\\rb/));
});
