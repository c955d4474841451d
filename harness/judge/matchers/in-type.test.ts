import { differs, matches } from '../testing/check.js';
import { clientSaw, commandOf } from '../testing/observations.js';
import { sentInType } from './in-type.js';

const sending = (...lines: readonly string[]) => clientSaw({ commands: lines.map(commandOf) });

describe('sentInType', () => {
  it('looks at the last TYPE before the command', () => {
    matches(sentInType('ascii', 'LIST'), sending('TYPE I', 'TYPE A', 'LIST'));
    matches(sentInType('image', 'RETR'), sending('TYPE A', 'TYPE I', 'RETR a', 'TYPE A', 'LIST'));
    differs(sentInType('ascii', 'LIST'), sending('TYPE A', 'TYPE I', 'LIST'), /^LIST was sent in type I$/);
  });

  it('looks at the last such command', () =>
    matches(sentInType('ascii', 'RETR'), sending('TYPE I', 'RETR a', 'TYPE A', 'RETR a')));

  it('knows the default', () => {
    matches(sentInType('ascii', 'RETR'), sending('RETR a', 'TYPE I'));
    differs(sentInType('image', 'RETR'), sending('RETR a'), /RETR a was sent in type A/);
  });

  it('knows the other names of a type, in letters of either case', () => {
    matches(sentInType('ascii', 'RETR'), sending('TYPE a n', 'RETR a'));
    matches(sentInType('image', 'RETR'), sending('TYPE L 8', 'RETR a'));
    differs(sentInType('image', 'RETR'), sending('TYPE L 36', 'RETR a'), /in type L 36/);
    differs(sentInType('ascii', 'RETR'), sending('TYPE A T', 'RETR a'), /in type A T/);
  });

  it('does not look at other connections', () => {
    const [type, list] = [commandOf('TYPE I'), { ...commandOf('LIST'), conn: 'c2' }];
    matches(sentInType('ascii', 'LIST'), clientSaw({ commands: [type, list] }));
  });

  it('misses a command that was not sent', () =>
    differs(sentInType('ascii', 'LIST'), sending('TYPE A'), /^LIST was not sent \(it sent TYPE A\)/));
});
