import { accept, cookieCase, cookiesSent, reject, setsOnce, topic } from '../../harness/vocabulary/index.js';

const PAST = 'Fri, 01 Jan 1999 00:00:00 GMT';
const FUTURE = 'Wed, 01 Jan 2098 00:00:00 GMT';

export default topic('cookies/max-age', [
  cookieCase({
    id: 'zero',
    title: 'A cookie with a Max-Age of zero expires at once, one with a thousand seconds does not',
    requires: ['rfc6265-s5.2.2-1'],
    peer: setsOnce('a=1; Max-Age=0', 'b=2; Max-Age=000', 'c=3; Max-Age=1000', 'd=4'),
    outcomes: {
      'sends what has not expired': accept(cookiesSent(1, ['c=3', 'd=4'])),
      'sends all': reject(cookiesSent(1, ['a=1', 'b=2', 'c=3', 'd=4'])),
    },
    faults: ['cookie-max-age-zero-stays', 'cookie-max-age-ignored'],
  }),

  cookieCase({
    id: 'negative',
    title: 'A cookie with a negative Max-Age expires at once',
    requires: ['rfc6265-s5.2.2-1'],
    peer: setsOnce('a=1; Max-Age=-1', 'b=2; Max-Age=-99999999999999999999', 'c=3'),
    outcomes: {
      'sends what has not expired': accept(cookiesSent(1, ['c=3'])),
      'sends all': reject(cookiesSent(1, ['a=1', 'b=2', 'c=3'])),
    },
    faults: ['cookie-max-age-negative-ignored'],
  }),

  cookieCase({
    id: 'no-number',
    title: 'A Max-Age that is not made of digits is ignored',
    requires: ['rfc6265-s5.2.2-1'],
    peer: setsOnce(
      'a=1; Max-Age=0x',
      'b=2; Max-Age=+0',
      'c=3; Max-Age=0.5',
      'd=4; Max-Age=',
      'e=5; Max-Age',
      'f=6; Max-Age=-1 0',
    ),
    outcomes: {
      'keeps the cookies': accept(cookiesSent(1, ['a=1', 'b=2', 'c=3', 'd=4', 'e=5', 'f=6'])),
      'finds a number in all of them': reject(cookiesSent(1, [])),
    },
    faults: ['cookie-max-age-any-number'],
  }),

  cookieCase({
    id: 'many-digits',
    title: 'A Max-Age of many digits is a long time',
    requires: ['rfc6265-s5.2.2-1'],
    peer: setsOnce(
      'a=1; Max-Age=4294967295',
      'b=2; Max-Age=9223372036854775808',
      'c=3; Max-Age=99999999999999999999999',
      'd=4',
    ),
    outcomes: {
      'keeps the cookies': accept(cookiesSent(1, ['a=1', 'b=2', 'c=3', 'd=4'])),
      'takes them for expired': reject(cookiesSent(1, ['d=4'])),
    },
    faults: ['cookie-max-age-in-32-bits'],
  }),

  cookieCase({
    id: 'outranks-expires',
    title: 'Max-Age outranks Expires, whichever stands first',
    requires: ['rfc6265-s5.3-2'],
    peer: setsOnce(
      `a=1; Max-Age=1000; Expires=${PAST}`,
      `b=2; Expires=${PAST}; Max-Age=1000`,
      `c=3; Max-Age=0; Expires=${FUTURE}`,
      `d=4; Expires=${FUTURE}; Max-Age=0`,
    ),
    outcomes: {
      'goes by Max-Age': accept(cookiesSent(1, ['a=1', 'b=2'])),
      'goes by Expires': reject(cookiesSent(1, ['c=3', 'd=4'])),
      'goes by the last attribute': reject(cookiesSent(1, ['b=2', 'c=3'])),
    },
    faults: ['cookie-expires-beats-max-age'],
  }),

  cookieCase({
    id: 'no-number-leaves-expires',
    title: 'Beside a Max-Age that is no number, Expires counts',
    requires: ['rfc6265-s5.2.2-1', 'rfc6265-s5.3-2'],
    peer: setsOnce(`a=1; Max-Age=soon; Expires=${PAST}`, `b=2; Expires=${FUTURE}; Max-Age=0s`),
    outcomes: {
      'goes by Expires': accept(cookiesSent(1, ['b=2'])),
      'takes neither into account': reject(cookiesSent(1, ['a=1', 'b=2'])),
    },
    faults: ['cookie-max-age-any-number'],
  }),
]);
