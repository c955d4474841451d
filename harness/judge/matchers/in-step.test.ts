import { differs, matches } from '../testing/check.js';
import { clientSaw, commandOf } from '../testing/observations.js';
import { inStep } from './in-step.js';

const early = true;

describe('FTP commands in step', () => {
  it('come one after the other', () => matches(inStep(), clientSaw({ commands: ['USER a', 'PASS b'].map(commandOf) })));

  it('are out of step where one came too early', () =>
    differs(
      inStep(),
      clientSaw({ commands: [commandOf('USER a'), { ...commandOf('PASS b'), early }] }),
      /PASS b came before the reply/,
    ));

  it('may be interrupted', () =>
    matches(inStep(), clientSaw({ commands: [commandOf('RETR a'), { ...commandOf('QUIT'), early }] })));

  it('are missed where none arrived', () => differs(inStep(), clientSaw(), /no command arrived/));
});
