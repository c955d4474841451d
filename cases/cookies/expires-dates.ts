import { accept, cookieCase, cookiesSent, reject, setsOnce, topic } from '../../harness/vocabulary/index.js';

/** A cookie for each of these spellings of a date, named by their place; behind them one that stays. */
const dated = (...dates: readonly string[]) =>
  setsOnce(...dates.map((date, index) => `d${index}=1; Expires=${date}; Path=/`), 'w=1');
/** All those cookies, as far as a date did not end them. */
const kept = (count: number) => [...Array.from({ length: count }, (_, index) => `d${index}=1`), 'w=1'];

export default topic('cookies/expires-dates', [
  cookieCase({
    id: 'past-and-future',
    title: 'A cookie whose Expires lies in the past is not kept, one whose Expires lies in the future is',
    requires: ['rfc6265-s5.2.1-1', 'rfc6265-s5.3-8'],
    peer: setsOnce('a=1; Expires=Fri, 01 Jan 1999 00:00:00 GMT', 'b=2; Expires=Wed, 01 Jan 2098 00:00:00 GMT'),
    outcomes: {
      'sends the second alone': accept(cookiesSent(1, ['b=2'])),
      'sends both': reject(cookiesSent(1, ['a=1', 'b=2'])),
    },
    faults: ['cookie-expires-ignored'],
  }),

  cookieCase({
    id: 'http-formats',
    title: 'The three date formats of HTTP are read',
    requires: ['rfc6265-s5.1.1-1'],
    peer: dated(
      'Fri, 01 Jan 1999 00:00:00 GMT',
      'Friday, 01-Jan-99 00:00:00 GMT',
      'Fri Jan  1 00:00:00 1999',
      'Fri, 01-Jan-1999 00:00:00 GMT',
    ),
    outcomes: {
      'reads all of them': accept(cookiesSent(1, ['w=1'])),
      'reads one of them alone': reject(cookiesSent(1, ['d1=1', 'd2=1', 'd3=1', 'w=1'])),
    },
    faults: ['cookie-date-rfc1123-only'],
  }),

  cookieCase({
    id: 'any-order',
    title: 'The parts of a date may stand in any order, without a day of the week and without a zone',
    requires: ['rfc6265-s5.1.1-1'],
    peer: dated('1999 Jan 01 00:00:00', '00:00:00 01 Jan 1999', 'Jan 1999 0:0:0 1', 'GMT Friday 1 99 Jan 00:00:00'),
    outcomes: {
      'reads all of them': accept(cookiesSent(1, ['w=1'])),
      'reads none of them': reject(cookiesSent(1, kept(4))),
    },
    faults: ['cookie-date-rfc1123-only'],
  }),

  cookieCase({
    id: 'any-delimiters',
    title: 'Parts of a date are separated by any delimiters',
    requires: ['rfc6265-s5.1.1-1'],
    peer: dated('01-Jan-1999/00:00:00', '01_Jan!1999(00:00:00)', '{01}Jan~1999"00:00:00"', '01.Jan.1999@00:00:00'),
    outcomes: {
      'reads all of them': accept(cookiesSent(1, ['w=1'])),
      'reads none of them': reject(cookiesSent(1, kept(4))),
    },
    faults: ['cookie-date-cut-at-spaces'],
  }),

  cookieCase({
    id: 'month-by-three-letters',
    title: 'Of the name of a month the first three letters count, in any case',
    requires: ['rfc6265-s5.1.1-1'],
    peer: dated('01 JANUARY 1999 00:00:00', '01 january 1999 00:00:00', '01 decembre 1999 00:00:00'),
    outcomes: {
      'reads all of them': accept(cookiesSent(1, ['w=1'])),
      'knows none of the months': reject(cookiesSent(1, kept(3))),
    },
    faults: ['cookie-date-months-in-full'],
  }),

  cookieCase({
    id: 'letters-behind-digits',
    title: 'What follows the digits of a day, a year or a time is ignored',
    requires: ['rfc6265-s5.1.1-1'],
    peer: dated('1st Jan 1999 00:00:00', '01 Jan 1999AD 00:00:00', '01 Jan 1999 00:00:00Z', '1999-Jan-01T 00:00:00'),
    outcomes: {
      'reads all of them': accept(cookiesSent(1, ['w=1'])),
      'reads none of them': reject(cookiesSent(1, kept(4))),
    },
    note: 'As corrected by the erratum to RFC 6265 section 5.1.1: after the digits anything may follow that is no digit, or nothing.',
    faults: ['cookie-date-digits-alone'],
  }),

  cookieCase({
    id: 'years-from-70',
    title: 'Years of two digits from 70 to 99 are those of the last century',
    requires: ['rfc6265-s5.1.1-2'],
    peer: dated('Thu, 01-Jan-70 00:00:01 GMT', 'Fri, 01-Jan-99 00:00:00 GMT'),
    outcomes: {
      'takes them for past': accept(cookiesSent(1, ['w=1'])),
      'takes them for future': reject(cookiesSent(1, kept(2))),
    },
    faults: ['cookie-years-all-2000s'],
  }),

  cookieCase({
    id: 'years-below-70',
    title: 'Years of two digits from 00 to 69 are those of this century',
    requires: ['rfc6265-s5.1.1-2'],
    peer: dated('Tue, 01-Jan-69 00:00:00 GMT', 'Wed, 01-Jan-60 00:00:00 GMT', 'Sat, 01-Jan-00 00:00:00 GMT'),
    outcomes: {
      'takes the first two for future and the third for past': accept(cookiesSent(1, ['d0=1', 'd1=1', 'w=1'])),
      'takes them for past': reject(cookiesSent(1, ['w=1'])),
    },
    note: 'The text fixes the border at 70 whatever the year is; a border that moves with the year, as in RFC 9110 section 5.6.7, is another one.',
    faults: ['cookie-years-all-1900s'],
  }),

  cookieCase({
    id: 'out-of-range',
    title: 'A date with a day, hour, minute, second or year out of range is none, and the cookie stays',
    requires: ['rfc6265-s5.1.1-3', 'rfc6265-s5.2.1-1'],
    peer: dated(
      'Fri, 32 Jan 1999 00:00:00 GMT',
      'Fri, 00 Jan 1999 00:00:00 GMT',
      'Fri, 01 Jan 1999 24:00:00 GMT',
      'Fri, 01 Jan 1999 00:60:00 GMT',
      'Fri, 01 Jan 1999 00:00:60 GMT',
      'Fri, 01 Jan 1600 00:00:00 GMT',
    ),
    outcomes: {
      'ignores all of them': accept(cookiesSent(1, kept(6))),
      'takes all of them for dates': reject(cookiesSent(1, ['w=1'])),
    },
    faults: ['cookie-date-range-unchecked'],
  }),

  cookieCase({
    id: 'first-year',
    title: 'The year 1601 is one that a date can have',
    requires: ['rfc6265-s5.1.1-3', 'rfc6265-s5.2.1-1'],
    peer: dated('Mon, 01 Jan 1601 00:00:00 GMT', 'Sun, 31 Dec 1899 23:59:59 GMT'),
    outcomes: {
      'takes it for past': accept(cookiesSent(1, ['w=1'])),
      'does not take it for a date': reject(cookiesSent(1, kept(2))),
    },
    note: 'A client may replace a date that is too early for it by the earliest one it has (section 5.2.1), which is past too.',
    faults: ['cookie-dates-from-1970'],
  }),

  cookieCase({
    id: 'part-missing',
    title: 'A date without day, month, year or time is none, and the cookie stays',
    requires: ['rfc6265-s5.1.1-3', 'rfc6265-s5.2.1-1'],
    peer: dated(
      'Fri, Jan 1999 00:00:00 GMT',
      'Fri, 01 1999 00:00:00 GMT',
      'Fri, 01 Jan 00:00:00 GMT',
      'Fri, 01 Jan 1999 GMT',
      'Fri, 01 Jan 1999 00:00 GMT',
      'Fri, 01 Jan 19990 00:00:00 GMT',
    ),
    outcomes: {
      'ignores all of them': accept(cookiesSent(1, kept(6))),
      'refuses their cookies': reject(cookiesSent(1, ['w=1'])),
    },
    faults: ['cookie-with-bad-date-refused'],
  }),

  cookieCase({
    id: 'no-such-day',
    title: 'A day that its month does not have is no date, and the cookie stays',
    requires: ['rfc6265-s5.1.1-1', 'rfc6265-s5.2.1-1'],
    peer: dated('Tue, 30 Feb 1999 00:00:00 GMT', 'Sat, 31 Apr 1999 00:00:00 GMT', 'Mon, 29 Feb 1999 00:00:00 GMT'),
    outcomes: {
      'ignores them': accept(cookiesSent(1, kept(3))),
      'takes them for days of the next month': reject(cookiesSent(1, ['w=1'])),
    },
    note: 'The last step of section 5.1.1: where no such date exists, the algorithm fails.',
    faults: ['cookie-date-rolls-over'],
  }),

  cookieCase({
    id: 'unreadable',
    title: 'An Expires that is no date at all is ignored and the cookie kept',
    requires: ['rfc6265-s5.2.1-1'],
    peer: dated('never', '', '0', '915148800', 'Fri'),
    outcomes: {
      'keeps the cookies': accept(cookiesSent(1, kept(5))),
      'refuses the cookies': reject(cookiesSent(1, ['w=1'])),
    },
    faults: ['cookie-with-bad-date-refused'],
  }),
]);
