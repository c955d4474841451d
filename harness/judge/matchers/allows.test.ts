import { differs, matches } from '../testing/check.js';
import { clientSaw, errorOf, responseOf } from '../testing/observations.js';
import { allows, allowsNothing } from './allows.js';

const answering = (...lists: readonly (readonly boolean[])[]) =>
  clientSaw({ outcomes: lists.map((allowed) => responseOf('', { status: null, allowed })) });

describe('allows', () => {
  it('wants exactly these answers, in order', () => {
    matches(allows([true, false]), answering([true, false]));
    differs(allows([true, false]), answering([false, true]), /its answers are no, yes/);
    differs(allows([true, false]), answering([true]), /its answers are yes/);
    differs(allows([true]), answering([]), /its answers are none/);
  });

  it('looks at one open, or at every one', () => {
    matches(allows([true], 1), answering([false], [true]));
    differs(allows([true]), answering([true], [false]), /open 1: its answers are no/);
    differs(allows([true], 1), answering([true]), /there is no outcome for open 1/);
  });

  it('does not take an error or an ordinary response for an answer', () => {
    differs(allows([true]), clientSaw({ outcomes: [errorOf('refused')] }), /it reported the error/);
    differs(allows([true]), clientSaw({ outcomes: [responseOf('User-agent: *')] }), /tells nothing of what/);
  });
});

describe('allowsNothing', () => {
  it('wants every answer to be no, and an answer there must be', () => {
    matches(allowsNothing(), answering([false, false]));
    differs(allowsNothing(), answering([false, true]), /its answers are no, yes/);
    differs(allowsNothing(), answering([]), /its answers are none/);
  });
});
