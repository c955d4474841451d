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

/** Cookies set at `/`, then asked for at `/` and below `/b`. */
const setsAtRoot = (...fields: readonly string[]) =>
  site({ '/': [setsCookies(...fields), setsCookies()], '/b/c': setsCookies(), '/b=c/d': setsCookies() });
/** Cookies set once by a host that is not this machine. */
const A = 'http://a.example.test/';
const setsOnceAt = (...fields: readonly string[]) => site({ [A]: [setsCookies(...fields), setsCookies()] });
const rootAndBelow = withCookies('http://{peer}/', 'http://{peer}/', 'http://{peer}/b/c');

export default topic('cookies/attributes', [
  cookieCase({
    id: 'unknown-ignored',
    title: 'Unknown attributes are ignored and the cookie is kept',
    requires: ['rfc6265-s4.1.2-2', 'rfc6265-s5.2-5'],
    peer: setsOnce('a=1; Colour=green; Priority; =; x=', 'b=2; Version=1; Comment="a, b"; Port="8080"', 'c=3;; ;'),
    outcomes: {
      'keeps the cookies': accept(cookiesSent(1, ['a=1', 'b=2', 'c=3'])),
      'refuses them': reject(cookiesSent(1, [])),
    },
    faults: ['cookie-unknown-attribute-refused'],
  }),

  cookieCase({
    id: 'names-in-any-case',
    title: 'Names of attributes are compared without regard to case',
    requires: ['rfc6265-s5.2-5', 'rfc6265-s5.2.4-1', 'rfc6265-s5.2.2-1'],
    peer: setsAtRoot('a=1', 'b=2; pATH=/b', 'c=3; MAX-AGE=0', 'd=4; eXPIRES=Fri, 01 Jan 1999 00:00:00 GMT'),
    open: rootAndBelow,
    outcomes: {
      'knows them': accept(cookiesSent(1, ['a=1']), cookiesSent(2, ['a=1', 'b=2'])),
      'knows only the usual spelling': reject(cookiesSent(1, ['a=1', 'b=2', 'c=3', 'd=4'])),
    },
    faults: ['cookie-attribute-names-have-case'],
  }),

  cookieCase({
    id: 'space-around',
    title: 'White space around names and values of attributes is taken off',
    requires: ['rfc6265-s5.2-5'],
    peer: setsAtRoot('a=1', 'b=2;\t Path \t=  /b\t ; x', 'c=3;Max-Age = 0 ', 'd=4;   Max-Age\t=\t0'),
    open: rootAndBelow,
    outcomes: {
      'reads them without it': accept(cookiesSent(1, ['a=1']), cookiesSent(2, ['a=1', 'b=2'])),
      'does not know them': reject(cookiesSent(1, ['a=1', 'b=2', 'c=3', 'd=4'])),
    },
    faults: ['cookie-attribute-not-trimmed'],
  }),

  cookieCase({
    id: 'name-ends-at-first-equals',
    title: 'The name of an attribute ends at the first equals sign, and the value keeps all others',
    requires: ['rfc6265-s5.2-5'],
    peer: setsAtRoot('a=1', 'b=2; Path=/b=c'),
    open: withCookies('http://{peer}/', 'http://{peer}/', 'http://{peer}/b=c/d'),
    outcomes: {
      'keeps the value whole': accept(cookiesSent(1, ['a=1']), cookiesSent(2, ['a=1', 'b=2'])),
      'does not know the attribute': reject(cookiesSent(1, ['a=1', 'b=2'])),
      'loses part of the value': reject(cookiesSent(1, ['a=1']), cookiesSent(2, ['a=1'])),
    },
    faults: ['cookie-attribute-after-last-equals'],
  }),

  cookieCase({
    id: 'quotation-marks',
    title: 'Quotation marks are part of the value of an attribute',
    requires: ['rfc6265-s5.2-5', 'rfc6265-s5.2.2-1', 'rfc6265-s5.2.4-1'],
    peer: setsAtRoot('a=1; Max-Age="0"', 'b=2; Path="/b"'),
    open: rootAndBelow,
    outcomes: {
      'finds no number and no path': accept(cookiesSent(1, ['a=1', 'b=2']), cookiesSent(2, ['a=1', 'b=2'])),
      'takes them off': reject(cookiesSent(1, []), cookiesSent(2, ['b=2'])),
    },
    note: 'RFC 6265 knows no quoted strings in Set-Cookie: section 5.2.2 ignores a Max-Age that does not begin with a digit or a minus, and section 5.2.4 takes the default path where the value does not begin with a slash. The cookies of RFC 2109 had such strings.',
    faults: ['cookie-attribute-unquoted'],
  }),

  cookieCase({
    id: 'last-one-counts',
    title: 'Of attributes of one name the last one counts',
    requires: ['rfc6265-s5.3-2'],
    peer: setsAtRoot('a=1; Max-Age=0; Max-Age=1000', 'b=2; Path=/; Path=/b', 'c=3; Max-Age=1000; Max-Age=0'),
    open: rootAndBelow,
    outcomes: {
      'goes by the last': accept(cookiesSent(1, ['a=1']), cookiesSent(2, ['a=1', 'b=2'])),
      'goes by the first': reject(cookiesSent(1, ['b=2', 'c=3'])),
    },
    faults: ['cookie-first-attribute-counts'],
  }),

  cookieCase({
    id: 'http-only',
    title: 'A cookie with HttpOnly goes with requests like any other, whatever the value of the attribute',
    requires: ['rfc6265-s5.2-5', 'rfc6265-s5.4-4'],
    peer: setsOnce('a=1; HttpOnly', 'b=2; Path=/; httponly=no', 'c=3'),
    outcomes: {
      'sends it': accept(cookiesSent(1, ['a=1', 'b=2', 'c=3'])),
      'does not send it': reject(cookiesSent(1, ['c=3'])),
    },
    faults: ['cookie-http-only-refused'],
  }),

  cookieCase({
    id: 'secure-in-the-clear',
    title: 'A cookie with Secure is not sent over http',
    requires: ['rfc6265-s5.4-6', 'rfc6265-s5.4-4', 'rfc6265-s5.2.5-1'],
    peer: setsOnceAt('a=1; Secure', 'b=2; Path=/; sECURE; HttpOnly', 'c=3'),
    open: throughProxy(A, A),
    control: plainCookieAt(A),
    outcomes: {
      'keeps it back': accept(cookiesSent(1, ['c=3'])),
      'sends it in the clear': reject(cookiesSent(1, ['a=1', 'b=2', 'c=3'])),
    },
    note: 'Which protocols are secure is up to the client (section 5.4), and some count any protocol to their own machine among them: the host is another one therefore.',
    faults: ['cookie-secure-in-clear'],
  }),

  cookieCase({
    id: 'secure-whatever-its-value',
    title: 'Secure counts, whatever value it has',
    requires: ['rfc6265-s5.2.5-1'],
    peer: setsOnceAt('a=1; Secure=no', 'b=2; secure=0; Path=/', 'c=3; Secure=', 'd=4'),
    open: throughProxy(A, A),
    control: plainCookieAt(A),
    outcomes: {
      'keeps the cookies back': accept(cookiesSent(1, ['d=4'])),
      'goes by the value': reject(cookiesSent(1, ['a=1', 'b=2', 'd=4'])),
      'sends them all in the clear': reject(cookiesSent(1, ['a=1', 'b=2', 'c=3', 'd=4'])),
    },
    faults: ['cookie-secure-by-value'],
  }),

  cookieCase({
    id: 'prefix-of-name',
    title: 'Whether a name that begins with __Secure- asks for more than any other',
    requires: ['rfc6265-s5.3-3'],
    peer: setsOnce('__Secure-a=1', 'b=2'),
    outcomes: {
      'keeps the cookie': accept(cookiesSent(1, ['__Secure-a=1', 'b=2'])),
      'ignores the cookie': accept(cookiesSent(1, ['b=2'])),
      'keeps neither': reject(cookiesSent(1, [])),
    },
    note: 'Later drafts refuse such a cookie over http; section 5.3 step 1 allows any client to refuse any cookie.',
    faults: ['cookie-prefixes-matter'],
  }),

  cookieCase({
    id: 'same-site-none',
    title: 'Whether SameSite=None without Secure is a reason to ignore the field',
    requires: ['rfc6265-s5.2-1'],
    peer: setsOnce('a=1; SameSite=None', 'b=2'),
    outcomes: {
      'keeps the cookie': accept(cookiesSent(1, ['a=1', 'b=2'])),
      'ignores the field': accept(cookiesSent(1, ['b=2'])),
      'keeps neither': reject(cookiesSent(1, [])),
    },
    note: 'Section 5.2 allows any client to ignore any Set-Cookie field.',
    faults: ['cookie-same-site-matters'],
  }),
]);
