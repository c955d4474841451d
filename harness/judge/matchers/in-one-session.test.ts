import { differs, matches } from '../testing/check.js';
import { clientSaw, commandOf } from '../testing/observations.js';
import { sentInOneSession } from './in-one-session.js';

const on = (conn: string, ...lines: readonly string[]) => lines.map((line) => ({ ...commandOf(line), conn }));

describe('sentInOneSession', () => {
  it('wants the commands in their order on one connection, with others between them', () => {
    const seen = clientSaw({ commands: [...on('c1', 'USER a', 'QUIT'), ...on('c2', 'USER a', 'PASS b', 'RETR c')] });
    matches(sentInOneSession('USER', 'RETR'), seen);
    matches(sentInOneSession('USER', 'QUIT'), seen);
    differs(
      sentInOneSession('PASS', 'USER'),
      seen,
      /^no connection had PASS, then USER in this order \(it sent USER a/,
    );
  });

  it('does not take what follows on another connection', () => {
    const seen = clientSaw({ commands: [...on('c1', 'QUIT'), ...on('c2', 'RETR c')] });
    differs(sentInOneSession('QUIT', 'RETR'), seen, /no connection had QUIT, then RETR/);
  });

  it('is missed where no command arrived', () => differs(sentInOneSession('USER'), clientSaw(), /no command arrived/));
});
