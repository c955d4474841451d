import {
  accept,
  authorizedBasic,
  body,
  challenged,
  clientCase,
  delivered,
  failedUnsent,
  guarded,
  reject,
  reply,
  requested,
  requests,
  site,
  sized,
  topic,
  unsent,
} from '../../harness/vocabulary/index.js';

const user = { user: 'Aladdin', password: 'open sesame' };
const token = 'QWxhZGRpbjpvcGVuIHNlc2FtZQ';
const granted = reply(200, sized('granted'), { fields: { Connection: 'close' } });
const asks = [challenged('Basic realm="r"'), granted];
const letsIn = guarded(challenged('Basic realm="r"'), granted);
const unasked = requested({ fields: { Authorization: null } });
const at = (url: string) => ({ url, credentials: user });
const space = (second: string) => site({ '/docs/index': asks, [second]: granted });

/** Two opens on one server: whether the second one carries credentials before it is asked for them. */
function secondAt(id: string, second: string, title: string, fault: string) {
  return clientCase({
    id,
    title,
    requires: ['rfc7617-s2.2-2', 'rfc9110-s11.5-1', 'rfc1945-s11-4'],
    peer: space(second),
    open: [at('http://{peer}/docs/index'), at(`http://{peer}${second}`)],
    connection: 'keep',
    outcomes: {
      'sends them there unasked': accept(unasked, authorizedBasic({ ...user, nth: 2 })),
      'waits to be asked': accept(unasked, requested({ nth: 2, fields: { Authorization: null } })),
      'never waits to be asked': accept(authorizedBasic({ ...user, nth: 0 })),
      'sends others': reject(requested({ nth: 2, fields: { Authorization: /./ } })),
    },
    note: 'Where to send credentials unasked is left to the client; the named outcome tells what it takes for one space.',
    faults: [fault],
  });
}

export default topic('authentication/spaces', [
  secondAt(
    'beneath-the-path',
    '/docs/deeper/x',
    'Whether a path beneath the one that was asked for is sent credentials unasked',
    'basic-space-forgotten',
  ),
  secondAt(
    'beside-the-path',
    '/docs/other',
    'Whether a path beside the one that was asked for is sent credentials unasked',
    'basic-space-forgotten',
  ),
  secondAt(
    'above-the-path',
    '/index',
    'Whether a path above the one that was asked for is sent credentials unasked',
    'basic-space-is-the-server',
  ),

  clientCase({
    id: 'asked-beside-the-path',
    title: 'A challenge of the same realm at another path is answered by the same credentials',
    requires: ['rfc1945-s10.2-2'],
    peer: site({
      '/docs/index': guarded(challenged('Basic realm="r"'), reply(302, sized('on'), moves('/else/x'))),
      '/else/x': letsIn,
    }),
    open: { ...at('http://{peer}/docs/index'), redirect: 'follow' },
    outcomes: {
      'sends the same credentials': accept(authorizedBasic({ ...user, nth: 3 }), body('granted')),
      'sends them there unasked': accept(authorizedBasic({ ...user, nth: 2 }), body('granted')),
      'never waits to be asked': accept(authorizedBasic({ ...user, nth: 1 }), body('granted')),
      'reports the 401': reject(delivered({ status: 401 })),
    },
    faults: ['basic-one-challenge-answered'],
  }),

  clientCase({
    id: 'another-server-of-the-same-realm',
    title: 'Another server is not sent credentials unasked because its realm has the same name',
    requires: ['rfc9110-s11.5-3', 'rfc1945-s11-5'],
    peer: site({ '/docs/index': asks }),
    origins: { other: site({ '/docs/index': asks }) },
    open: [at('http://{peer}/docs/index'), at('http://{peer:other}/docs/index')],
    outcomes: {
      'waits to be asked': accept(
        requested({ to: 'other', fields: { Authorization: null } }),
        authorizedBasic({ ...user, nth: 1, to: 'peer' }),
        body('granted'),
      ),
      'never waits to be asked': accept(authorizedBasic({ ...user, nth: 0, to: 'peer' })),
      'sends them there unasked': reject(requested({ to: 'other', fields: { Authorization: /./ } })),
    },
    faults: ['space-spans-servers'],
  }),

  clientCase({
    id: 'another-server-without-credentials',
    title: 'Credentials that were given for one server are not sent to another, asked or unasked',
    requires: ['rfc9110-s11.5-3', 'rfc1945-s11-5'],
    peer: site({ '/docs/index': letsIn }),
    origins: { other: site({ '/docs/index': asks }) },
    open: [at('http://{peer}/docs/index'), 'http://{peer:other}/docs/index'],
    outcomes: {
      'sends them to the one alone': accept(
        unsent(token, 'other'),
        requested({ to: 'other' }),
        delivered({ open: 0, body: 'granted' }),
      ),
      'sends them to the other too': reject(requested({ to: 'other', fields: { Authorization: /./ } })),
      'sends them to the other when asked': reject(requested({ to: 'other', nth: 1, fields: { Authorization: /./ } })),
    },
    faults: ['space-spans-servers'],
  }),

  clientCase({
    id: 'user-information-in-the-url',
    title: 'What becomes of user and password in a URL is left to the client',
    requires: ['rfc9110-s15.5.2-2'],
    peer: site({ '/docs/index': asks }),
    control: { peer: site({ '/docs/index': granted }), open: 'http://{peer}/docs/index', expects: [body('granted')] },
    open: 'http://Aladdin:open%20sesame@{peer}/docs/index',
    outcomes: {
      'sends them when asked': accept(authorizedBasic({ ...user, nth: 1 }), body('granted')),
      'sends them unasked': accept(authorizedBasic({ ...user, nth: 0 })),
      'sends them with their escapes': accept(authorizedBasic({ user: 'Aladdin', password: 'open%20sesame', nth: 0 })),
      'reports the 401': accept(unsent(/^authorization/im), requests(1), delivered({ status: 401 })),
      'refuses before sending': accept(failedUnsent()),
      'sends something else': reject(requested({ fields: { Authorization: /./ } })),
    },
    faults: ['userinfo-is-credentials'],
  }),
]);

/** Where a redirection leads. */
function moves(to: string) {
  return { fields: { Location: to, Connection: 'close' } } as const;
}
