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

/** A field that the caller set for one origin, which a redirection leads to another; `onward` judges that it goes there too. */
const set = (name: string, value: string, onward: typeof accept | typeof reject) => ({
  control: within(requested({ nth: 0, fields: { [name]: value } })),
  peer: site({ '/a': moved(302, 'http://{peer:other}/c') }),
  open: { ...open, fields: [[name, value] as const] },
  outcomes: {
    'leaves it behind': accept(requested({ to: 'other', target: '/c', fields: { [name]: null } }), body('there')),
    'sends it on': onward(requested({ to: 'other', fields: { [name]: value } })),
    'sends another': reject(requested({ to: 'other', fields: { [name]: /./ } })),
    'reports the redirection itself': accept(unasked, completed()),
    'reports an error': accept(unasked, failed()),
  },
});

const BOUND =
  'What the caller set are credentials too (RFC 9110 section 11.6.2). Section 15.4 asks to consider whether they are still right; by section 11.5 they are applied automatically within a protection space alone, which ends with its origin.';

export default topic('http11/redirect-origins', [
  clientCase({
    id: 'authorization-to-another-port',
    title: 'An Authorization field that the caller set does not follow a redirection to another port',
    requires: ['rfc9110-s11.5-3', 'rfc9110-s15.4-4'],
    ...set('Authorization', secret, reject),
    origins: port,
    note: BOUND,
    faults: ['redirect-keeps-credentials', 'redirect-port-ignored'],
  }),

  clientCase({
    id: 'authorization-to-another-host',
    title: 'An Authorization field that the caller set does not follow a redirection to another host',
    requires: ['rfc9110-s11.5-3', 'rfc9110-s15.4-4'],
    ...set('Authorization', secret, reject),
    origins: host,
    note: BOUND,
    faults: ['redirect-keeps-credentials'],
  }),

  clientCase({
    id: 'cookie-to-another-host',
    title: 'Whether a Cookie field that the caller set follows a redirection to another host',
    requires: ['rfc9110-s15.4.3-2'],
    ...set('Cookie', 'session=secret', accept),
    origins: host,
    note: 'RFC 9110 section 15.4 asks to consider removing such a field and decides nothing; what RFC 6265 says is about cookies that a client stored itself.',
    faults: ['redirect-keeps-credentials', 'redirect-keeps-cookie'],
  }),

  clientCase({
    id: 'authorization-within-one',
    title: 'Of the fields that the caller set none but Authorization is left behind in a redirection within the origin',
    requires: ['rfc9110-s15.4-2'],
    peer: site({ '/a': moved(302, '/c'), '/c': there }),
    open: {
      ...open,
      fields: [
        ['Authorization', secret],
        ['X-Own', 'value'],
      ],
    },
    outcomes: {
      'sends all of them on': accept(
        requested({ nth: 1, fields: { Authorization: secret, 'X-Own': 'value' } }),
        body('there'),
      ),
      'leaves Authorization behind': accept(
        requested({ nth: 1, fields: { Authorization: null, 'X-Own': 'value' } }),
        body('there'),
      ),
      'leaves others behind': reject(requested({ nth: 1, fields: { 'X-Own': null } })),
    },
    note: 'RFC 9110 section 15.4 wants the request repeated as it was, and asks to consider removing Authorization wherever the redirection leads.',
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
      'drops the one that nobody knows': accept(
        requested({ to: 'other', fields: { 'X-Own': null, 'Accept-Language': 'de' } }),
        body('there'),
      ),
      'drops others': reject(requested({ to: 'other' })),
    },
    note: 'What a field that nobody knows holds may be a secret, which RFC 9110 section 15.4 asks to consider removing.',
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
