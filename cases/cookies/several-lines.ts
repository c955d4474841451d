import { accept, cookieCase, cookiesSent, reject, setsOnce, topic } from '../../harness/vocabulary/index.js';

export default topic('cookies/several-lines', [
  cookieCase({
    id: 'every-line-counts',
    title: 'Every Set-Cookie line of a reply sets its cookie',
    requires: ['rfc6265-s5.3-1', 'rfc9110-s5.3-3'],
    peer: setsOnce('a=1', 'b=2; Path=/', 'c=3'),
    outcomes: {
      'sends all of them': accept(cookiesSent(1, ['a=1', 'b=2', 'c=3'])),
      'knows the first one only': reject(cookiesSent(1, ['a=1'])),
      'knows the last one only': reject(cookiesSent(1, ['c=3'])),
    },
    faults: ['cookie-first-line-only'],
  }),

  cookieCase({
    id: 'lines-with-commas',
    title: 'Lines with a comma in a date and in a value are read one by one',
    requires: ['rfc9110-s5.3-3', 'rfc6265-s5.2-2'],
    peer: setsOnce(
      'a=1; Expires=Wed, 01 Jan 2098 00:00:00 GMT; Path=/',
      'b=2, 3',
      'c=4; Expires=Wed, 01-Jan-2098 00:00:00 GMT',
    ),
    outcomes: {
      'sends a cookie for each line': accept(cookiesSent(1, ['a=1', 'b=2, 3', 'c=4'])),
      'joins and cuts them again at commas': reject(cookiesSent(1, ['a=1', 'b=2', 'c=4'])),
    },
    faults: ['cookie-split-at-comma'],
  }),

  cookieCase({
    id: 'later-line-replaces',
    title: 'Of two lines of one reply that set the same cookie the later one counts',
    requires: ['rfc6265-s4.1.2-1', 'rfc6265-s5.3-1'],
    peer: setsOnce('a=1', 'b=2', 'a=3'),
    outcomes: {
      'sends the later value': accept(cookiesSent(1, ['a=3', 'b=2'])),
      'sends the earlier value': reject(cookiesSent(1, ['a=1', 'b=2'])),
      'sends both values': reject(cookiesSent(1, ['a=1', 'b=2', 'a=3'])),
    },
    faults: ['cookie-never-replaced', 'cookie-value-tells-apart'],
  }),

  cookieCase({
    id: 'bad-line-among-good-ones',
    title: 'A line that sets nothing takes nothing from the others',
    requires: ['rfc6265-s5.2-2', 'rfc6265-s5.2-3'],
    peer: setsOnce('a=1', '', ';', 'b=2'),
    outcomes: {
      'sends the cookies of the others': accept(cookiesSent(1, ['a=1', 'b=2'])),
      'keeps something nameless': reject(cookiesSent(1, ['a=1', '=', 'b=2'])),
    },
    faults: ['cookie-without-equals-kept'],
  }),
]);
