import {
  accept,
  cookieCase,
  cookiesInOrder,
  cookiesSent,
  either,
  failed,
  not,
  reject,
  reply,
  requested,
  requests,
  setsCookies,
  setsOnce,
  site,
  sized,
  topic,
  unsent,
  withCookies,
} from '../../harness/vocabulary/index.js';

export default topic('cookies/sending', [
  cookieCase({
    id: 'one-field',
    title: 'All cookies go in one Cookie field, separated by a semicolon and a space',
    requires: ['rfc6265-s5.4-1', 'rfc6265-s4.2.1-1', 'rfc6265-s5.4-3'],
    peer: setsOnce('a=1', 'b=2'),
    outcomes: {
      'sends one field': accept(requested({ nth: 1, fields: { Cookie: /^(a=1; b=2|b=2; a=1)$/ } })),
      'leaves the space out': reject(requested({ nth: 1, fields: { Cookie: /^(a=1;b=2|b=2;a=1)$/ } })),
      'separates them by a comma': reject(requested({ nth: 1, fields: { Cookie: /^(a=1, ?b=2|b=2, ?a=1)$/ } })),
    },
    faults: ['cookie-fields-one-by-one', 'cookie-joined-without-space'],
  }),

  cookieCase({
    id: 'nothing-to-send',
    title: 'A request that no cookie goes with has no Cookie field',
    requires: ['rfc6265-s5.4-3'],
    peer: site({ '/': [setsCookies('a=1; Path=/b', 'b=2; Path=/b'), setsCookies()], '/b': setsCookies() }),
    open: withCookies('http://{peer}/', 'http://{peer}/', 'http://{peer}/b'),
    outcomes: {
      'sends no field': accept(
        requested({ nth: 0, fields: { Cookie: null } }),
        requested({ nth: 1, fields: { Cookie: null } }),
        cookiesSent(2, ['a=1', 'b=2']),
      ),
      'sends an empty field': reject(requested({ nth: 1, fields: { Cookie: '' } })),
    },
    faults: ['cookie-with-none-empty'],
  }),

  cookieCase({
    id: 'longer-paths-first',
    title: 'Cookies of longer paths come first, whatever their age',
    requires: ['rfc6265-s5.4-5'],
    peer: site({ '/b/c/d': [setsCookies('a=1; Path=/', 'b=2; Path=/b/c', 'c=3; Path=/b'), setsCookies()] }),
    open: withCookies('http://{peer}/b/c/d', 'http://{peer}/b/c/d'),
    outcomes: {
      'sorts by path': accept(cookiesInOrder(1, ['b=2', 'c=3', 'a=1'])),
      'sorts by age': reject(cookiesInOrder(1, ['a=1', 'b=2', 'c=3'])),
      'sends them in another order': reject(cookiesSent(1, ['a=1', 'b=2', 'c=3'])),
    },
    faults: ['cookie-paths-unordered'],
  }),

  cookieCase({
    id: 'older-first',
    title: 'Of cookies whose paths have one length the older come first',
    requires: ['rfc6265-s5.4-5'],
    peer: site({
      '/': [setsCookies('z=1'), setsCookies('m=2'), setsCookies('a=3'), setsCookies('q=4'), setsCookies()],
    }),
    open: withCookies('http://{peer}/', 'http://{peer}/', 'http://{peer}/', 'http://{peer}/', 'http://{peer}/'),
    outcomes: {
      'sorts by age': accept(cookiesInOrder(4, ['z=1', 'm=2', 'a=3', 'q=4'])),
      'sends the newest first': reject(cookiesInOrder(4, ['q=4', 'a=3', 'm=2', 'z=1'])),
      'sends them in another order': reject(cookiesSent(4, ['z=1', 'm=2', 'a=3', 'q=4'])),
    },
    note: 'Each comes in a reply of its own, because section 5.3 gives the cookies of one reply no different times. To a client whose clock has only seconds these are of one age too, and their order is its own.',
    faults: ['cookie-newest-first'],
  }),

  cookieCase({
    id: 'beside-a-given-field',
    title: 'Where the caller gives a Cookie field of its own there is still only one',
    requires: ['rfc6265-s5.4-1'],
    peer: setsOnce('a=1'),
    open: [
      { url: 'http://{peer}/', cookies: true },
      { url: 'http://{peer}/', cookies: true, fields: [['Cookie', 'given=1']] },
      { url: 'http://{peer}/', cookies: true },
    ],
    outcomes: {
      'sends one field': accept(
        either(cookiesSent(1, ['given=1']), cookiesSent(1, ['a=1']), cookiesSent(1, ['a=1', 'given=1'])),
        cookiesSent(2, ['a=1']),
      ),
      'sends two fields': reject(not(unsent(/\r\ncookie:[^]*\r\ncookie:/i))),
    },
    note: 'Which cookies are in it is between the caller and the client; that it is one field is section 5.4.',
    faults: ['cookie-beside-given'],
  }),

  cookieCase({
    id: 'every-method',
    title: 'Cookies go with every method, and are taken from the replies to every method',
    requires: ['rfc6265-s5.4-4', 'rfc6265-s3-3'],
    peer: site({
      'POST /': [setsCookies('a=1'), setsCookies()],
      'HEAD /': reply(200, sized(''), { fields: { 'Content-Length': '2', 'Set-Cookie': 'b=2' } }),
      'GET /': setsCookies(),
    }),
    open: [
      { url: 'http://{peer}/', cookies: true, method: 'POST', body: { octets: 'x' } },
      { url: 'http://{peer}/', cookies: true, method: 'HEAD' },
      { url: 'http://{peer}/', cookies: true, method: 'POST', body: { octets: 'x' } },
      { url: 'http://{peer}/', cookies: true },
    ],
    outcomes: {
      'knows all of them': accept(
        cookiesSent(1, ['a=1']),
        cookiesSent(2, ['a=1', 'b=2']),
        cookiesSent(3, ['a=1', 'b=2']),
      ),
      'knows those of GET alone': reject(cookiesSent(3, [])),
    },
    faults: ['cookie-of-get-alone'],
  }),

  cookieCase({
    id: 'trace',
    title: 'A TRACE has no cookies with it',
    requires: ['rfc9110-s9.3.8-2', 'rfc6265-s5.4-2'],
    peer: site({ 'GET /': [setsCookies('a=1'), setsCookies()], 'TRACE /': reply(200, sized('traced')) }),
    open: [
      { url: 'http://{peer}/', cookies: true },
      { url: 'http://{peer}/', cookies: true },
      { url: 'http://{peer}/', cookies: true, method: 'TRACE' },
    ],
    control: { peer: setsOnce('a=1'), open: withCookies(), expects: [cookiesSent(1, ['a=1'])] },
    outcomes: {
      'leaves them out': accept(
        cookiesSent(1, ['a=1']),
        requested({ nth: 2, method: 'TRACE', fields: { Cookie: null } }),
      ),
      'refuses the method': accept(cookiesSent(1, ['a=1']), requests(2), failed({ open: 2 })),
      'sends them': reject(cookiesSent(1, ['a=1']), cookiesSent(2, ['a=1'])),
    },
    note: 'RFC 9110 section 9.3.8 names cookies as what would be foolish to send; RFC 6265 section 5.4 lets a client omit the field.',
    faults: ['cookie-in-trace'],
  }),
]);
