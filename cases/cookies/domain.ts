import {
  accept,
  cookieCase,
  cookiesSent,
  plainCookieAt,
  reject,
  setsCookies,
  setsOnce,
  site,
  sized,
  reply,
  throughProxy,
  topic,
  withCookies,
} from '../../harness/vocabulary/index.js';

const [ABOVE, A, BELOW, BESIDE] = [
  'http://example.test/',
  'http://a.example.test/',
  'http://b.a.example.test/',
  'http://c.example.test/',
];
/** Sets cookies at the first of four related hosts that is asked, and none anywhere else. */
const setsAt = (first: string, ...fields: readonly string[]) =>
  site({
    [ABOVE]: setsCookies(),
    [A]: setsCookies(),
    [BELOW]: setsCookies(),
    [BESIDE]: setsCookies(),
    [first]: [setsCookies(...fields), setsCookies()],
  });
const control = plainCookieAt(A);

export default topic('cookies/domain', [
  cookieCase({
    id: 'host-only',
    title: 'A cookie without a Domain goes to its host alone',
    requires: ['rfc6265-s5.3-5', 'rfc6265-s5.4-4'],
    peer: setsAt(A, 'a=1', 'w=1; Domain=example.test'),
    open: throughProxy(A, A, BELOW, ABOVE, BESIDE),
    control,
    outcomes: {
      'sends it to the host alone': accept(
        cookiesSent(1, ['a=1', 'w=1']),
        cookiesSent(2, ['w=1']),
        cookiesSent(3, ['w=1']),
        cookiesSent(4, ['w=1']),
      ),
      'sends it to hosts below': reject(cookiesSent(2, ['a=1', 'w=1'])),
    },
    faults: ['cookie-of-host-goes-below'],
  }),

  cookieCase({
    id: 'domain-and-below',
    title: 'A cookie with a Domain goes to the host of that name and to those below it',
    requires: ['rfc6265-s5.1.3-1', 'rfc6265-s5.4-4', 'rfc6265-s5.2.3-1'],
    peer: setsAt(A, 'a=1; Domain=a.example.test', 'w=1; Domain=example.test'),
    open: throughProxy(A, A, BELOW, ABOVE, BESIDE),
    control,
    outcomes: {
      'sends it there': accept(
        cookiesSent(1, ['a=1', 'w=1']),
        cookiesSent(2, ['a=1', 'w=1']),
        cookiesSent(3, ['w=1']),
        cookiesSent(4, ['w=1']),
      ),
      'sends it to the host alone': reject(cookiesSent(1, ['a=1', 'w=1']), cookiesSent(2, [])),
    },
    faults: ['cookie-domain-ignored'],
  }),

  cookieCase({
    id: 'domain-above',
    title: 'A host can set a cookie for a domain above it',
    requires: ['rfc6265-s5.1.3-1', 'rfc6265-s5.3-4'],
    peer: setsAt(BELOW, 'a=1; Domain=a.example.test', 'b=2; Domain=example.test'),
    open: throughProxy(BELOW, BELOW, A, ABOVE),
    control,
    outcomes: {
      'sends it to all of that domain': accept(
        cookiesSent(1, ['a=1', 'b=2']),
        cookiesSent(2, ['a=1', 'b=2']),
        cookiesSent(3, ['b=2']),
      ),
      'sends it to the host alone': reject(cookiesSent(1, ['a=1', 'b=2']), cookiesSent(2, [])),
      'refuses it': reject(cookiesSent(1, [])),
    },
    faults: ['cookie-domain-ignored'],
  }),

  cookieCase({
    id: 'leading-dot',
    title: 'A dot in front of a Domain means nothing',
    requires: ['rfc6265-s5.2.3-1'],
    peer: setsAt(A, 'a=1; Domain=.a.example.test', 'b=2; Domain=.example.test'),
    open: throughProxy(A, A, BELOW, BESIDE, ABOVE),
    control,
    outcomes: {
      'sends it to the domain itself too': accept(
        cookiesSent(1, ['a=1', 'b=2']),
        cookiesSent(2, ['a=1', 'b=2']),
        cookiesSent(3, ['b=2']),
        cookiesSent(4, ['b=2']),
      ),
      'sends it to hosts below alone': reject(cookiesSent(4, [])),
      'refuses it': reject(cookiesSent(1, [])),
    },
    faults: ['cookie-domain-dot-kept'],
  }),

  cookieCase({
    id: 'domain-in-any-case',
    title: 'A Domain is compared without regard to case',
    requires: ['rfc6265-s5.2.3-1'],
    peer: setsAt(A, 'a=1; Domain=EXAMPLE.Test', 'w=1'),
    open: throughProxy(A, A, BELOW),
    control,
    outcomes: {
      'knows the domain': accept(cookiesSent(1, ['a=1', 'w=1']), cookiesSent(2, ['a=1'])),
      'refuses it': reject(cookiesSent(1, ['w=1'])),
    },
    faults: ['cookie-domain-has-case'],
  }),

  cookieCase({
    id: 'host-in-any-case',
    title: 'A host is the same in letters of either case',
    requires: ['rfc6265-s5.1.2-1'],
    peer: site({
      'http://A.EXAMPLE.test/': [setsCookies('a=1', 'b=2; Domain=example.test'), setsCookies()],
      [A]: [setsCookies('a=1', 'b=2; Domain=example.test'), setsCookies()],
    }),
    open: throughProxy('http://A.EXAMPLE.test/', A),
    control,
    outcomes: {
      'knows the host': accept(cookiesSent(0, []), cookiesSent(1, ['a=1', 'b=2'])),
      'takes it for another': reject(cookiesSent(1, [])),
    },
    note: 'A client may write the host in small letters before it asks for anything (RFC 3986 section 6.2.2.1).',
    faults: ['cookie-host-has-case'],
  }),

  cookieCase({
    id: 'label-by-label',
    title: 'A host whose name only ends in the letters of the domain is not below it',
    requires: ['rfc6265-s5.1.3-1'],
    peer: site({
      [A]: [setsCookies('a=1; Domain=a.example.test'), setsCookies()],
      'http://ba.example.test/': setsCookies('w=1'),
    }),
    open: throughProxy(A, 'http://ba.example.test/', 'http://ba.example.test/', A),
    control,
    outcomes: {
      'sends it nothing': accept(cookiesSent(1, []), cookiesSent(2, ['w=1']), cookiesSent(3, ['a=1'])),
      'sends it the cookie': reject(cookiesSent(1, ['a=1'])),
    },
    faults: ['cookie-domain-inside-label'],
  }),

  cookieCase({
    id: 'foreign-domain',
    title: 'A cookie whose Domain does not cover the host is refused',
    requires: ['rfc6265-s5.3-4'],
    peer: setsAt(
      A,
      'a=1; Domain=b.a.example.test',
      'b=2; Domain=c.example.test',
      'c=3; Domain=other.test',
      'd=4; Domain=xample.test',
      'w=1; Domain=example.test',
    ),
    open: throughProxy(A, A, BELOW, BESIDE),
    control,
    outcomes: {
      'refuses it': accept(cookiesSent(1, ['w=1']), cookiesSent(2, ['w=1']), cookiesSent(3, ['w=1'])),
      'keeps it for the other host': reject(cookiesSent(1, ['w=1']), cookiesSent(2, ['a=1', 'w=1'])),
      'keeps it for the host itself': reject(cookiesSent(1, ['a=1', 'b=2', 'c=3', 'd=4', 'w=1'])),
    },
    faults: ['cookie-foreign-domain-taken'],
  }),

  cookieCase({
    id: 'address',
    title: 'An address has no domain above it',
    requires: ['rfc6265-s5.1.3-1', 'rfc6265-s5.3-4'],
    peer: setsOnce('a=1; Domain=0.0.1', 'b=2; Domain=.0.1', 'w=1'),
    control: { peer: setsOnce('plain=1'), expects: [cookiesSent(1, ['plain=1'])] },
    outcomes: {
      'refuses the cookie': accept(cookiesSent(1, ['w=1'])),
      'keeps the cookie': reject(cookiesSent(1, ['a=1', 'b=2', 'w=1'])),
    },
    faults: ['cookie-domain-of-address-part'],
  }),

  cookieCase({
    id: 'address-itself',
    title: 'An address can be the Domain of its own cookies',
    requires: ['rfc6265-s5.1.3-1'],
    peer: setsOnce('a=1; Domain={host}', 'w=1'),
    outcomes: {
      'keeps the cookie': accept(cookiesSent(1, ['a=1', 'w=1'])),
      'refuses the cookie': reject(cookiesSent(1, ['w=1'])),
    },
    note: 'Section 5.1.3: a string that is identical to the domain matches it, whether or not it is an address.',
    faults: ['cookie-domain-of-address-refused'],
  }),

  cookieCase({
    id: 'empty-domain',
    title: 'A cookie with an empty Domain is kept for its host alone',
    requires: ['rfc6265-s5.2.3-2'],
    peer: setsAt(A, 'a=1; Domain=', 'b=2; Domain', 'w=1; Domain=example.test'),
    open: throughProxy(A, A, BELOW),
    control,
    outcomes: {
      'keeps it for the host': accept(cookiesSent(1, ['a=1', 'b=2', 'w=1']), cookiesSent(2, ['w=1'])),
      'refuses it': reject(cookiesSent(1, ['w=1'])),
      'sends it everywhere': reject(cookiesSent(2, ['a=1', 'b=2', 'w=1'])),
    },
    faults: ['cookie-with-empty-domain-refused'],
  }),

  cookieCase({
    id: 'empty-domain-behind-another',
    title: 'An empty Domain takes nothing from the one in front of it',
    requires: ['rfc6265-s5.2.3-2'],
    peer: setsAt(A, 'a=1; Domain=example.test; Domain='),
    open: throughProxy(A, A, BELOW),
    control,
    outcomes: {
      'goes by the one in front': accept(cookiesSent(1, ['a=1']), cookiesSent(2, ['a=1'])),
      'goes by the empty one': reject(cookiesSent(1, ['a=1']), cookiesSent(2, [])),
    },
    faults: ['cookie-empty-domain-counts'],
  }),

  cookieCase({
    id: 'last-domain-counts',
    title: 'Of two Domain attributes the last one counts',
    requires: ['rfc6265-s5.3-2'],
    peer: setsAt(A, 'a=1; Domain=other.test; Domain=example.test', 'b=2; Domain=example.test; Domain=a.example.test'),
    open: throughProxy(A, A, BESIDE, BELOW),
    control,
    outcomes: {
      'goes by the last': accept(
        cookiesSent(1, ['a=1', 'b=2']),
        cookiesSent(2, ['a=1']),
        cookiesSent(3, ['a=1', 'b=2']),
      ),
      'goes by the first': reject(cookiesSent(1, ['b=2']), cookiesSent(2, ['b=2'])),
    },
    faults: ['cookie-first-attribute-counts'],
  }),

  cookieCase({
    id: 'any-port',
    title: 'Cookies of a host go to all of its ports',
    requires: ['rfc6265-s5.4-4'],
    peer: setsOnce('a=1'),
    origins: { other: site({ '/': reply(200, sized('ok')) }) },
    open: withCookies('http://{peer}/', 'http://{peer:other}/', 'http://{peer}/'),
    outcomes: {
      'sends them to the other port': accept(cookiesSent(0, ['a=1'], 'other'), cookiesSent(1, ['a=1'], 'peer')),
      'keeps them to the port': reject(cookiesSent(0, [], 'other'), cookiesSent(1, ['a=1'], 'peer')),
    },
    note: 'Section 5.4 chooses by host, path and scheme; section 8.5 warns that ports are not among them.',
    faults: ['cookie-bound-to-port'],
  }),
]);
