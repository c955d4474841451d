import {
  accept,
  cookieCase,
  cookiesInOrder,
  cookiesSent,
  plainCookieAt,
  reject,
  setsCookies,
  site,
  throughProxy,
  topic,
  withCookies,
} from '../../harness/vocabulary/index.js';

const three = withCookies('http://{peer}/', 'http://{peer}/', 'http://{peer}/');
const [A, B] = ['http://a.example.test/', 'http://b.a.example.test/'];

export default topic('cookies/replacement', [
  cookieCase({
    id: 'same-cookie',
    title: 'A new cookie of the same name, domain and path takes the place of the stored one',
    requires: ['rfc6265-s4.1.2-1', 'rfc6265-s5.3-1'],
    peer: site({ '/': [setsCookies('a=1', 'w=1'), setsCookies('a=2; Max-Age=1000'), setsCookies()] }),
    open: three,
    outcomes: {
      'sends the new value': accept(cookiesSent(1, ['a=1', 'w=1']), cookiesSent(2, ['a=2', 'w=1'])),
      'sends the old value': reject(cookiesSent(2, ['a=1', 'w=1'])),
      'sends both': reject(cookiesSent(2, ['a=1', 'a=2', 'w=1'])),
    },
    faults: ['cookie-never-replaced', 'cookie-value-tells-apart'],
  }),

  cookieCase({
    id: 'deletion',
    title: 'An expired cookie takes away the stored one of the same name, domain and path',
    requires: ['rfc6265-s5.3-8', 'rfc6265-s4.1.2-1'],
    peer: site({
      '/': [
        setsCookies('a=1', 'b=1', 'w=1'),
        setsCookies('a=; Expires=Thu, 01 Jan 1970 00:00:01 GMT', 'b=x; Max-Age=0'),
        setsCookies(),
      ],
    }),
    open: three,
    outcomes: {
      'sends them no more': accept(cookiesSent(1, ['a=1', 'b=1', 'w=1']), cookiesSent(2, ['w=1'])),
      'goes on sending them': reject(cookiesSent(2, ['a=1', 'b=1', 'w=1'])),
    },
    faults: ['cookie-never-deleted'],
  }),

  cookieCase({
    id: 'two-paths',
    title: 'Cookies of one name on two paths are two, and the deletion of one leaves the other',
    requires: ['rfc6265-s5.3-1'],
    peer: site({
      '/b/c': [setsCookies('a=1; Path=/b', 'a=2; Path=/'), setsCookies('a=; Path=/; Max-Age=0'), setsCookies()],
    }),
    open: withCookies('http://{peer}/b/c', 'http://{peer}/b/c', 'http://{peer}/b/c'),
    outcomes: {
      'keeps them apart': accept(cookiesSent(1, ['a=1', 'a=2']), cookiesSent(2, ['a=1'])),
      'takes them for the same': reject(cookiesSent(1, ['a=2'])),
    },
    faults: ['cookie-same-on-all-paths'],
  }),

  cookieCase({
    id: 'two-domains',
    title: 'Cookies of one name on two domains are two',
    requires: ['rfc6265-s5.3-1'],
    peer: site({
      [A]: [setsCookies('a=1; Domain=a.example.test'), setsCookies()],
      [B]: [setsCookies('a=2'), setsCookies()],
    }),
    open: throughProxy(A, B, B, A),
    control: plainCookieAt(B),
    outcomes: {
      'keeps them apart': accept(cookiesSent(2, ['a=1', 'a=2']), cookiesSent(3, ['a=1'])),
      'takes them for the same': reject(cookiesSent(2, ['a=2']), cookiesSent(3, [])),
    },
    faults: ['cookie-same-in-all-domains'],
  }),

  cookieCase({
    id: 'host-and-domain-of-one-name',
    title: 'A cookie for one host and one for the domain of the same name are the same cookie',
    requires: ['rfc6265-s4.1.2-1', 'rfc6265-s5.3-1'],
    peer: site({
      [A]: [setsCookies('a=1'), setsCookies('a=2; Domain=a.example.test'), setsCookies()],
      [B]: setsCookies(),
    }),
    open: throughProxy(A, A, A, B),
    control: plainCookieAt(A),
    outcomes: {
      'sends the new one alone': accept(cookiesSent(1, ['a=1']), cookiesSent(2, ['a=2']), cookiesSent(3, ['a=2'])),
      'sends both': reject(cookiesSent(2, ['a=1', 'a=2'])),
    },
    note: 'Step 11 of section 5.3 compares name, domain and path; whether the cookie is for the host alone is not among them.',
    faults: ['cookie-of-host-is-another'],
  }),

  cookieCase({
    id: 'place-in-the-order',
    title: 'A cookie that is replaced keeps its place in the order',
    requires: ['rfc6265-s5.4-5'],
    peer: site({ '/': [setsCookies('a=1'), setsCookies('b=2'), setsCookies('a=3'), setsCookies()] }),
    open: withCookies('http://{peer}/', 'http://{peer}/', 'http://{peer}/', 'http://{peer}/'),
    outcomes: {
      'sends it first': accept(cookiesInOrder(3, ['a=3', 'b=2'])),
      'sends it last': reject(cookiesInOrder(3, ['b=2', 'a=3'])),
    },
    note: 'Step 11 of section 5.3 gives the new cookie the creation time of the old one, by which section 5.4 sorts. To a client whose clock has only seconds both are of one age, and their order is its own.',
    faults: ['cookie-replaced-is-new'],
  }),
]);
