import { differs, matches } from '../testing/check.js';
import { replyOf, serverSaw } from '../testing/observations.js';
import { statusAt } from './status-at.js';

const seen = serverSaw({ replies: [replyOf(200), replyOf(412)] });

describe('statusAt', () => {
  it('looks at one reply', () => {
    matches(statusAt(0, 200), seen);
    matches(statusAt(1, 304, '4xx'), seen);
    differs(statusAt(1, '2xx', 304), seen, /answered 412/);
  });

  it('tells that there is none', () => differs(statusAt(2, 200), seen, /no such reply came/));
});
