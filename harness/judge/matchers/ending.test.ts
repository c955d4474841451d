import assert from 'node:assert/strict';
import { differs, matches } from '../testing/check.js';
import { connectionOf, replyOf, serverSaw } from '../testing/observations.js';
import { closed, silent, stillOpen } from './ending.js';

const open = connectionOf({ targetEnd: 'open' });
const waitedFor = connectionOf({ targetEnd: 'open', timedOut: true });

describe('closed', () => {
  it('matches an end by FIN and by RST', () => {
    matches(closed(), serverSaw({ fence: 'unanswered' }));
    matches(closed(), serverSaw({ fence: 'unanswered', connection: connectionOf({ targetEnd: 'rst' }) }));
  });

  it('tells every way of not having closed', () => {
    differs(closed(), serverSaw({ fence: 'served' }), /served a further request/);
    differs(closed(), serverSaw({ fence: 'refused' }), /answered something more/);
    differs(closed(), serverSaw({ fence: 'unanswered', connection: waitedFor }), /neither answered nor closed/);
    differs(closed(), serverSaw({ fence: 'unanswered', connection: open }), /still open/);
  });
});

describe('stillOpen', () => {
  it('is proven by a fence that was served alone', () => {
    matches(stillOpen(), serverSaw({ fence: 'served', connection: open }));
    differs(stillOpen(), serverSaw({ fence: 'refused' }), /not understood/);
    differs(stillOpen(), serverSaw({ fence: 'unanswered', connection: open }), /not answered/);
  });
});

describe('silent', () => {
  it('matches a wait in vain alone', () => {
    matches(silent(), serverSaw({ connection: waitedFor }));
    differs(silent(), serverSaw({ connection: waitedFor, replies: [replyOf(200)] }), /it answered/);
    differs(silent(), serverSaw(), /ended by fin/);
  });
});

it('what looks at the end of a connection needs a fence, silence does not', () => {
  assert.deepEqual(
    [closed(), stillOpen(), silent()].map(({ needsFence }) => needsFence),
    [true, true, undefined],
  );
});
