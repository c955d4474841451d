import {
  accept,
  cookieCase,
  cookiesSent,
  following,
  plainCookieAt,
  reject,
  reply,
  setsCookies,
  site,
  sized,
  throughProxy,
  topic,
  withCookies,
} from '../../harness/vocabulary/index.js';

/** A redirection that sets cookies on the way. */
const movesTo = (location: string, ...cookies: readonly string[]) =>
  reply(302, sized('moved'), { fields: { Location: location, 'Set-Cookie': cookies, Connection: 'close' } });
const [A, B] = ['http://a.example.test/', 'http://b.example.test/'];

export default topic('cookies/redirects', [
  cookieCase({
    id: 'set-on-the-way',
    title: 'The cookie of a redirection goes with the request that follows it',
    requires: ['rfc6265-s3-3', 'rfc6265-s5.4-4'],
    peer: site({ '/': movesTo('/b', 'a=1', 'c=3; Path=/c'), '/b': setsCookies() }),
    open: following(withCookies('http://{peer}/')),
    outcomes: {
      'sends it at once': accept(cookiesSent(0, []), cookiesSent(1, ['a=1'])),
      'follows without it': reject(cookiesSent(1, [])),
    },
    faults: ['cookie-of-redirection-lost'],
  }),

  cookieCase({
    id: 'chosen-anew-for-the-path',
    title: 'For the target of a redirection the cookies are chosen anew',
    requires: ['rfc6265-s5.4-4', 'rfc9110-s15.4-4'],
    peer: site({
      '/b/': [setsCookies('a=1', 'w=1; Path=/'), movesTo('/c/')],
      // Set where it belongs, for many clients take no cookie for another path.
      '/c/': [setsCookies('b=2'), setsCookies()],
    }),
    open: following(withCookies('http://{peer}/c/', 'http://{peer}/b/', 'http://{peer}/b/')),
    outcomes: {
      'sends those of its path': accept(cookiesSent(2, ['a=1', 'w=1']), cookiesSent(3, ['b=2', 'w=1'])),
      'repeats those of the first request': reject(cookiesSent(2, ['a=1', 'w=1']), cookiesSent(3, ['a=1', 'w=1'])),
    },
    faults: ['cookie-chosen-once'],
  }),

  cookieCase({
    id: 'chosen-anew-for-the-host',
    title: 'A redirection to another host takes no cookies of the first one there',
    requires: ['rfc6265-s5.4-4', 'rfc9110-s15.4-4'],
    peer: site({
      [A]: [setsCookies('a=1', 'w=1; Domain=example.test'), movesTo(B)],
      [B]: [setsCookies('b=2'), setsCookies()],
    }),
    open: following(throughProxy(A, B, A)),
    control: plainCookieAt(A),
    outcomes: {
      'sends those of the host': accept(cookiesSent(2, ['a=1', 'w=1']), cookiesSent(3, ['b=2', 'w=1'])),
      'takes them there': reject(cookiesSent(2, ['a=1', 'w=1']), cookiesSent(3, ['a=1', 'w=1'])),
    },
    faults: ['cookie-chosen-once'],
  }),

  cookieCase({
    id: 'set-for-another-host',
    title: 'A redirection sets cookies for its own host and not for the one it leads to',
    requires: ['rfc6265-s5.3-4', 'rfc6265-s5.3-5'],
    peer: site({ [A]: [movesTo(B, 'a=1', 'b=2; Domain=b.example.test'), setsCookies()], [B]: setsCookies() }),
    open: following(throughProxy(A, A)),
    control: plainCookieAt(A),
    outcomes: {
      'keeps them apart': accept(cookiesSent(1, []), cookiesSent(2, ['a=1'])),
      'takes the cookie for the other host': reject(cookiesSent(1, ['b=2'])),
    },
    faults: ['cookie-foreign-domain-taken'],
  }),

  cookieCase({
    id: 'set-at-the-end',
    title: 'What the last reply of a chain of redirections sets belongs to its own host and path',
    requires: ['rfc6265-s5.3-5', 'rfc6265-s5.1.4-1'],
    peer: site({
      '/b/c': [movesTo('/d/e', 'x=1'), setsCookies()],
      '/d/e': [setsCookies('a=1'), setsCookies()],
    }),
    open: following(withCookies('http://{peer}/b/c', 'http://{peer}/d/e', 'http://{peer}/b/c')),
    outcomes: {
      'keeps it for the last path': accept(cookiesSent(2, ['a=1']), cookiesSent(3, ['x=1'])),
      'keeps it for the first path': reject(cookiesSent(2, []), cookiesSent(3, ['x=1', 'a=1'])),
    },
    faults: ['cookie-default-path-is-root'],
  }),

  cookieCase({
    id: 'deleted-on-the-way',
    title: 'What a redirection deletes is not sent to where it leads',
    requires: ['rfc6265-s3-3', 'rfc6265-s5.3-8'],
    peer: site({
      '/': [setsCookies('a=1', 'w=1'), movesTo('/b', 'a=; Max-Age=0')],
      '/b': setsCookies(),
    }),
    open: following(withCookies('http://{peer}/', 'http://{peer}/')),
    outcomes: {
      'sends it no more': accept(cookiesSent(1, ['a=1', 'w=1']), cookiesSent(2, ['w=1'])),
      'sends it once more': reject(cookiesSent(2, ['a=1', 'w=1'])),
    },
    faults: ['cookie-of-redirection-lost', 'cookie-never-deleted'],
  }),
]);
