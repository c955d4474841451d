import assert from 'node:assert/strict';
import { differs, isUntold, matches } from '../testing/check.js';
import { clientSaw, commandOf, errorOf, serverSaw } from '../testing/observations.js';
import { either, not } from './combine.js';
import { sent } from './commands.js';
import { closed } from './ending.js';
import { failed } from './failed.js';
import { saw } from './saw.js';

const retr = clientSaw({ commands: [commandOf('RETR a')], outcomes: [errorOf('no')] });

describe('either', () => {
  it('matches where one of its matchers does', () => matches(either(sent('LIST'), sent('RETR')), retr));

  it('tells what every one of them saw instead', () =>
    differs(either(sent('LIST'), sent('NLST')), retr, /^LIST was not sent .*; NLST was not sent/));

  it('is untold where one is untold and none matches', () =>
    isUntold(either(sent('LIST'), failed({ reply: 550 })), retr, /no reply code/));

  it('matches although another is untold', () => matches(either(failed({ reply: 550 }), sent('RETR')), retr));

  it('asks for what any of its matchers asks for', () => {
    const both = either(saw({ requests: 1 }), closed());
    assert.deepEqual(both.needs, ['saw']);
    assert.equal(both.needsFence, true);
    assert.equal(either(saw({ requests: 1 })).needsFence, undefined);
  });
});

describe('not', () => {
  it('matches what its matcher does not', () => matches(not(sent('LIST')), retr));

  it('differs where its matcher matches', () => differs(not(sent('RETR')), retr, /^sends RETR$/));

  it('keeps untold what is untold', () => isUntold(not(failed({ reply: 550 })), retr, /no reply code/));

  it('asks for what its matcher asks for', () => {
    assert.deepEqual(not(saw({ requests: 0 })).needs, ['saw']);
    assert.equal(not(closed()).needsFence, true);
    matches(not(closed()), serverSaw({ fence: 'served' }));
  });
});
