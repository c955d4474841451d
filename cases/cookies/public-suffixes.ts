import {
  accept,
  cookieCase,
  cookiesSent,
  plainCookieAt,
  reject,
  setsCookies,
  site,
  throughProxy,
  topic,
} from '../../harness/vocabulary/index.js';

const [A, B] = ['http://a.wireproof-example.co.uk/', 'http://b.wireproof-other.co.uk/'];
const SUFFIX = 'http://co.uk/';

const RECOMMENDED =
  'Section 5.3 step 5 asks it of clients that reject public suffixes, and that clients should do so with an up-to-date list; co.uk stands in every one.';

export default topic('cookies/public-suffixes', [
  cookieCase({
    id: 'top-level',
    title: 'A cookie for a whole top-level domain is refused',
    requires: ['rfc6265-s5.3-6', 'rfc6265-s5.3-7'],
    peer: site({
      'http://a.example.com/': [setsCookies('a=1; Domain=com', 'w=1; Domain=example.com'), setsCookies()],
      'http://other.com/': setsCookies(),
    }),
    open: throughProxy('http://a.example.com/', 'http://a.example.com/', 'http://other.com/'),
    control: plainCookieAt('http://a.example.com/'),
    outcomes: {
      'refuses it': accept(cookiesSent(1, ['w=1']), cookiesSent(2, [])),
      'sends it to others': reject(cookiesSent(2, ['a=1'])),
    },
    faults: ['cookie-public-suffix-taken'],
  }),

  cookieCase({
    id: 'second-level',
    title: 'A cookie for a suffix of two labels, below which anybody can have a name, is refused',
    requires: ['rfc6265-s5.3-6', 'rfc6265-s5.3-7'],
    peer: site({
      [A]: [setsCookies('a=1; Domain=co.uk', 'w=1; Domain=wireproof-example.co.uk'), setsCookies()],
      [B]: setsCookies(),
    }),
    open: throughProxy(A, A, B),
    control: plainCookieAt(A),
    outcomes: {
      'refuses it': accept(cookiesSent(1, ['w=1']), cookiesSent(2, [])),
      'sends it to others': reject(cookiesSent(2, ['a=1'])),
    },
    note: RECOMMENDED,
    faults: ['cookie-public-suffix-taken'],
  }),

  cookieCase({
    id: 'host-that-is-a-suffix',
    title: 'A host that is a public suffix itself can set a cookie for itself alone',
    requires: ['rfc6265-s5.3-6', 'rfc6265-s5.3-7'],
    peer: site({ [SUFFIX]: [setsCookies('a=1; Domain=co.uk', 'w=1'), setsCookies()], [A]: setsCookies() }),
    open: throughProxy(SUFFIX, SUFFIX, A),
    control: plainCookieAt(SUFFIX),
    outcomes: {
      'keeps it for the host': accept(cookiesSent(1, ['a=1', 'w=1']), cookiesSent(2, [])),
      'refuses it': reject(cookiesSent(1, ['w=1'])),
      'sends it to others': reject(cookiesSent(1, ['a=1', 'w=1']), cookiesSent(2, ['a=1'])),
    },
    note: RECOMMENDED,
    faults: ['cookie-public-suffix-host-refused', 'cookie-public-suffix-taken'],
  }),
]);
