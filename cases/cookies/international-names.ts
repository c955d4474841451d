import {
  accept,
  cookieCase,
  cookiesSent,
  failed,
  plainCookieAt,
  reject,
  requested,
  requests,
  setsCookies,
  site,
  throughProxy,
  topic,
} from '../../harness/vocabulary/index.js';

const BUECHER = 'http://xn--bcher-kva.example.test/';
/** By IDNA2008, in which the letter stays, and by IDNA2003, in which it becomes two others. */
const [SZ, SS] = ['http://xn--strae-oqa.example.test/', 'http://strasse.example.test/'];

export default topic('cookies/international-names', [
  cookieCase({
    id: 'a-labels',
    title: 'A host name with letters beyond ASCII is the same host as its form in A-labels, and asked for by that',
    requires: ['rfc6265-s5.1.2-1', 'rfc6265-s6.3-3'],
    peer: site({ [BUECHER]: [setsCookies('a=1', 'b=2; Domain=xn--bcher-kva.example.test'), setsCookies()] }),
    open: throughProxy('http://B\u00dcCHER.example.test/', BUECHER),
    control: plainCookieAt(BUECHER),
    outcomes: {
      'knows the host': accept(requested({ nth: 0, target: BUECHER }), cookiesSent(1, ['a=1', 'b=2'])),
      'refuses the name': accept(failed({ open: 0 }), requests(1), cookiesSent(0, [])),
      'takes it for another host': reject(requested({ nth: 0, target: BUECHER }), cookiesSent(1, [])),
    },
    note: 'RFC 3986 has no such letters in a URI, so that a client may refuse the name.',
    faults: ['international-host-escaped'],
  }),

  cookieCase({
    id: 'idna2008',
    title: 'Letters that IDNA2008 keeps and IDNA2003 replaced are kept',
    requires: ['rfc6265-s6.3-1'],
    peer: site({ [SZ]: [setsCookies('a=1'), setsCookies()], [SS]: [setsCookies('b=2'), setsCookies()] }),
    open: throughProxy('http://stra\u00dfe.example.test/', SZ),
    control: plainCookieAt(SZ),
    outcomes: {
      'asks for the name of IDNA2008': accept(requested({ nth: 0, target: SZ }), cookiesSent(1, ['a=1'])),
      'refuses the name': accept(failed({ open: 0 }), requests(1), cookiesSent(0, [])),
      'asks for the name of IDNA2003': reject(requested({ nth: 0, target: SS })),
    },
    note: 'RFC 3986 has no such letters in a URI, so that a client may refuse the name.',
    faults: ['international-host-by-idna2003'],
  }),
]);
