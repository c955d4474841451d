import type { WantedDigest } from '../../harness/vocabulary/index.js';
import {
  accept,
  authorizedDigest,
  body,
  challenged,
  clientCase,
  delivered,
  guarded,
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

const CHALLENGE = 'Digest realm="r", nonce="n", qop="auth"';
const there = reply(200, sized('there'), { fields: { Connection: 'close' } });
const onTo = (to: string) => reply(302, sized('on'), { fields: { Location: to, Connection: 'close' } });

/** Lets in at `/private/x` and sends on from there to a place that asks for nothing by itself. */
const leads = (to: string, challenge = '', info: Readonly<Record<string, string>> = {}) =>
  site({
    '/private/x': [
      challenged(`${CHALLENGE}${challenge}`),
      reply(302, sized('on'), { fields: { ...info, Location: to, Connection: 'close' } }),
    ],
    [to]: there,
  });

/** Lets in, and leads to the same path once more, and from there to one that has nothing in common with it. */
const leadsElsewhere = (challenge: string) =>
  site({
    '/private/x': [challenged(`${CHALLENGE}${challenge}`), onTo('/private/x?again')],
    '/private/x?again': onTo('/elsewhere'),
    '/elsewhere': there,
  });
const letIn = authorizedDigest({ ...known, nth: 1 });
const second = (wanted: Partial<WantedDigest> = {}) => authorizedDigest({ ...known, nth: 2, ...wanted });
const waits = requested({ nth: 2, fields: { Authorization: null } });
const third = (wanted: Partial<WantedDigest> = {}) => authorizedDigest({ ...known, nth: 3, ...wanted });
const waitsElsewhere = requested({ nth: 3, fields: { Authorization: null } });
/** A client that sends nothing unasked anywhere shows nothing of what it takes for the protection space. */
const entersElsewhere = {
  'authenticates itself there': accept(letIn, third(), body('there')),
  'never sends credentials unasked': accept(letIn, waits, waitsElsewhere, body('there')),
  'does so at the first path alone': reject(letIn, second(), waitsElsewhere),
};
const UNASKED =
  'To send credentials unasked is optional (RFC 7616 section 3.6); who does so where it was let in does so all over the server.';
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
    title:
      'Nonce, count and opaque are remembered, and used for the next request in the protection space, unasked or asked',
    requires: ['rfc7616-s3.6-3', 'rfc7616-s3.3-3', 'rfc7616-s3.4-4'],
    peer: site({
      '/private/x': [challenged(`${CHALLENGE}, opaque="token"`), onTo('/private/y')],
      '/private/y': guarded(challenged(`${CHALLENGE}, opaque="token"`), there),
    }),
    open,
    outcomes: {
      'uses them unasked': accept(letIn, second({ opaque: 'token', nc: '00000002' }), body('there')),
      'uses them when asked by the same nonce': accept(
        letIn,
        waits,
        third({ opaque: 'token', nc: '00000002' }),
        body('there'),
      ),
      'has forgotten the count': reject(letIn, waits, third({ nc: '00000001' })),
      'sends something else': reject(letIn, sendsAny),
    },
    note: 'To send them unasked is optional (RFC 7616 section 3.6); the count goes on with the nonce in either case (section 3.4).',
    faults: ['digest-space-forgotten', 'digest-opaque-lost'],
  }),

  clientCase({
    id: 'no-domain-is-the-server',
    title: 'Without a domain every path of the server belongs to the protection space',
    requires: ['rfc7616-s3.3-2'],
    peer: leadsElsewhere(''),
    open,
    outcomes: entersElsewhere,
    note: UNASKED,
    faults: ['digest-domain-needed'],
  }),

  clientCase({
    id: 'empty-domain-is-the-server',
    title: 'With an empty domain every path of the server belongs to the protection space',
    requires: ['rfc7616-s3.3-2'],
    peer: leadsElsewhere(', domain=""'),
    open,
    outcomes: entersElsewhere,
    note: UNASKED,
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
      '/private/x': [challenged(CHALLENGE), there],
    }),
    open: [open, open],
    connection: 'keep',
    outcomes: {
      'counts on': accept(letIn, second({ nc: '00000002' }), requests(3), body('there')),
      'waits to be asked': accept(letIn, waits, delivered({ open: 0, body: 'there' })),
      'counts otherwise': reject(letIn, sendsAny),
      'reports the 401': reject(delivered({ open: 0, status: 401 })),
    },
    faults: ['digest-count-stands-still'],
  }),
]);
