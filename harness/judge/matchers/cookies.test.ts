import { differs, matches } from '../testing/check.js';
import { clientSaw, requestOf } from '../testing/observations.js';
import { cookiesInOrder, cookiesSent } from './cookies.js';

const seen = clientSaw({
  requests: [
    requestOf(),
    requestOf({ fields: [['cookie', 'a=1; b=x y']] }),
    requestOf({
      fields: [
        ['Cookie', 'a=1'],
        ['Cookie', 'b=2'],
      ],
    }),
  ],
});

describe('cookiesSent', () => {
  it('wants exactly these cookies, in any order', () => {
    matches(cookiesSent(1, ['b=x y', 'a=1']), seen);
    differs(cookiesSent(1, ['a=1']), seen, /request 2 has the cookies "a=1", "b=x y"/);
    differs(cookiesSent(1, ['a=1', 'a=1', 'b=x y']), seen, /request 2 has/);
    differs(cookiesSent(3, ['a=1']), seen, /only 3 requests arrived/);
  });

  it('wants no field where there are no cookies', () => {
    matches(cookiesSent(0, []), seen);
    differs(cookiesSent(1, []), seen, /request 2 has/);
    differs(cookiesSent(0, ['a=1']), seen, /request 1 has no cookies/);
    differs(
      cookiesSent(0, []),
      clientSaw({ requests: [requestOf({ fields: [['Cookie', '']] })] }),
      /has the cookies ""/,
    );
  });

  it('does not match where there are two Cookie fields, whatever is in them', () => {
    differs(cookiesSent(2, ['a=1', 'b=2']), seen, /there are 2 Cookie fields/);
    differs(cookiesInOrder(2, ['a=1', 'b=2']), seen, /there are 2 Cookie fields/);
  });
});

describe('cookiesInOrder', () => {
  it('wants these cookies in this order', () => {
    matches(cookiesInOrder(1, ['a=1', 'b=x y']), seen);
    differs(cookiesInOrder(1, ['b=x y', 'a=1']), seen, /request 2 has the cookies "a=1"/);
  });
});
