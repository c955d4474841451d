import {
  accept,
  body,
  clientCase,
  completed,
  cookiesSent,
  failed,
  moved,
  plainCookieAt,
  reject,
  reply,
  requested,
  requests,
  secured,
  site,
  sized,
  topic,
  trusting,
  tunnel,
  unsent,
} from '../../harness/vocabulary/index.js';

const there = reply(200, sized('there'));
const other = site({ '/c': there });
const secret = 'Basic dXNlcjpzZWNyZXQ=';
const follow = { redirect: 'follow' } as const;
const from = (location: string) => secured(site({ '/a': moved(302, location), '/c': there }));
/** The same redirection within the secure origin. */
const within = (...sent: readonly ReturnType<typeof requested>[]) => ({
  peer: from('/c'),
  expects: [body('there'), requested({ nth: 1, target: '/c' }), ...sent],
});
const stays = {
  'reports the redirection itself': accept(requests(0, 'other'), completed()),
  'reports an error': accept(requests(0, 'other'), failed()),
};

/** A field that a caller set for a secure origin, which a redirection leads to the same host in the clear; `onward` judges that it goes there too. */
const set = (name: string, value: string, onward: typeof accept | typeof reject) => ({
  control: within(requested({ nth: 0, fields: { [name]: value } })),
  peer: from('http://{peer:other}/c'),
  origins: { other },
  open: trusting('https://localhost:{port}/a', { ...follow, fields: [[name, value]] }),
  outcomes: {
    'leaves it behind': accept(
      requested({ to: 'other', target: '/c', fields: { [name]: null } }),
      unsent(value, 'other'),
    ),
    'sends it in the clear': onward(requested({ to: 'other', fields: { [name]: value } })),
    'sends another': reject(requested({ to: 'other', fields: { [name]: /./ } })),
    ...stays,
  },
  faults: ['redirect-to-plain-keeps-credentials'] as const,
});

const proxy = 'http://{peer}';
const tunnelled = (url: string, more = {}) => trusting(url, { proxy, cookies: true, ...more });

export default topic('https/crossing', [
  clientCase({
    id: 'no-referer-in-the-clear',
    title: 'A request over http does not say that a secure resource has led to it',
    requires: ['rfc9110-s10.1.3-5'],
    control: within(),
    peer: from('http://{peer:other}/c'),
    origins: { other },
    open: trusting('https://localhost:{port}/a', follow),
    outcomes: {
      'sends no Referer': accept(requested({ to: 'other', target: '/c', fields: { Referer: null } })),
      'sends one': reject(requested({ to: 'other', fields: { Referer: /./ } })),
      ...stays,
    },
    faults: ['referer-of-secure-page'],
  }),

  clientCase({
    id: 'no-referer-to-others',
    title: 'A request to another secure origin does not say that a secure resource has led to it',
    requires: ['rfc9110-s10.1.3-4'],
    control: within(),
    peer: from('https://localhost:{port:other}/c'),
    origins: { other: secured(other) },
    open: trusting('https://localhost:{port}/a', follow),
    outcomes: {
      'sends no Referer': accept(requested({ to: 'other', target: '/c', fields: { Referer: null } })),
      'sends one': reject(requested({ to: 'other', fields: { Referer: /./ } })),
      ...stays,
    },
    faults: ['referer-of-secure-page'],
  }),

  clientCase({
    id: 'authorization-in-the-clear',
    title: 'Authorization that was set for a secure origin is not sent on in the clear',
    requires: ['rfc9110-s11.5-3', 'rfc9110-s15.4-4'],
    ...set('Authorization', secret, reject),
    note: 'Credentials are applied automatically within a protection space alone, which ends with its origin, and so with its scheme (RFC 9110 sections 11.5 and 4.3.1).',
  }),

  clientCase({
    id: 'cookie-in-the-clear',
    title: 'Whether a Cookie that was set for a secure origin is sent on in the clear',
    requires: ['rfc9110-s15.4.3-2'],
    ...set('Cookie', 'session=secret', accept),
    note: 'RFC 9110 section 15.4 asks to consider removing such a field and decides nothing; what RFC 6265 says is about cookies that a client stored itself.',
  }),

  clientCase({
    id: 'from-http-to-https',
    title: 'Whether a redirection from http to https is followed',
    requires: ['rfc9110-s4.3.3-1'],
    control: { peer: site({ '/a': moved(302, '/c'), '/c': there }), expects: [body('there')] },
    peer: site({ '/a': moved(302, 'https://localhost:{port:other}/c') }),
    origins: { other: secured(other) },
    open: trusting('http://{peer}/a', follow),
    outcomes: {
      'follows it, over TLS': accept(requested({ to: 'other', method: 'GET', target: '/c' }), body('there')),
      'reports the redirection itself': accept(requests(0, 'other'), completed()),
      'refuses it': accept(requests(0, 'other'), failed()),
      'asks in vain': reject(requested({ to: 'other' }), failed()),
    },
    faults: ['redirect-to-https-refused'],
  }),

  clientCase({
    id: 'secure-cookie-over-https',
    title: 'A cookie with Secure goes with secure requests',
    requires: ['rfc6265-s5.4-4', 'rfc6265-s5.2.5-1'],
    peer: secured(
      site({
        '/a': reply(200, sized('one'), { fields: { 'Set-Cookie': ['a=1; Secure', 'b=2'] } }),
        '/b': reply(200, sized('two')),
      }),
    ),
    open: [
      trusting('https://localhost:{port}/a', { cookies: true }),
      trusting('https://localhost:{port}/b', { cookies: true }),
    ],
    outcomes: {
      'sends it': accept(cookiesSent(1, ['a=1', 'b=2'])),
      'does not send it': reject(cookiesSent(1, ['b=2'])),
      'sends no cookies': reject(cookiesSent(1, [])),
    },
    faults: ['cookie-secure-never-sent'],
  }),

  clientCase({
    id: 'secure-cookie-in-the-clear',
    title: 'A cookie with Secure that was set over https is not sent over http to the same host',
    requires: ['rfc6265-s5.4-6', 'rfc6265-s5.4-4'],
    peer: site({
      'CONNECT a.example.test:443': tunnel(),
      '/a': reply(200, sized('one'), { fields: { 'Set-Cookie': ['a=1; Secure', 'b=2'] } }),
      'http://a.example.test/b': reply(200, sized('two')),
    }),
    open: [tunnelled('https://a.example.test/a'), tunnelled('http://a.example.test/b')],
    control: plainCookieAt('http://a.example.test/b'),
    outcomes: {
      'keeps it back': accept(completed(), cookiesSent(2, ['b=2'])),
      'sends it in the clear': reject(cookiesSent(2, ['a=1', 'b=2'])),
      'sends no cookies': reject(cookiesSent(2, [])),
    },
    note: 'The host is reached through a proxy, because some count any protocol to their own machine as secure (section 5.4).',
    faults: ['cookie-secure-in-clear'],
  }),
]);
