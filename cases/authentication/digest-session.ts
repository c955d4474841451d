import type { WantedDigest } from '../../harness/vocabulary/index.js';
import {
  accept,
  authorizedDigest,
  body,
  challenged,
  clientCase,
  delivered,
  reject,
  reply,
  requested,
  requests,
  site,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const mufasa = { user: 'Mufasa', password: 'Circle of Life' };
const open = { url: 'http://{peer}/private/x', credentials: mufasa, redirect: 'follow' } as const;
const known: WantedDigest = { ...mufasa, realm: 'r', nonce: 'n' };

/** Lets in at `/private/x` and sends on from there to a place that asks for nothing by itself. */
const leads = (to: string, challenge = '', info: Readonly<Record<string, string>> = {}) =>
  site({
    '/private/x': [
      challenged(`Digest realm="r", nonce="n", qop="auth"${challenge}`),
      reply(302, sized('on'), { fields: { ...info, Location: to, Connection: 'close' } }),
    ],
    [to]: reply(200, sized('there'), { fields: { Connection: 'close' } }),
  });
const letIn = authorizedDigest({ ...known, nth: 1 });
const second = (wanted: Partial<WantedDigest> = {}) => authorizedDigest({ ...known, nth: 2, ...wanted });
const waits = requested({ nth: 2, fields: { Authorization: null } });
const sendsAny = requested({ nth: 2, fields: { Authorization: /^digest /i } });

export default topic('authentication/digest-session', [
  clientCase({
    id: 'requests-are-counted',
    title: 'A second request with the same nonce has the count 2',
    requires: ['rfc7616-s3.4-4', 'rfc7616-s3.6-4', 'rfc7616-s3.5-11'],
    peer: leads('/private/y'),
    open,
    outcomes: {
      'counts on': accept(letIn, second({ nc: '00000002' }), body('there')),
      'waits to be asked': accept(letIn, waits, body('there')),
      'counts otherwise': reject(letIn, sendsAny),
    },
    faults: ['digest-count-stands-still', 'digest-count-short'],
  }),

  clientCase({
    id: 'session-is-remembered',
    title: 'Nonce, count and opaque are remembered, and used for the next request in the protection space',
    requires: ['rfc7616-s3.6-3', 'rfc7616-s3.3-3'],
    peer: leads('/private/y', ', opaque="token"'),
    open,
    outcomes: {
      'uses them': accept(letIn, second({ opaque: 'token' }), body('there')),
      'waits to be asked': reject(letIn, waits),
      'sends something else': reject(letIn, sendsAny),
    },
    faults: ['digest-space-forgotten', 'digest-opaque-lost'],
  }),

  clientCase({
    id: 'no-domain-is-the-server',
    title: 'Without a domain every path of the server belongs to the protection space',
    requires: ['rfc7616-s3.3-2'],
    peer: leads('/elsewhere'),
    open,
    outcomes: {
      'authenticates itself there': accept(letIn, second(), body('there')),
      'waits to be asked': reject(letIn, waits),
    },
    faults: ['digest-domain-needed'],
  }),

  clientCase({
    id: 'empty-domain-is-the-server',
    title: 'With an empty domain every path of the server belongs to the protection space',
    requires: ['rfc7616-s3.3-2'],
    peer: leads('/elsewhere', ', domain=""'),
    open,
    outcomes: {
      'authenticates itself there': accept(letIn, second(), body('there')),
      'waits to be asked': reject(letIn, waits),
    },
    faults: ['digest-domain-needed'],
  }),

  clientCase({
    id: 'beneath-the-domain',
    title: 'A path beneath one of the domain may be taken for one of the protection space',
    requires: ['rfc7616-s3.3-1'],
    peer: leads('/other/y', ', domain="/private /other/"'),
    open,
    outcomes: {
      'authenticates itself there': accept(letIn, second(), body('there')),
      'waits to be asked': accept(letIn, waits, body('there')),
      'sends something else': reject(letIn, sendsAny),
    },
    faults: ['digest-space-forgotten'],
  }),

  clientCase({
    id: 'beside-the-domain',
    title: 'A path that the domain does not list is one of another protection space',
    requires: ['rfc7616-s3.3-1'],
    peer: leads('/elsewhere', ', domain="/private"'),
    open,
    outcomes: {
      'waits to be asked': accept(letIn, waits, body('there')),
      'authenticates itself there': accept(letIn, second(), body('there')),
      'sends something else': reject(letIn, sendsAny),
    },
    note: 'The list says where the credentials may be used; what is not on it is not said to be out of bounds.',
    faults: ['digest-domain-ignored'],
  }),

  clientCase({
    id: 'next-nonce',
    title: 'The nonce that a reply names for the next request is used for that',
    requires: ['rfc7616-s3.5-3'],
    peer: leads('/private/y', '', { 'Authentication-Info': 'nextnonce="next"' }),
    open,
    outcomes: {
      'uses it': accept(letIn, second({ nonce: 'next' }), body('there')),
      'waits to be asked': accept(letIn, waits, body('there')),
      'uses the one before': reject(letIn, second()),
    },
    faults: ['digest-next-nonce-ignored'],
  }),

  clientCase({
    id: 'next-nonce-is-counted-anew',
    title: 'The first request with the next nonce has the count 1',
    requires: ['rfc7616-s3.4-4'],
    peer: leads('/private/y', '', { 'Authentication-Info': 'nextnonce="next"' }),
    open,
    outcomes: {
      'counts from one': accept(letIn, second({ nonce: 'next', nc: '00000001' }), body('there')),
      'counts on with the nonce before': accept(letIn, second({ nc: '00000002' })),
      'waits to be asked': accept(letIn, waits, body('there')),
      'counts on': reject(letIn, second({ nonce: 'next' })),
    },
    faults: ['digest-count-goes-on'],
  }),

  clientCase({
    id: 'secret-of-a-session',
    title: 'The secret of an algorithm with a session is made of the nonces that the session began with',
    requires: ['rfc7616-s3.4.1-1'],
    peer: leads('/private/y', ', algorithm=MD5-sess'),
    open,
    outcomes: {
      'keeps it': accept(second({ algorithm: 'MD5-sess', session: 1 }), body('there')),
      'waits to be asked': accept(authorizedDigest({ ...known, nth: 1, algorithm: 'MD5-sess' }), waits),
      'does not answer': accept(requests(1)),
      'makes it anew': reject(sendsAny),
    },
    control: { peer: leads('/private/y'), expects: [body('there')] },
    faults: ['digest-session-secret-anew'],
  }),

  clientCase({
    id: 'over-two-opens',
    title: 'What was learnt in one open is used in the next, if that is one of the same session',
    requires: ['rfc7616-s3.6-4', 'rfc7616-s3.4-4'],
    peer: site({
      '/private/x': [
        challenged('Digest realm="r", nonce="n", qop="auth"'),
        reply(200, sized('there'), { fields: { Connection: 'close' } }),
      ],
    }),
    open: [open, open],
    connection: 'keep',
    outcomes: {
      'counts on': accept(letIn, second({ nc: '00000002' }), requests(3)),
      'waits to be asked': accept(letIn, waits),
      'counts otherwise': reject(letIn, sendsAny),
      'reports the 401': reject(delivered({ open: 0, status: 401 })),
    },
    faults: ['digest-count-stands-still'],
  }),
]);
