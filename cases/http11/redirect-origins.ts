import {
  accept,
  body,
  challenged,
  clientCase,
  completed,
  failed,
  failedUnsent,
  guarded,
  moved,
  placed,
  reject,
  reply,
  requested,
  requests,
  site,
  sized,
  topic,
  unsent,
} from '../../harness/vocabulary/index.js';

const there = reply(200, sized('there'));
const other = site({ '/c': there });
const open = { url: 'http://{peer}/a', redirect: 'follow' } as const;

/** The same redirection within one origin: what the caller set must then travel, or not travelling elsewhere says nothing. */
const within = (...sent: readonly ReturnType<typeof requested>[]) => ({
  peer: site({ '/a': moved(302, '/c'), '/c': there }),
  expects: [body('there'), requested({ nth: 1, target: '/c' }), ...sent],
});

const port = { other };
const host = { other: placed({ host: '127.0.0.2' }, other) };
/** Nothing was asked of the other origin. */
const unasked = requests(0, 'other');
const secret = 'Basic dXNlcjpzZWNyZXQ=';

/** A field that the caller set for one origin, and that is none of another's business. */
function kept(
  id: string,
  title: string,
  name: string,
  value: string,
  origins: Parameters<typeof clientCase>[0]['origins'],
  location: string,
  ...faults: readonly [string, ...string[]]
) {
  return clientCase({
    id,
    title,
    requires: ['rfc9110-s15.4-4'],
    control: within(requested({ nth: 0, fields: { [name]: value } })),
    peer: site({ '/a': moved(302, location) }),
    origins: origins ?? {},
    open: { ...open, fields: [[name, value]] },
    outcomes: {
      'leaves it behind': accept(requested({ to: 'other', target: '/c', fields: { [name]: null } }), body('there')),
      'sends it on': reject(requested({ to: 'other', fields: { [name]: value } })),
      'reports the redirection itself': accept(unasked, completed()),
      'reports an error': accept(unasked, failed()),
    },
    note: 'RFC 9110 section 15.4 asks to consider whether such a field is still right; what was meant for one origin is not, on another.',
    faults,
  });
}

export default topic('http11/redirect-origins', [
  kept(
    'authorization-to-another-port',
    'An Authorization field that the caller set does not follow a redirection to another port',
    'Authorization',
    secret,
    port,
    'http://{peer:other}/c',
    'redirect-keeps-credentials',
    'redirect-port-ignored',
  ),
  kept(
    'authorization-to-another-host',
    'An Authorization field that the caller set does not follow a redirection to another host',
    'Authorization',
    secret,
    host,
    'http://{peer:other}/c',
    'redirect-keeps-credentials',
  ),
  kept(
    'cookie-to-another-host',
    'A Cookie field that the caller set does not follow a redirection to another host',
    'Cookie',
    'session=secret',
    host,
    'http://{peer:other}/c',
    'redirect-keeps-credentials',
    'redirect-keeps-cookie',
  ),
  clientCase({
    id: 'authorization-within-one',
    title: 'An Authorization field that the caller set follows a redirection within its origin',
    requires: ['rfc9110-s15.4-2'],
    peer: site({ '/a': moved(302, '/c'), '/c': there }),
    open: { ...open, fields: [['Authorization', secret]] },
    outcomes: {
      'sends it on': accept(requested({ nth: 1, fields: { Authorization: secret } }), body('there')),
      'leaves it behind': reject(requested({ nth: 1, fields: { Authorization: null } })),
    },
    faults: ['redirect-drops-fields'],
  }),

  clientCase({
    id: 'own-fields-follow',
    title: 'Fields that have nothing to do with an origin follow a redirection to another',
    requires: ['rfc9110-s15.4-2'],
    peer: site({ '/a': moved(302, 'http://{peer:other}/c') }),
    origins: port,
    open: {
      ...open,
      fields: [
        ['X-Own', 'value'],
        ['Accept-Language', 'de'],
      ],
    },
    outcomes: {
      'sends them on': accept(
        requested({ to: 'other', fields: { 'X-Own': 'value', 'Accept-Language': 'de' } }),
        body('there'),
      ),
      'drops some': reject(requested({ to: 'other' })),
    },
    faults: ['redirect-drops-fields'],
  }),

  clientCase({
    id: 'host-of-the-other',
    title: 'Host names the origin that a redirection leads to, with its port',
    requires: ['rfc9110-s15.4-3', 'rfc9112-s3.2-5'],
    peer: site({ '/a': moved(302, 'http://{peer:other}/c') }),
    origins: port,
    open,
    outcomes: {
      'names the other': accept(requested({ to: 'other', fields: { Host: '{peer:other}' } }), body('there')),
      'names the first': reject(requested({ to: 'other', fields: { Host: '{peer}' } })),
      'names neither': reject(requested({ to: 'other' })),
    },
    faults: ['redirect-keeps-host'],
  }),

  clientCase({
    id: 'credentials-by-challenge-to-another-port',
    title: 'Credentials that one origin asked for are not sent unasked to another port',
    requires: ['rfc9110-s15.4-4', 'rfc9110-s11.5-3'],
    peer: site({ '/a': guarded(challenged('Basic realm="r"'), moved(302, 'http://{peer:other}/c')) }),
    origins: port,
    open: { ...open, credentials: { user: 'user', password: 'secret' } },
    outcomes: {
      'sends none': accept(requested({ to: 'other', fields: { Authorization: null } }), body('there')),
      'sends them on': reject(requested({ to: 'other', fields: { Authorization: /./ } })),
    },
    faults: ['redirect-keeps-credentials'],
  }),

  clientCase({
    id: 'and-back',
    title: 'A chain that leads over another origin and back shows credentials to the first alone',
    requires: ['rfc9110-s15.4-4', 'rfc9110-s11.5-3'],
    peer: site({
      '/a': guarded(challenged('Basic realm="r"'), moved(302, 'http://{peer:other}/c')),
      '/d': reply(200, sized('back')),
    }),
    origins: { other: site({ '/c': moved(302, 'http://{peer}/d') }) },
    open: { ...open, credentials: { user: 'user', password: 'secret' } },
    outcomes: {
      'shows them to the first alone': accept(
        requested({ to: 'other', fields: { Authorization: null } }),
        body('back'),
      ),
      'shows them to the other': reject(requested({ to: 'other', fields: { Authorization: /./ } })),
    },
    faults: ['redirect-keeps-credentials'],
  }),

  clientCase({
    id: 'userinfo-stays',
    title: 'The user and password of the URL that was opened do not show in what another origin is sent',
    requires: ['rfc9110-s4.2.4-1', 'rfc9110-s15.4-4'],
    control: { ...within(), open },
    peer: site({ '/a': moved(302, 'http://{peer:other}/c') }),
    origins: port,
    open: { ...open, url: 'http://user:secret@{peer}/a' },
    outcomes: {
      'sends nothing of them': accept(
        unsent('secret', 'other'),
        unsent('dXNlcjpzZWNyZXQ=', 'other'),
        requested({ to: 'other' }),
        body('there'),
      ),
      'reports an error': accept(unasked, failed()),
      'refuses such a URL': accept(failedUnsent()),
      'sends them on': reject(requested({ to: 'other' })),
    },
    faults: ['redirect-referer-with-userinfo'],
  }),
]);
