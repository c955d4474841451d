import {
  accept,
  cookieCase,
  cookiesSent,
  plainCookieAt,
  reject,
  setsCookies,
  setsOnce,
  site,
  throughProxy,
  topic,
  withCookies,
} from '../../harness/vocabulary/index.js';

/** So many cookies of one letter, numbered. */
const many = (count: number, letter: string) => Array.from({ length: count }, (_, index) => `${letter}${index}=1`);
const onPath = (path: string, pairs: readonly string[]) => pairs.map((pair) => `${pair}; Path=${path}`);
const hostsOf = (count: number) => Array.from({ length: count }, (_, index) => `http://www.h${index}.test/`);
/** Hosts that set 50 cookies each when they are first asked. */
const settingHosts = (hosts: readonly string[]) =>
  site(Object.fromEntries(hosts.map((host) => [host, [setsCookies(...many(50, 'c')), setsCookies()]])));

const sixty = hostsOf(60);
const more = hostsOf(66);
const [QUIET, CROWD] = ['http://www.quiet.test/', 'http://www.crowd.test/'];
/** More cookies of one host than any client need keep in all, set 50 at a time, each time for a path where nobody asks for them. */
const crowd = Array.from({ length: 62 }, (_, index) => setsCookies(...onPath(`/p${index}`, many(50, `c${index}x`))));

