import type { CookieSpelling, SetCookie, Visit, WrittenDate } from '../../harness/vocabulary/index.js';
import {
  anyCookieSpelling,
  anyCookieValue,
  anyTurnsOf,
  anyVisits,
  anyVisitsOf,
  anyWrittenDate,
  clientProperty,
  cookieLine,
  cookiesOfVisits,
  plainCookie,
  sendsCookies,
  setsOnce,
  topic,
  visiting,
  visitingPeer,
  withCookies,
  writtenDate,
} from '../../harness/vocabulary/index.js';

const plain: SetCookie = { name: 'a', value: '1', domain: null, path: null, life: 'session' };
const [HOST, BELOW, ALIKE] = ['a.example.test', 'b.a.example.test', 'ba.example.test'];
const shown = (visits: readonly Visit[]): string =>
  visits
    .map(({ host, path, sets }) => [`${host}${path}`, ...sets.map((set) => cookieLine(set))].join(' <- '))
    .join('\n');

/** Histories in which each rule is needed once, which is not left to chance. */
const DOMAINS: readonly Visit[] = [
  { host: HOST, path: '/', sets: [plain, { ...plain, name: 'b', domain: `.${HOST}` }] },
  { host: BELOW, path: '/', sets: [{ ...plain, value: '2', domain: HOST }] },
  { host: ALIKE, path: '/', sets: [{ ...plain, name: 'b', domain: HOST }] },
  { host: HOST, path: '/', sets: [{ ...plain, name: 'b', domain: BELOW }] },
  { host: BELOW, path: '/', sets: [] },
];
const PATHS: readonly Visit[] = [
  { host: HOST, path: '/b/c', sets: [plain, { ...plain, name: 'b', path: '/b/' }, { ...plain, name: 'A', path: 'b' }] },
  { host: HOST, path: '/b', sets: [{ ...plain, value: '2', path: '/b' }] },
  { host: HOST, path: '/bc', sets: [] },
  { host: HOST, path: '/b/c', sets: [{ ...plain, life: 'max-age-over', path: '/b' }] },
  { host: HOST, path: '/b/c', sets: [] },
];
const IN_TURN: readonly Visit[] = [
  { host: HOST, path: '/', sets: [plain] },
  { host: HOST, path: '/', sets: [{ ...plain, name: 'b' }] },
  { host: HOST, path: '/', sets: [{ ...plain, name: 'A', path: '/b' }] },
  { host: HOST, path: '/', sets: [{ ...plain, value: '3' }] },
  { host: HOST, path: '/b', sets: [] },
];

type History = { visits: readonly Visit[] };
type Spelled = { visits: readonly Visit[]; spelling: CookieSpelling };
type Dated = { date: WrittenDate };

const baseline = () => plainCookie('proxy');
const FIRST: WrittenDate = {
  ...{ year: 1999, month: 0, day: 1, shortYear: false, order: [2, 1, 0, 3] },
  ...{ delimiters: ['/'], tails: ['th'], capitals: true },
};

