import { differs, matches } from '../testing/check.js';
import { clientSaw, commandOf } from '../testing/observations.js';
import { followedBy } from './followed-by.js';

const saw = (...lines: readonly string[]) => clientSaw({ commands: lines.map((line) => commandOf(line)) });
const transfers = followedBy('REST', /^RETR /);

describe('an FTP command directly before another', () => {
  it('is one that has it next, each time', () =>
    matches(transfers, saw('REST 0', 'RETR a', 'PASV', 'REST 5', 'RETR a')));

  it('is none where another stands between', () =>
    differs(transfers, saw('REST 0', 'RETR a', 'REST 0', 'PASV', 'RETR a'), /PASV followed REST 0/));

  it('is none where nothing came', () => {
    differs(transfers, saw('RETR a'), /REST was not sent/);
    differs(transfers, saw('REST 0'), /nothing followed REST 0/);
  });

  it('is looked for on its own connection', () =>
    matches(
      transfers,
      clientSaw({ commands: [commandOf('REST 0'), { ...commandOf('NOOP'), conn: 'c2' }, commandOf('RETR a')] }),
    ));
});