export default topic('cookies/limits', [
  cookieCase({
    id: 'cookie-of-4096-octets',
    title: 'A cookie whose name and value have 4,096 octets is kept',
    requires: ['rfc6265-s6.1-1'],
    peer: setsOnce(`a=${'v'.repeat(4095)}`, 'w=1'),
    outcomes: {
      'sends it': accept(cookiesSent(1, [`a=${'v'.repeat(4095)}`, 'w=1'])),
      'does not keep it': reject(cookiesSent(1, ['w=1'])),
    },
    faults: ['cookie-of-4096-refused'],
  }),

  cookieCase({
    id: 'fifty-of-one-host',
    title: 'Fifty cookies of one host are kept',
    requires: ['rfc6265-s6.1-1'],
    peer: site({ '/': [setsCookies(...many(25, 'a')), setsCookies(...many(25, 'b')), setsCookies()] }),
    open: withCookies('http://{peer}/', 'http://{peer}/', 'http://{peer}/'),
    outcomes: {
      'sends all of them': accept(cookiesSent(2, [...many(25, 'a'), ...many(25, 'b')])),
      'evicts those of the first reply': reject(cookiesSent(2, many(25, 'b'))),
    },
    faults: ['cookie-fiftieth-evicts'],
  }),

  cookieCase({
    id: 'three-thousand-in-all',
    title: 'Three thousand cookies in all are kept, 50 for each of 60 hosts',
    requires: ['rfc6265-s6.1-1'],
    peer: settingHosts(sixty),
    connection: 'keep',
    open: throughProxy(...sixty, ...sixty.slice(0, 2), ...sixty.slice(30, 31)),
    control: plainCookieAt('http://www.h0.test/'),
    outcomes: {
      'sends those of the first hosts and of one in the middle': accept(
        cookiesSent(60, many(50, 'c')),
        cookiesSent(61, many(50, 'c')),
        cookiesSent(62, many(50, 'c')),
      ),
      'does not keep those of the first': reject(cookiesSent(60, [])),
    },
    faults: ['cookie-store-is-small'],
  }),

  cookieCase({
    id: 'far-too-large',
    title: 'Whether a cookie of 10,000 octets is kept',
    requires: ['rfc6265-s5.3-3'],
    peer: setsOnce(`a=${'v'.repeat(10_000)}`, 'w=1'),
    outcomes: {
      'ignores it': accept(cookiesSent(1, ['w=1'])),
      'keeps neither': reject(cookiesSent(1, [])),
      'keeps it': accept(cookiesSent(1, [`a=${'v'.repeat(10_000)}`, 'w=1'])),
    },
    note: 'Section 6.1 wants 4,096 octets of every client and lets it refuse more.',
    faults: ['cookie-of-any-size'],
  }),

  cookieCase({
    id: 'many-of-one-host',
    title: 'Whether cookies of a host with very many of them are evicted',
    requires: ['rfc6265-s5.3-9'],
    peer: site({
      '/a/': [setsCookies(...many(50, 'a')), setsCookies()],
      '/b/': Array.from({ length: 10 }, (_, index) => setsCookies(...many(50, `b${index}x`))),
    }),
    connection: 'keep',
    open: withCookies('http://{peer}/a/', ...Array.from({ length: 10 }, () => 'http://{peer}/b/'), 'http://{peer}/a/'),
    outcomes: {
      'keeps the first of them': accept(cookiesSent(11, many(50, 'a'))),
      'evicts the first of them': accept(cookiesSent(11, [])),
      'keeps the older half of them': reject(cookiesSent(11, many(25, 'a'))),
    },
    faults: ['cookie-domain-without-limit'],
  }),

  cookieCase({
    id: 'many-of-all-hosts',
    title: 'Whether cookies are evicted where there are more than 3,000 of them',
    requires: ['rfc6265-s5.3-10'],
    peer: settingHosts(more),
    connection: 'keep',
    open: throughProxy(...more, ...more.slice(0, 1), ...more.slice(65)),
    control: plainCookieAt('http://www.h0.test/'),
    outcomes: {
      'keeps them all': accept(cookiesSent(66, many(50, 'c')), cookiesSent(67, many(50, 'c'))),
      'evicts those of the first host': accept(cookiesSent(66, []), cookiesSent(67, many(50, 'c'))),
      'evicts those of the last host': reject(cookiesSent(66, many(50, 'c')), cookiesSent(67, [])),
    },
    faults: ['cookie-store-without-limit'],
  }),

  cookieCase({
    id: 'used-ones-stay',
    title: 'Where cookies of a host are evicted, those that were just used stay and others go',
    requires: ['rfc6265-s5.3-12'],
    peer: site({
      '/a/': [setsCookies(...many(10, 'a')), setsCookies()],
      '/b/': Array.from({ length: 11 }, (_, index) => setsCookies(...onPath('/c', many(35, `b${index}x`)))),
    }),
    connection: 'keep',
    open: withCookies(
      ...['http://{peer}/b/', 'http://{peer}/a/'],
      ...Array.from({ length: 10 }, () => ['http://{peer}/a/', 'http://{peer}/b/']).flat(),
      'http://{peer}/a/',
    ),
    outcomes: {
      'keeps what is used': accept(cookiesSent(2, many(10, 'a')), cookiesSent(22, many(10, 'a'))),
      'evicts what is used': reject(cookiesSent(2, many(10, 'a')), cookiesSent(22, [])),
    },
    note: 'A client without a limit keeps them too. The ten cookies are asked for each time before 35 others are set, which makes less than the 50 that there is always room for (section 6.1): whatever the limit is, there are others that were used longer ago, though a client whose clock has only seconds may not tell.',
    faults: ['cookie-oldest-goes-first'],
  }),

  cookieCase({
    id: 'crowd-goes-first',
    title: 'Where one host sets more cookies than there is room for, another one keeps its own',
    requires: ['rfc6265-s5.3-11'],
    peer: site({
      [QUIET]: [setsCookies('quiet=1'), setsCookies()],
      [CROWD]: crowd,
    }),
    connection: 'keep',
    open: throughProxy(QUIET, ...crowd.map(() => CROWD), QUIET),
    control: plainCookieAt(QUIET),
    outcomes: {
      'keeps the cookie of the quiet host': accept(cookiesSent(63, ['quiet=1'])),
      'evicts the cookie of the quiet host': reject(cookiesSent(63, [])),
    },
    note: 'A client without a limit keeps it too. Of 3,100 cookies all but one are those of one host, and cookies of a crowded domain go before others.',
    faults: ['cookie-crowd-spared'],
  }),
]);