export default topic('properties/cookies', [
  clientProperty<History>({
    id: 'any-history-is-kept',
    title: 'Whatever cookies hosts set on whatever paths, each request has those that belong to it, and no other',
    requires: ['rfc6265-s5.3-1', 'rfc6265-s5.4-3', 'rfc6265-s5.4-4'],
    given: { visits: anyVisits() },
    play: ({ visits }) => visiting(visits),
    baseline,
    holds: sendsCookies(({ visits }) => cookiesOfVisits(visits)),
    show: ({ visits }) => shown(visits),
    always: [{ visits: DOMAINS }, { visits: PATHS }],
    note: 'What should be sent is what a model of RFC 6265 sections 5.1.3, 5.1.4, 5.3 and 5.4 says.',
    features: ['cookies', 'proxy'],
    faults: [
      'cookie-of-host-goes-below',
      'cookie-domain-ignored',
      'cookie-domain-inside-label',
      'cookie-foreign-domain-taken',
      'cookie-of-host-is-another',
      'cookie-never-deleted',
      'cookie-same-on-all-paths',
      'cookie-path-inside-segment',
      'cookie-path-slash-dropped',
      'cookie-relative-path-taken',
    ],
  }),

  clientProperty<History>({
    id: 'any-history-is-in-order',
    title: 'Whatever cookies a host sets one by one, those of longer paths come first and then the older ones',
    requires: ['rfc6265-s5.4-5'],
    given: { visits: anyTurnsOf(HOST) },
    play: ({ visits }) => visiting(visits),
    baseline,
    holds: sendsCookies(({ visits }) => cookiesOfVisits(visits), { ordered: true }),
    show: ({ visits }) => shown(visits),
    always: [{ visits: IN_TURN }],
    features: ['cookies', 'proxy'],
    faults: ['cookie-paths-unordered', 'cookie-newest-first', 'cookie-replaced-is-new'],
  }),

  clientProperty<Spelled>({
    id: 'any-spelling-is-the-same',
    title: 'The order of attributes, the case of their names and the space around them change nothing',
    requires: ['rfc6265-s5.2-5', 'rfc6265-s5.2-4'],
    given: { visits: anyVisitsOf('peer'), spelling: anyCookieSpelling() },
    play: ({ visits, spelling }) => visitingPeer(visits, spelling),
    baseline: () => plainCookie('peer'),
    holds: sendsCookies(({ visits }) => cookiesOfVisits(visits)),
    show: ({ visits, spelling }) =>
      visits.flatMap(({ path, sets }) => [path, ...sets.map((set) => cookieLine(set, spelling))]).join('\n'),
    always: [{ visits: PATHS, spelling: { turn: 1, capitals: [true], spaces: [1, 2], empty: true } }],
    features: ['cookies'],
    faults: [
      'cookie-not-trimmed',
      'cookie-attribute-not-trimmed',
      'cookie-attribute-names-have-case',
      'cookie-unknown-attribute-refused',
    ],
  }),

  clientProperty<{ value: string }>({
    id: 'any-value-comes-back',
    title: 'Any value without a semicolon and without space at its ends comes back octet for octet',
    requires: ['rfc6265-s5.2-2', 'rfc6265-s5.4-3'],
    given: { value: anyCookieValue() },
    play: ({ value }) => ({ peer: setsOnce(`a=${value}; Path=/`), opens: withCookies(), connection: 'fresh' }),
    baseline: () => plainCookie('peer'),
    holds: sendsCookies(({ value }) => [[], [`a=${value}`]]),
    show: ({ value }) => value,
    always: [{ value: '"a, b=\xe9 %41"' }, { value: '' }, { value: '"%41"' }],
    features: ['cookies'],
    faults: [
      'cookie-split-at-comma',
      'cookie-value-ends-at-space',
      'cookie-value-unquoted',
      'cookie-value-decoded',
      'cookie-values-in-utf8',
      'cookie-without-value-dropped',
    ],
  }),

  clientProperty<Dated>({
    id: 'any-date-is-read',
    title: 'A date is read in whatever order, with whatever delimiters, and with letters behind its parts',
    requires: ['rfc6265-s5.1.1-1', 'rfc6265-s5.1.1-2'],
    given: { date: anyWrittenDate() },
    play: ({ date }) => ({
      peer: setsOnce(`a=1; Expires=${writtenDate(date)}; Path=/`, 'w=1'),
      opens: withCookies(),
      connection: 'fresh',
    }),
    baseline: () => plainCookie('peer'),
    holds: sendsCookies(({ date }) => [[], date.year < 2040 ? ['w=1'] : ['a=1', 'w=1']]),
    show: ({ date }) => writtenDate(date),
    always: [
      { date: FIRST },
      { date: { ...FIRST, shortYear: true, order: [0, 1, 2, 3], tails: [''] } },
      { date: { ...FIRST, year: 2069, shortYear: true, order: [0, 1, 2, 3], tails: [''] } },
    ],
    note: 'All dates lie long ago or decades ahead, so that no clock decides.',
    features: ['cookies'],
    faults: [
      'cookie-date-rfc1123-only',
      'cookie-date-cut-at-spaces',
      'cookie-date-months-in-full',
      'cookie-date-digits-alone',
      'cookie-years-all-2000s',
      'cookie-years-all-1900s',
      'cookie-expires-ignored',
    ],
  }),
]);
